namespace Sijil.Cli.Tests.Commands;

/// <summary>Two short lists of invented people: three stand on both.</summary>
internal static class SmallLists
{
    public const string Hospital = """
        id,الاسم,العمر,الجنس,تاريخ الوفاة,المكان
        1,سليم نادر يوسف الرماح,31,ذكر,14/01/2024,وادي السرو
        2,هالة منير سعد القصار,9,أنثى,15/01/2024,وادي السرو
        3,وائل كامل حسن الدالي,44,ذكر,02/02/2024,عين الصفا
        4,مجهول الهوية,,ذكر,02/02/2024,عين الصفا
        5,ريم فارس جميل الهادي,27,أنثى,20/02/2024,تل النور

        """;

    public const string Committee = """
        name,age,sex,date of death,place
        سليم نادر يوسف الرمّاح,30,m,2024-01-14,وادي السرو
        هاله منير سعد القصار,9,f,2024-01-15,وادي السرو
        وائل كامل حسن الدالي,44,m,2024-02-02,عين الصفا
        باسل عمر سامي الخطاف,52,m,2024-03-01,تل النور

        """;
}

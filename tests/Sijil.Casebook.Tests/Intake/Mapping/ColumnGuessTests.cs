using System.Globalization;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Intake.Mapping;

public class ColumnGuessTests
{
    private static readonly string[] Given = ["سالم", "هدى", "نور", "كريم", "امل"];
    private static readonly string[] Family = ["الحداد", "النجار", "الخياط", "القاضي"];

    // Values for columns of known kind, twenty rows.
    private static readonly Dictionary<string, Func<int, string>> Values = new(StringComparer.Ordinal)
    {
        ["serial"] = i => (i + 1).ToString(CultureInfo.InvariantCulture),
        ["id"] = i => (400_000_001 + (i * 7919)).ToString(CultureInfo.InvariantCulture),
        ["name"] = i => $"{Given[i % 5]} {Given[(i + 1) % 5]} {Given[(i * 3) % 5]} {Family[i % 4]}",
        ["latin"] = i => $"Salim Hasan {(char)('A' + i)}li",
        ["given"] = i => Given[i % 5],
        ["family"] = i => Family[i % 4],
        ["age"] = i => (3 + (i * 13 % 70)).ToString(CultureInfo.InvariantCulture),
        ["sex"] = i => i % 3 == 0 ? "أنثى" : "ذكر",
        ["birth"] = i => $"{1940 + (i * 3)}-0{1 + (i % 9)}-{10 + i % 18}",
        ["death"] = i => $"2024-0{1 + (i % 3)}-{10 + i % 18}",
        ["place"] = i => i % 2 == 0 ? "حي الزهور" : "بلدة السهل",
        ["text"] = i => i % 2 == 0 ? "h" : "c",
        [""] = _ => "",
    };

    [Theory]
    // The real lists' headers, and those that other published lists have.
    [InlineData("id:id=Id,name_ar_raw:name=Name,dob:birth=BirthDate,age:age=Age,sex:sex=Sex,source:text=Ignore")]
    [InlineData(
        "Index:serial=Ignore,Name:latin=Ignore,الاسم:name=Name,Age:age=Age,Born:birth=BirthDate,Sex:sex=Sex,ID number:id=Id"
    )]
    [InlineData(
        "index:serial=Ignore,name_ar_raw:name=Name,id:id=Id,dob:birth=BirthDate,sex:sex=Sex,age:age=Age,source:text=Ignore"
    )]
    [InlineData(
        "Name:latin=Name,Status:text=Status,Sex:sex=Sex,Province:place=Ignore,Area:place=Place,Date of Death:death=DeathDate,Cause of Death:text=Note"
    )]
    // Arabic
    [InlineData(
        "م:serial=Ignore,رقم السجل:id=Id,الاسم الرباعي:name=Name,تاريخ الميلاد:birth=BirthDate,العمر:age=Age,الجنس:sex=Sex,تاريخ الوفاة:death=DeathDate,مكان الوفاة:place=Place"
    )]
    [InlineData(
        "الاسم:name=Name,العمر:age=Age,الجنس:sex=Sex,تاريخ الوفاة:death=DeathDate,المكان:place=Place,المصدر:text=Ignore"
    )]
    [InlineData("اسم المعتقل:name=Name,تاريخ الاعتقال:death=DetainedDate,مكان الاعتقال:place=Place,الحالة:text=Status")]
    [InlineData(
        "م:serial=Id,الاسم:name=Name,العمر:age=Age,الجنس:sex=Sex,تاريخ الاستشهاد:death=DeathDate,مكان الاستشهاد:place=Place,ملاحظات:text=Note"
    )]
    [InlineData(
        "الرقم:serial=Ignore,رقم الهوية:id=Id,الاسم الرباعي:name=Name,تاريخ الميلاد:birth=BirthDate,تاريخ الوفاة:death=DeathDate"
    )]
    [InlineData(
        "الاسم:given=GivenName,اسم الأب:given=FatherName,الكنية:family=FamilyName,اسم الأم:given=MotherName,السكن:place=Origin"
    )]
    [InlineData(
        "الاسم الأول:given=GivenName,اسم الأب:given=FatherName,اسم الجد:given=GrandfatherName,العائلة:family=FamilyName,السن:age=Age"
    )]
    // French
    [InlineData(
        "N°:serial=Id,Nom:family=FamilyName,Prénom:given=GivenName,Sexe:sex=Sex,Âge:age=Age,Date de naissance:birth=BirthDate,Lieu de décès:place=Place"
    )]
    [InlineData("Nom et prénom:name=Name,Date du décès:death=DeathDate,Remarques:text=Note")]
    // Spanish
    [InlineData(
        "Nombre:given=GivenName,Apellidos:family=FamilyName,Edad:age=Age,Sexo:sex=Sex,Fecha de nacimiento:birth=BirthDate,Municipio:place=Place,Cédula:id=Id"
    )]
    [InlineData("Nombre completo:name=Name,Fecha de los hechos:death=DeathDate,Observaciones:text=Note")]
    // Turkish
    [InlineData(
        "Sıra No:serial=Id,Adı Soyadı:name=Name,Yaşı:age=Age,Cinsiyeti:sex=Sex,Ölüm Tarihi:death=DeathDate,Ölüm yeri:place=Place,Doğum tarihi:birth=BirthDate"
    )]
    [InlineData("ADI:given=GivenName,SOYADI:family=FamilyName,BABA ADI:given=FatherName,TC KİMLİK NO:id=Id")]
    // Kurdish, both scripts
    [InlineData(
        "Hejmar:serial=Id,Nav û paşnav:name=Name,Navê bavê:given=FatherName,Temen:age=Age,Zayend:sex=Sex,Roja şehadetê:death=DeathDate,Cihê şehadetê:place=Place"
    )]
    [InlineData(
        "ژ:serial=Id,ناو:name=Name,ناوی باوک:given=FatherName,تەمەن:age=Age,ڕەگەز:sex=Sex,ڕێکەوتی لەدایکبوون:birth=BirthDate,شوێن:place=Place"
    )]
    // Misleading and missing headers
    [InlineData("a:id=Id,b:name=Name,c:age=Age,d:sex=Sex,e:birth=BirthDate,f:death=DeathDate")]
    [InlineData("name:name=Name,age:birth=BirthDate,notes:text=Note")]
    [InlineData("No:text=Ignore,Name:name=Name")]
    [InlineData(
        "Date of / Birth:birth=BirthDate,Date of / Death:death=DeathDate,Name / Given:given=GivenName,Name / Family:family=FamilyName"
    )]
    [InlineData(
        "name:name=Name,DOB::birth=BirthDate,AGE (years):age=Age,Victim's sex:sex=Sex,fatherName:given=FatherName"
    )]
    public void Headers_and_values_tell_the_fields(string columns)
    {
        var wanted = columns
            .Split(',')
            .Select(c => (Header: c[..c.LastIndexOf(':')], Kinds: c[(c.LastIndexOf(':') + 1)..].Split('=')))
            .ToList();
        var table = Table([.. wanted.Select(w => (w.Header, Values[w.Kinds[0]]))]);
        var mapping = ColumnGuess.Of(table);
        string.Join(", ", mapping.Columns.Select(c => $"{c.Header}={c.Field}"))
            .ShouldBe(string.Join(", ", wanted.Select(w => $"{w.Header}={w.Kinds[1]}")));
        mapping.Columns.ShouldAllBe(c =>
            c.Reason.Length > 0 && c.ReasonArabic.Length > 0 && c.Confidence >= 0 && c.Confidence <= 1
        );
    }

    [Fact]
    public void Each_field_goes_to_the_best_column_and_the_other_says_so()
    {
        var mapping = ColumnGuess.Of(Table([("age", Values["text"]), ("Age", Values["age"])]));
        mapping.Columns[1].Field.ShouldBe(Field.Age);
        mapping.Columns[0].Field.ShouldBe(Field.Ignore);
        mapping.Columns[0].Reason.ShouldBe("column \"Age\" fits better");
    }

    [Fact]
    public void The_reason_names_the_words_and_the_share()
    {
        var mapping = ColumnGuess.Of(Table([("dob", i => i < 5 ? "?!x" : Values["birth"](i))]));
        mapping.Columns[0].Reason.ShouldBe("header \"dob\"; 75% of values read as dates");
        mapping.Columns[0].ReasonArabic.ShouldContain("75%");
    }

    [Fact]
    public void The_order_of_dates_is_that_of_the_whole_column()
    {
        var mapping = ColumnGuess.Of(
            Table([("dob", i => $"{1 + i}/{1 + (i % 12)}/1990"), ("date of death", i => Values["death"](i))])
        );
        mapping[Field.BirthDate]!.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        mapping[Field.DeathDate]!.DateOrder.ShouldBe(DateOrder.YearMonthDay);
    }

    [Fact]
    public void A_heading_may_say_that_the_family_stands_first()
    {
        ColumnGuess.Of(Table([("Nom et prénom", Values["name"])])).NameOrder.ShouldBe(NameOrder.FamilyFirst);
        ColumnGuess.Of(Table([("Prénom et nom", Values["name"])])).NameOrder.ShouldBe(NameOrder.GivenFirst);
    }

    internal static SourceTable Table((string Header, Func<int, string> Value)[] columns, int rows = 20) =>
        new(
            "csv",
            "utf-8",
            null,
            1,
            [.. columns.Select((c, i) => new SourceColumn(i, c.Header))],
            [.. Enumerable.Range(0, rows).Select(i => new SourceRow(i + 2, [.. columns.Select(c => c.Value(i))]))],
            []
        );
}

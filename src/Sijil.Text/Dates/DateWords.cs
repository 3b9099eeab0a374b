using System.Collections.Frozen;
using Sijil.Text.Values;

namespace Sijil.Text.Dates;

/// <summary>The words that stand around a date's numbers.</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string> Silent = Set(
        "st nd rd th er de del of the le el en em on in a at yil yili gunu tarihinde sala salê di roja ya ی يوم في بتاريخ تاريخ شهر سنة عام من الموافق لعام لسنة روز سال ماه مانگی ساڵی "
            + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
            + "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo "
            + "pazartesi sali carsamba persembe cuma cumartesi pazar "
            + "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت احد اثنين ثلاثاء اربعاء خميس جمعة سبت"
    );

    private static readonly FrozenSet<string> About = Set(
        "about approx approximately around circa ca c حوالي تقريبا نحو environ vers aproximadamente yaklasik nezi حدود ~ ?"
    );

    private static readonly FrozenSet<string> GregorianEra = Set("م ميلادي ميلادية ad ce میلادی miladi");
    private static readonly FrozenSet<string> HijriEra = Set("ه هجري هجرية ه‍ ق قمري قمرية ah h hijri hicri hijriyah");
    private static readonly FrozenSet<string> SolarEra = Set("ش شمسي شمسية خورشيدي sh shamsi solar");

    /// <summary>The word changes nothing.</summary>
    public static bool IsSilent(string word) => Silent.Contains(word);

    /// <summary>The word or mark says "about".</summary>
    public static bool IsAbout(string word) => About.Contains(word);

    /// <summary>The calendar that an era's word names.</summary>
    public static WrittenCalendar Era(string word) =>
        GregorianEra.Contains(word) ? WrittenCalendar.Gregorian
        : HijriEra.Contains(word) ? WrittenCalendar.Hijri
        : SolarEra.Contains(word) ? WrittenCalendar.PersianSolar
        : WrittenCalendar.Unsaid;

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(WordFold.Fold).ToFrozenSet(StringComparer.Ordinal);
}

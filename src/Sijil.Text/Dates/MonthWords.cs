using System.Collections.Frozen;
using Sijil.Text.Values;

namespace Sijil.Text.Dates;

/// <summary>A month that a word names.</summary>
/// <param name="Calendar">The calendar that has this month.</param>
/// <param name="Number">1 to 12.</param>
internal readonly record struct NamedMonth(WrittenCalendar Calendar, int Number);

/// <summary>Month words of the lists, folded: Levantine, Egyptian and Gulf, Maghrebi, Libyan, English, French, Spanish, Turkish, Kurdish (Sorani and Kurmanji), Hijri, Persian and Afghan solar.</summary>
internal static class MonthWords
{
    /// <summary>The most words that one month's name has.</summary>
    public const int MostWords = 3;

    // One row a month from January, names parted by "|".
    private static readonly string[] Gregorian =
    [
        "كانون الثاني|كانون ثاني|كانون 2|كانون الثانى|ك 2|يناير|جانفي|ينائر|أي النار|اي النار|january|jan|janvier|janv|enero|ene|ocak|oca|kanun ii|kanun 2|kanun al thani|kanoun ii|kanoun al thani|کانوونی دووەم|کانونی دووەم|rebendan|cile|kanuna pasin|ژانویه|جنوري",
        "شباط|فبراير|فيفري|فبرائر|النوار|february|feb|fevrier|fevr|fev|febrero|subat|sub|shubat|شوبات|سوبات|sibat|resemi|فوریه",
        "آذار|مارس|march|mar|mars|marzo|mart|athar|adhar|ئازار|ئادار|adar|avdar|مارچ",
        "نيسان|أبريل|إبريل|ابريل|أفريل|الطير|april|apr|avril|avr|abril|abr|nisan|nissan|نیسان|cotan|avrel|آوریل",
        "أيار|ايار|مايو|ماي|مايس|may|mai|mayo|mayis|ayyar|ayar|ئایار|gulan|مه",
        "حزيران|يونيو|يونيه|جوان|الصيف|june|jun|juin|junio|haziran|haz|huzayran|hozeyran|حوزەیران|heziran|pusper|ژوئن",
        "تموز|يوليو|يوليه|يوليوز|جويلية|جويليه|ناصر|july|jul|juillet|juil|julio|temmuz|tem|tammuz|tamouz|تەمووز|تەموز|tirmeh|temuz|ژوئیه",
        "آب|أغسطس|اغسطس|أوت|اوت|غشت|هانيبال|august|aug|aout|agosto|ago|agustos|agu|ab|ئاب|tebax|gelawej|اوگست",
        "أيلول|ايلول|سبتمبر|شتنبر|الفاتح|september|sept|sep|septembre|septiembre|setiembre|eylul|eyl|aylul|ayloul|ئەیلوول|ئەیلول|ilon|rezber|سپتامبر",
        "تشرين الأول|تشرين الاول|تشرين اول|تشرين 1|ت 1|أكتوبر|اكتوبر|التمور|october|oct|octobre|octubre|ekim|eki|tishreen i|tishreen 1|tishreen al awal|tishreen al awwal|tishrin i|tishrin al awwal|tesrin i|تشرینی یەکەم|ciriya pesin|cotmeh|اکتبر",
        "تشرين الثاني|تشرين ثاني|تشرين الثانى|تشرين 2|ت 2|نوفمبر|نونبر|الحرث|november|nov|novembre|noviembre|kasim|kas|tishreen ii|tishreen 2|tishreen al thani|tishrin ii|tishrin al thani|tesrin ii|تشرینی دووەم|ciriya pasin|mijdar|نوامبر",
        "كانون الأول|كانون الاول|كانون اول|كانون 1|ك 1|ديسمبر|دجنبر|الكانون|december|dec|decembre|diciembre|dic|aralik|ara|kanun i|kanun 1|kanun al awal|kanun al awwal|kanoun i|kanoun al awwal|کانوونی یەکەم|کانونی یەکەم|berfanbar|kanuna pesin|دسامبر",
    ];

    private static readonly string[] Hijri =
    [
        "محرم|المحرم|محرم الحرام|muharram|moharram",
        "صفر|صفر الخير|safar",
        "ربيع الأول|ربيع اول|ربيع الاول|rabi al awwal|rabi i|rabi al awal|rabi ul awwal",
        "ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني|ربيع الثانى|rabi al thani|rabi al akhir|rabi ul thani|rabi ii",
        "جمادى الأولى|جمادى الاول|جمادى الأول|جمادى اولى|جمادي الاولي|jumada al ula|jumada al awwal|jumada i",
        "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الاخر|jumada al akhira|jumada al thani|jumada al thaniya|jumada ii",
        "رجب|rajab|recep",
        "شعبان|شعبان المعظم|shaban|shaaban|saban",
        "رمضان|رمضان المبارك|ramadan|ramadhan|ramazan",
        "شوال|shawwal|shawal|sevval",
        "ذو القعدة|ذي القعدة|ذوالقعدة|ذيالقعدة|القعدة|dhu al qidah|dhul qidah|dhu al qadah|dhul qada|dhu al qada|zul qada|zilkade",
        "ذو الحجة|ذي الحجة|ذوالحجة|ذيالحجة|الحجة|dhu al hijjah|dhul hijjah|dhu al hijja|dhul hijja|zul hijja|zilhicce",
    ];

    private static readonly string[] PersianSolar =
    [
        "فروردین|حمل|farvardin",
        "اردیبهشت|ثور|ordibehesht",
        "خرداد|جوزا|khordad",
        "تیر|سرطان|tir",
        "مرداد|امرداد|اسد|mordad",
        "شهریور|سنبله|shahrivar",
        "مهر|میزان|mehr",
        "آبان|عقرب|aban",
        "آذر|قوس|azar",
        "دی|جدی|dey",
        "بهمن|دلو|bahman",
        "اسفند|حوت|esfand",
    ];

    private static readonly FrozenDictionary<string, NamedMonth> Table = Rows(WrittenCalendar.Gregorian, Gregorian)
        .Concat(Rows(WrittenCalendar.Hijri, Hijri))
        .Concat(Rows(WrittenCalendar.PersianSolar, PersianSolar))
        .DistinctBy(row => row.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(row => row.Word, row => row.Month, StringComparer.Ordinal);

    /// <summary>Looks up folded words joined by single spaces.</summary>
    /// <remarks>Sorani joins what follows by «ی» at the end («ئازاری ٢٠١٣»).</remarks>
    public static bool TryFind(string words, out NamedMonth month) =>
        Table.TryGetValue(words, out month)
        || (words.Length > 3 && words[^1] == 'ي' && Table.TryGetValue(words[..^1], out month));

    /// <summary>The word names two months («تشرين», «كانون», «ربيع», «جمادى» without first or second).</summary>
    public static bool IsHalfNamed(string word) =>
        word
            is "كانون"
                or "تشرين"
                or "ربيع"
                or "جمادي"
                or "kanun"
                or "kanoun"
                or "tishreen"
                or "tishrin"
                or "rabi"
                or "jumada";

    private static IEnumerable<(string Word, NamedMonth Month)> Rows(WrittenCalendar calendar, string[] rows) =>
        rows.SelectMany(
            (names, index) =>
                names.Split('|').Select(name => (WordFold.Words(name), new NamedMonth(calendar, index + 1)))
        );
}

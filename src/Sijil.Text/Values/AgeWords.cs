using System.Collections.Frozen;

namespace Sijil.Text.Values;

/// <summary>A unit of age: how many of it make a year, and whether the word itself counts it (Arabic dual).</summary>
internal readonly record struct AgeUnit(double PerYear, int Count);

/// <summary>The words around an age: units, comparatives, life stages and words without meaning for it.</summary>
internal static class AgeWords
{
    private const double DaysPerYear = 365.25;

    /// <summary>Unit words, folded.</summary>
    public static readonly FrozenDictionary<string, AgeUnit> Units = Table<AgeUnit>(
        (
            new(1, 1),
            "y yr yrs year years yo سنة سنوات سنين عام عاما أعوام سنه an ans annee annees ano anos yas yasinda yasinda yil yillik sal sali salan salane سال ساله سالە ساڵ ساڵان ساڵی שנה שנים год года лет рік роки років"
        ),
        (new(1, 2), "سنتان سنتين عامان عامين"),
        (
            new(12, 1),
            "m mo mos mth month months شهر أشهر اشهر شهور شهرا mois mes meses ay aylik meh mehan mehi ماه ماهه مانگ مانگی חודש חודשים месяц месяца месяцев місяць місяці місяців"
        ),
        (new(12, 2), "شهران شهرين"),
        (
            new(DaysPerYear / 7, 1),
            "w wk wks week weeks أسبوع اسبوع أسابيع اسابيع semaine semaines semana semanas hafta haftalik hefte هفته هەفتە неделя недели недель тиждень тижні тижнів"
        ),
        (new(DaysPerYear / 7, 2), "أسبوعان أسبوعين اسبوعين"),
        (
            new(DaysPerYear, 1),
            "d day days يوم أيام ايام يوما jour jours dia dias gun gunluk roj rojan rojî روز روزه ڕۆژ יום ימים день дня дней днів дні"
        ),
        (new(DaysPerYear, 2), "يومان يومين"),
        (new(DaysPerYear * 24, 1), "h hr hrs hour hours ساعة ساعات heure heures hora horas saat saatlik ساعت كاتژمێر"),
        (new(DaysPerYear * 24, 2), "ساعتان ساعتين"),
        (new(DaysPerYear * 1440, 1), "min minute minutes دقيقة دقائق minuto minutos dakika")
    );

    /// <summary>Life stages that lists write instead of a number, as completed years.</summary>
    public static readonly FrozenDictionary<string, (double Min, double Max)> Stages = Table<(double, double)>(
        ((0, 27 / DaysPerYear), "newborn neonate مولود خديج"),
        ((0, 1), "infant baby رضيع رضيعة bebe bebek"),
        ((0, 17), "child minor kid طفل طفلة قاصر enfant mineur nino nina menor cocuk zarok"),
        ((13, 19), "teen teenager مراهق مراهقة adolescent adolescente"),
        ((18, AgeReader.HighestYears), "adult بالغ بالغة راشد adulte adulto adulta yetiskin"),
        ((60, AgeReader.HighestYears), "elderly مسن مسنة anciano anciana yasli")
    );

    /// <summary>Words that say "fewer than".</summary>
    public static readonly FrozenSet<string> Less = Set(
        "less under below younger < أقل اقل دون تحت moins menos kucuk alti altinda kemtir کمتر"
    );

    /// <summary>Words that say "at least" or "more than".</summary>
    public static readonly FrozenSet<string> More = Set(
        "more over above older > + plus أكثر اكثر فوق mas buyuk ustu uzeri zedetir بیشتر"
    );

    /// <summary>Words that say "about".</summary>
    public static readonly FrozenSet<string> About = Set(
        "about approx approximately around circa ca c ~ ? حوالي تقريبا نحو قرابة environ vers aproximadamente unos yaklasik dora nezi حدود"
    );

    /// <summary>Words that say "and a half".</summary>
    public static readonly FrozenSet<string> Half = Set("half نصف ونصف demi medio media bucuk yarim نيم nîv");

    /// <summary>Words that stand between the two ends of a range.</summary>
    public static readonly FrozenSet<string> To = Set("- -- to الى إلى حتى a ila heta تا or او أو ou o veya");

    /// <summary>Words that open a range whose ends are joined by "and".</summary>
    public static readonly FrozenSet<string> Between = Set("between بين entre");

    /// <summary>"And".</summary>
    public static readonly FrozenSet<string> And = Set("and و et y û");

    /// <summary>Decades of life ("forties").</summary>
    public static readonly FrozenDictionary<string, int> Decades = new[]
    {
        (20, "twenties عشرينات العشرينات عشرينيات العشرينيات"),
        (30, "thirties ثلاثينات الثلاثينات ثلاثينيات الثلاثينيات"),
        (40, "forties أربعينات الأربعينات أربعينيات الأربعينيات"),
        (50, "fifties خمسينات الخمسينات خمسينيات الخمسينيات"),
        (60, "sixties ستينات الستينات ستينيات الستينيات"),
        (70, "seventies سبعينات السبعينات سبعينيات السبعينيات"),
        (80, "eighties ثمانينات الثمانينات ثمانينيات الثمانينيات"),
    }
        .SelectMany(row => row.Item2.Split(' ').Select(word => (Word: WordFold.Fold(word), Years: row.Item1)))
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Years, StringComparer.Ordinal);

    /// <summary>Words that change nothing.</summary>
    public static readonly FrozenSet<string> Silent = Set(
        "s un une una bir yek . old of age aged than and the in his her at one من عمر العمر عمره عمرها في عن و بين ال بعمر سن السن واحد واحدة فقط de del y e age et ve den dan daha est ji zu between entre ile arasi"
    );

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(WordFold.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params (T Value, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word: WordFold.Fold(word), row.Value)))
            .DistinctBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Value, StringComparer.Ordinal);
}

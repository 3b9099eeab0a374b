using System.Globalization;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Quality;

/// <summary>The words around the findings, in English or Arabic.</summary>
public sealed record QualityWords
{
    /// <summary>The words of a language: Arabic for "ar", English for anything else.</summary>
    public static QualityWords Of(string language) => language == "ar" ? Arabic : English;

    /// <summary>"en" or "ar".</summary>
    public required string Language { get; init; }

    /// <summary>The heading of the report; {0} is the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>What the report is and is not.</summary>
    public required string About { get; init; }

    /// <summary>"header in row {0}", or {0} = 0 without one.</summary>
    public required string HeaderRow { get; init; }

    /// <summary>"sheet".</summary>
    public required string Sheet { get; init; }

    /// <summary>"Columns".</summary>
    public required string Columns { get; init; }

    /// <summary>The eight headings of the table of columns: header, read as, looks like, stated, not stated, unknown, cannot be read, complete.</summary>
    public required string[] ColumnHeadings { get; init; }

    /// <summary>"Rows in {0} = accepted {1} + duplicate {2} + refused {3}".</summary>
    public required string Rows { get; init; }

    /// <summary>"Ages: Whipple's index {0} ({2} none, {3} all), Myers' index {1} ({4} none, {5} all)".</summary>
    public required string Ages { get; init; }

    /// <summary>"Findings".</summary>
    public required string Findings { get; init; }

    /// <summary>The headings of the table of findings: what, column, how grave, count, share.</summary>
    public required string[] FindingHeadings { get; init; }

    /// <summary>Said where there is none.</summary>
    public required string NoFindings { get; init; }

    /// <summary>The names of the severities, in the order of <see cref="FindingSeverity"/>.</summary>
    public required string[] Severities { get; init; }

    /// <summary>"{0} of {1}".</summary>
    public required string CountOf { get; init; }

    /// <summary>"column".</summary>
    public required string Column { get; init; }

    /// <summary>"rows".</summary>
    public required string InRows { get; init; }

    /// <summary>"and {0} more".</summary>
    public required string More { get; init; }

    /// <summary>"Examples".</summary>
    public required string Examples { get; init; }

    /// <summary>"What to do".</summary>
    public required string Advice { get; init; }

    /// <summary>The names of the column types, in the order of <see cref="ColumnType"/>.</summary>
    public required string[] Types { get; init; }

    /// <summary>What columns are read as, in the order of <see cref="Field"/>.</summary>
    public required string[] Fields { get; init; }

    private static readonly QualityWords English = new()
    {
        Language = "en",
        Title = "Quality of the list {0}",
        About =
            "What a careful reader should know of this file before using it. Row numbers are those of the file, the header counted. No cell's text is shown unless it was asked for.",
        HeaderRow = "header in row {0}",
        Sheet = "sheet",
        Columns = "Columns",
        ColumnHeadings =
        [
            "header",
            "read as",
            "looks like",
            "stated",
            "not stated",
            "unknown",
            "cannot be read",
            "complete",
        ],
        Rows = "Rows in {0} = accepted {1} + duplicate {2} + refused {3}",
        Ages = "Ages on round numbers: Whipple's index {0} ({2} none, {3} all), Myers' index {1} ({4} none, {5} all)",
        Findings = "Findings",
        FindingHeadings = ["finding", "column", "how grave", "count", "share"],
        NoFindings = "Nothing was found.",
        Severities = ["note", "doubt", "fault"],
        CountOf = "{0} of {1}",
        Column = "column",
        InRows = "rows",
        More = "and {0} more",
        Examples = "examples",
        Advice = "What to do:",
        Types = ["empty", "row numbers", "whole numbers", "numbers", "dates", "codes", "categories", "text"],
        Fields =
        [
            .. Enum.GetValues<Field>().Select(field => field == Field.Ignore ? "not used" : FieldNames.Snake(field)),
        ],
    };

    /// <summary>Whipple's index without and with all crowding, then Myers'.</summary>
    public static IReadOnlyList<int> AgeBounds { get; } = [100, 500, 0, 90];

    private static readonly QualityWords Arabic = new()
    {
        Language = "ar",
        Title = "جودة القائمة {0}",
        About =
            "ما ينبغي أن يعرفه القارئ المدقق عن هذا الملف قبل استعماله. أرقام الصفوف هي أرقامها في الملف والترويسة محسوبة. لا يُعرض نص أي خلية إلا إذا طُلب.",
        HeaderRow = "الترويسة في الصف {0}",
        Sheet = "الورقة",
        Columns = "الأعمدة",
        ColumnHeadings = ["العنوان", "قُرئ على أنه", "يشبه", "مذكور", "غير مذكور", "مجهول", "لا يُقرأ", "الاكتمال"],
        Rows = "الصفوف الداخلة {0} = المقبولة {1} + المكررة {2} + المرفوضة {3}",
        Ages =
            "الأعمار على الأرقام المدوّرة: مؤشر ويبل {0} ({2} لا شيء، {3} كلها)، مؤشر مايرز {1} ({4} لا شيء، {5} كلها)",
        Findings = "ما وُجد",
        FindingHeadings = ["ما وُجد", "العمود", "درجته", "العدد", "النسبة"],
        NoFindings = "لم يوجد شيء.",
        Severities = ["ملاحظة", "شك", "خطأ"],
        CountOf = "{0} من {1}",
        Column = "العمود",
        InRows = "الصفوف",
        More = "و{0} غيرها",
        Examples = "أمثلة",
        Advice = "ما العمل:",
        Types = ["فارغ", "أرقام الصفوف", "أعداد صحيحة", "أعداد", "تواريخ", "رموز", "فئات", "نص"],
        Fields =
        [
            "غير مستعمل",
            "الرقم",
            "الاسم",
            "الاسم الأول",
            "اسم الأب",
            "اسم الجد",
            "اسم العائلة",
            "اسم الأم",
            "الجنس",
            "العمر",
            "تاريخ الميلاد",
            "تاريخ الوفاة",
            "المكان",
            "الأصل",
            "الحالة",
            "ملاحظة",
            "تاريخ الفقدان",
            "تاريخ الاعتقال",
            "تاريخ الإفراج",
            "تاريخ العثور",
        ],
    };

    /// <summary>A text with its places filled.</summary>
    /// <param name="text">One of the texts.</param>
    /// <param name="values">What stands in its places.</param>
    public static string Fill(string text, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i.ToString(CultureInfo.InvariantCulture)}}}", values[i], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A share as a percentage with one decimal; what is not quite none or all is not rounded to none or all.</summary>
    /// <param name="share">From 0 to 1.</param>
    public static string Percent(double share) =>
        share switch
        {
            > 0 and < 0.001 => "<0.1%",
            > 0.999 and < 1 => ">99.9%",
            _ => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        };
}

using System.Globalization;
using System.Text;
using Sijil.Synthetic.Recording;

namespace Sijil.Synthetic.Writing;

/// <summary>The layouts: a register's export, a committee's sheet, a newsroom's table, a monitor's export; and the plain one.</summary>
internal static class ListLayouts
{
    public static ListLayout Of(int list, bool plain)
    {
        if (plain)
        {
            return Plain(list);
        }

        return (list % 4) switch
        {
            0 => Register(list),
            1 => Committee(),
            2 => Newsroom(),
            _ => Monitor(),
        };
    }

    private static ListLayout Plain(int list)
    {
        var id = Numbered(FormattableString.Invariant($"L{list + 1}-"), 6);
        return new([
            new("id", (_, i) => id(i)),
            new("name", (r, _) => r.Name),
            new("age", (r, _) => CellText.Whole(r.Age)),
            new("sex", (r, _) => r.Female is { } female ? (female ? "female" : "male") : ""),
            new("birth_date", (r, _) => Born(r)),
            new("death_date", (r, _) => CellText.Iso(r.Died)),
            new("place", (r, _) => r.Place ?? ""),
        ])
        {
            GivenId = id,
        };
    }

    // UTF-8 with a byte order mark, as spreadsheets export it; the second time round an old program's windows-1256 and semicolons.
    private static ListLayout Register(int list)
    {
        var id = Numbered("H-", 6);
        return new([
            new("م", (_, i) => CellText.Whole(i + 1)),
            new("رقم السجل", (_, i) => id(i)),
            new("الاسم الرباعي", (r, _) => r.Name),
            new("تاريخ الميلاد", (r, _) => Born(r)),
            new("العمر", (r, _) => CellText.Whole(r.Age)),
            new("الجنس", (r, _) => ArabicSex(r)),
            new("تاريخ الوفاة", (r, _) => CellText.Iso(r.Died)),
            new("مكان الوفاة", (r, _) => r.Place ?? ""),
        ])
        {
            Encoding = list < 4 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Windows1256(),
            Delimiter = list < 4 ? ',' : ';',
            GivenId = id,
        };
    }

    private static ListLayout Committee() =>
        new([
            new("الاسم", (r, _) => r.Name),
            new("العمر", (r, _) => CellText.ArabicDigits(CellText.Whole(r.Age))),
            new("الجنس", (r, _) => ArabicSex(r)),
            new("تاريخ الوفاة", (r, _) => r.Died is null ? "غير مذكور" : CellText.Levantine(r.Died)),
            new("المكان", (r, _) => r.Place ?? "غير معروف"),
        ])
        {
            TitleRows = ["لجنة التوثيق الأهلية - بيانات مصطنعة", "كشف بأسماء الضحايا في الولاية"],
        };

    private static ListLayout Newsroom()
    {
        var id = Numbered("P-", 5);
        return new([
            new("Ref", (_, i) => id(i)),
            new("Name", (r, _) => r.Name),
            new("Age", (r, _) => CellText.Whole(r.Age)),
            new("Gender", (r, _) => r.Female is { } female ? (female ? "F" : "M") : ""),
            new("Date of death", (r, _) => CellText.DayFirst(r.Died)),
            new("Location", (r, _) => r.Place ?? ""),
        ])
        {
            GivenId = id,
        };
    }

    private static ListLayout Monitor()
    {
        var id = Numbered("m", 6);
        return new([
            new("id", (_, i) => id(i)),
            new("full_name", (r, _) => r.Name),
            new("sex", (r, _) => r.Female is { } female ? (female ? "female" : "male") : "unknown"),
            new("age", (r, _) => CellText.Whole(r.Age)),
            new("date_of_death", (r, _) => CellText.Iso(r.Died)),
            new("place_of_death", (r, _) => r.Place ?? "unknown"),
        ])
        {
            Delimiter = '\t',
            GivenId = id,
        };
    }

    private static string ArabicSex(ListedRecord record) =>
        record.Female is { } female ? (female ? "أنثى" : "ذكر") : "";

    private static string Born(ListedRecord record) =>
        record.BornYearOnly ? CellText.Whole(record.Born?.Year) : CellText.Iso(record.Born);

    private static Func<int, string> Numbered(string prefix, int digits) =>
        i => prefix + (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static Encoding Windows1256() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            1256,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? throw new InvalidOperationException("The platform has no windows-1256.");
}

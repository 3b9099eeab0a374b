using System.Globalization;

namespace Sijil.Synthetic.Writing;

/// <summary>Numbers and dates as lists write them; never by the machine's culture.</summary>
internal static class CellText
{
    private static readonly string[] LevantineMonths =
    [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];

    public static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Iso(DateOnly? date) =>
        date is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{d.Month:00}-{d.Day:00}") : "";

    public static string DayFirst(DateOnly? date) =>
        date is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Day:00}/{d.Month:00}/{d.Year:0000}") : "";

    /// <summary>«١٤ كانون الثاني ٢٠٠٥».</summary>
    public static string Levantine(DateOnly? date) =>
        date is { } d
            ? ArabicDigits(
                string.Create(CultureInfo.InvariantCulture, $"{d.Day} {LevantineMonths[d.Month - 1]} {d.Year}")
            )
            : "";

    public static string ArabicDigits(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = from[i] is >= '0' and <= '9' ? (char)('\u0660' + (from[i] - '0')) : from[i];
                }
            }
        );
}

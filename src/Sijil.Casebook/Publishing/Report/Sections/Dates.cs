using System.Globalization;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Dates in words: Levantine month names with their number in Arabic.</summary>
internal static class Dates
{
    /// <summary>A month written "2024-03" as "March 2024", «آذار (٣) ٢٠٢٤»; anything else as it stands.</summary>
    public static Fragment Month(Phrases words, string text) =>
        TryMonth(text, out var year, out var month)
            ? words.Say("month.year", Parts(words, year, month, null))
            : Fragment.Data(text);

    /// <summary>A day written "2024-03-29" in words; a month or anything else as <see cref="Month"/> does.</summary>
    public static Fragment Day(Phrases words, string text)
    {
        if (
            text.Length == 10
            && text[7] == '-'
            && TryMonth(text[..7], out var year, out var month)
            && int.TryParse(text.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        )
        {
            return words.Say("day.month.year", Parts(words, year, month, day));
        }
        return Month(words, text);
    }

    private static (string, Fragment)[] Parts(Phrases words, int year, int month, int? day) =>
        [
            ("year", words.Plain(Invariant(year))),
            ("month", words.Say("month." + Invariant(month))),
            ("number", words.Plain(Invariant(month))),
            ("day", words.Plain(Invariant(day ?? 0))),
        ];

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryMonth(string text, out int year, out int month)
    {
        year = 0;
        month = 0;
        return text.Length == 7
            && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && month is >= 1 and <= 12;
    }
}

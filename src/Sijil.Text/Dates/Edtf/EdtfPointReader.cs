using System.Globalization;

namespace Sijil.Text.Dates.Edtf;

/// <summary>Reads one date of an EDTF text.</summary>
internal static class EdtfPointReader
{
    private const string Form =
        "expected a date such as 2013, 2013-03, 2013-03-15, 2013-03-XX, 201X, -0044, Y170000002 or 2013-21, with ?, ~ or %";

    /// <summary>The date, or what was expected instead.</summary>
    public static Reading<EdtfPoint> Read(string text)
    {
        var at = 0;
        var parts = new List<EdtfPart>(3);
        var ofGroup = new List<EdtfQualifier>(3);
        while (parts.Count == 0 || (parts.Count < 3 && at < text.Length && text[at] == '-'))
        {
            at += parts.Count == 0 ? 0 : 1;
            if (!TryPart(text, ref at, isYear: parts.Count == 0, out var part, out var group))
            {
                return new(null, Form);
            }

            parts.Add(part);
            ofGroup.Add(group);
        }

        string? time = null;
        if (parts.Count == 3 && at < text.Length && text[at] == 'T')
        {
            time = text[(at + 1)..];
            if (!EdtfTime.IsTime(time))
            {
                return new(null, "expected a time of day such as 10:20:30, 10:20:30Z or 10:20:30+03:00");
            }
        }
        else if (at < text.Length)
        {
            return new(null, Form);
        }

        // A qualifier to the right of a part holds for it and for all to its left.
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var right = ofGroup.Skip(i).Aggregate(EdtfQualifier.None, (all, one) => all | one);
            parts[i] = parts[i] with { Qualifier = parts[i].Qualifier | right };
        }

        return Made(parts, time);
    }

    private static Reading<EdtfPoint> Made(List<EdtfPart> parts, string? time)
    {
        var (year, month, day) = (parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        if (time is not null && parts.Exists(part => part.Text.Contains('X', StringComparison.Ordinal)))
        {
            return new(null, "expected a time of day only after a whole date");
        }

        return EdtfDays.TryFind(year.Text, month?.Text, day?.Text, out var days)
            ? new(new EdtfPoint(year, month, day, time, days.First, days.Last), null)
            : new(null, DateProblem.NoSuchDay);
    }

    // [qualifier]digits[qualifier]: the first belongs to the part alone, the second to the group that ends here.
    private static bool TryPart(string text, ref int at, bool isYear, out EdtfPart part, out EdtfQualifier group)
    {
        part = new EdtfPart("", EdtfQualifier.None);
        group = EdtfQualifier.None;
        var own = EdtfQualifier.None;
        if (at < text.Length && EdtfQualifierText.Of(text[at]) is { } before)
        {
            own = before;
            at++;
        }

        var length =
            isYear ? YearLength(text, at)
            : DigitsLength(text, at) == 2 ? 2
            : 0;
        if (length == 0)
        {
            return false;
        }

        part = new EdtfPart(text.Substring(at, length), own);
        at += length;
        if (at < text.Length && EdtfQualifierText.Of(text[at]) is { } after)
        {
            group = after;
            at++;
        }

        return true;
    }

    private static int YearLength(string text, int at)
    {
        if (at < text.Length && text[at] == 'Y')
        {
            var sign = at + 1 < text.Length && text[at + 1] == '-' ? 2 : 1;
            var digits = DigitsLength(text, at + sign);
            var isNumber = digits > 4 && !text.AsSpan(at + sign, digits).Contains('X') && text[at + sign] != '0';
            return isNumber ? sign + digits : 0;
        }

        var minus = at < text.Length && text[at] == '-' ? 1 : 0;
        var isYear = DigitsLength(text, at + minus) == 4 && !(minus == 1 && text.AsSpan(at + 1, 4) is "0000");
        return isYear ? minus + 4 : 0;
    }

    private static int DigitsLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == 'X'))
        {
            end++;
        }

        return end - at;
    }
}

/// <summary>Times of day as ISO 8601-1 writes them in its extended format.</summary>
internal static class EdtfTime
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>hh:mm:ss, alone or with Z, ±hh or ±hh:mm.</summary>
    public static bool IsTime(string text)
    {
        if (text.Length < 8 || !IsClock(text[..2], text[3..5], text[6..8]) || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var zone = text[8..];
        return zone.Length == 0
            || string.Equals(zone, "Z", Ordinal)
            || (
                zone[0] is '+' or '-'
                && (zone.Length == 3 || (zone.Length == 6 && zone[3] == ':' && IsBelow(zone[4..], 60)))
                && IsBelow(zone[1..3], 24)
            );
    }

    // 24:00:00 is the end of the day; a 60th second is a leap second.
    private static bool IsClock(string hour, string minute, string second) =>
        (IsBelow(hour, 24) && IsBelow(minute, 60) && IsBelow(second, 61))
        || (hour, minute, second) is ("24", "00", "00");

    private static bool IsBelow(string digits, int limit) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < limit;
}

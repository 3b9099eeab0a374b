namespace Sijil.Text.Dates.Edtf;

/// <summary>
/// Reads the Extended Date/Time Format of ISO 8601-2:2019 (and of the Library of Congress, 2019): level 1 whole, and of level 2 the
/// sets, the qualifiers of single parts, X in any place and the parts of the year 25 to 41. Years with an exponent or with
/// significant digits are refused.
/// </summary>
public static class EdtfReader
{
    private const int LongestText = 500;

    /// <summary>Reads a text without blanks around it. Never an exception: what cannot be read has its reason.</summary>
    /// <param name="raw">Any text.</param>
    public static Reading<EdtfValue> Read(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Length is 0 or > LongestText)
        {
            return new(null, "expected an EDTF date of 1 to 500 characters");
        }

        return raw switch
        {
            ['[', .., ']'] => Set(raw, EdtfKind.OneOf),
            ['{', .., '}'] => Set(raw, EdtfKind.AllOf),
            _ when raw.Contains('/', StringComparison.Ordinal) => Interval(raw),
            _ => Date(raw),
        };
    }

    private static Reading<EdtfValue> Date(string raw)
    {
        var (point, problem) = EdtfPointReader.Read(raw);
        return point is null ? new(null, problem) : Single(raw, EdtfKind.Date, Alone(point));
    }

    private static Reading<EdtfValue> Interval(string raw)
    {
        var ends = raw.Split('/');
        if (ends.Length != 2)
        {
            return new(null, "expected one solidus, between the two ends of an interval");
        }

        var (from, fromProblem) = End(ends[0], "");
        var (to, toProblem) = End(ends[1], "");
        if (from is null || to is null)
        {
            return new(null, fromProblem ?? toProblem);
        }

        return from.Point is null && to.Point is null ? new(null, "expected a date at one end of the interval at least")
            : IsBackwards(from, to) ? new(null, "expected an interval that ends no earlier than it begins")
            : Single(raw, EdtfKind.Interval, new EdtfStretch(from, to));
    }

    private static Reading<EdtfValue> Set(string raw, EdtfKind kind)
    {
        var members = raw[1..^1].Split(',');
        var stretches = new List<EdtfStretch>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            var (stretch, problem) = Member(members[i].Trim(' '), i == 0, i == members.Length - 1);
            if (stretch is null)
            {
                return new(null, problem);
            }

            stretches.Add(stretch);
        }

        return new(new EdtfValue(raw, kind, stretches), null);
    }

    private static Reading<EdtfStretch> Member(string text, bool isFirst, bool isLast)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            var (point, reason) = EdtfPointReader.Read(text);
            return point is null ? new(null, reason) : new(Alone(point), null);
        }

        var (from, fromProblem) = End(text[..dots], "..");
        var (to, toProblem) = End(text[(dots + 2)..], "..");
        if (from is null || to is null)
        {
            return new(null, fromProblem ?? toProblem);
        }

        var isPlaced = (from.Point is not null || isFirst) && (to.Point is not null || isLast);
        return (from.Point is null && to.Point is null) || !isPlaced
                ? new(null, "expected '..' between two dates, before the first or after the last of a set")
            : IsBackwards(from, to) ? new(null, "expected a stretch that ends no earlier than it begins")
            : new(new EdtfStretch(from, to), null);
    }

    // An empty end is unknown in an interval and open in a set.
    private static Reading<EdtfEnd> End(string text, string emptyMeans)
    {
        var end = text.Length == 0 ? emptyMeans : text;
        if (end is "" or "..")
        {
            return new(new EdtfEnd(null, end.Length > 0), null);
        }

        var (point, problem) = EdtfPointReader.Read(end);
        return point is null ? new(null, problem) : new(new EdtfEnd(point, false), null);
    }

    private static bool IsBackwards(EdtfEnd from, EdtfEnd to) =>
        from.Point?.Earliest is { } first && to.Point?.Latest is { } last && last < first;

    private static EdtfStretch Alone(EdtfPoint point)
    {
        var end = new EdtfEnd(point, false);
        return new EdtfStretch(end, end);
    }

    private static Reading<EdtfValue> Single(string raw, EdtfKind kind, EdtfStretch stretch) =>
        new(new EdtfValue(raw, kind, [stretch]), null);
}

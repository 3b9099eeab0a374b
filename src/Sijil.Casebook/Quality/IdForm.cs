using System.Globalization;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>How ids are built, and which of them are evidently written in place of one.</summary>
internal static class IdForm
{
    private const int Longest = 40;

    /// <summary>The id with digits as 9, Latin letters as A, other letters as L, all else as it is: "H-000012" has the form "A-999999".</summary>
    public static string Of(string id, Dictionary<string, string> known)
    {
        Span<char> form = stackalloc char[Longest];
        var text = id.AsSpan().Trim();
        text = text.Length > Longest ? text[..Longest] : text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            form[i] =
                char.IsDigit(c) ? '9'
                : char.IsAsciiLetter(c) ? 'A'
                : char.IsLetter(c) ? 'L'
                : c;
        }

        var found = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!found.TryGetValue(form[..text.Length], out var form1))
        {
            form1 = form[..text.Length].ToString();
            known.Add(form1, form1);
        }

        return form1;
    }

    /// <summary>Whether a form is digits only.</summary>
    public static bool IsDigits(string form) => form.Length > 0 && !form.AsSpan().ContainsAnyExcept('9');

    /// <summary>Whether the text is nobody's id although it has the look of one: zeros, -1, one digit over and over, or digits counted up or down.</summary>
    /// <param name="id">The id.</param>
    /// <param name="usual">The column's commonest form.</param>
    public static bool IsFiller(string id, string usual)
    {
        var digits = CellDigits.ToAscii(id).AsSpan().Trim();
        if (digits is "-1")
        {
            return true;
        }

        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        // Short numbers that count the rows pass through 111 and 12345 too.
        return digits.TrimStart('0').IsEmpty
            || (
                digits.Length >= 6
                && digits.Length >= usual.Length
                && (Steps(digits, 0) || Steps(digits, 1) || Steps(digits, -1))
            );
    }

    /// <summary>Whether digit-only ids count something up: at least a third of the numbers between the lowest and the highest are there.</summary>
    public static bool IsCounter(IEnumerable<string> ids)
    {
        var (lowest, highest, numbers) = (long.MaxValue, long.MinValue, 0L);
        foreach (var id in ids)
        {
            if (
                long.TryParse(
                    CellDigits.ToAscii(id),
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                (lowest, highest, numbers) = (Math.Min(lowest, number), Math.Max(highest, number), numbers + 1);
            }
        }

        return numbers > 1 && (highest - lowest) / 3 < numbers;
    }

    private static bool Steps(ReadOnlySpan<char> digits, int by)
    {
        for (var i = 1; i < digits.Length; i++)
        {
            if ((digits[i] - digits[i - 1] - by) % 10 != 0)
            {
                return false;
            }
        }

        return true;
    }
}

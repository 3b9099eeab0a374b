using System.Globalization;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Releases;

/// <summary>Gives out nine-digit ids, none twice, with a check digit by the alternating 1-2 rule that such registers use.</summary>
internal sealed class PersonalIds
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>An id that nobody has had.</summary>
    public string New(Draws draws)
    {
        while (true)
        {
            var digits = (draws.Below(90_000_000) + 10_000_000).ToString(CultureInfo.InvariantCulture);
            if (given.Add(digits + CheckDigit(digits)))
            {
                return digits + CheckDigit(digits);
            }
        }
    }

    /// <summary>The id with one digit being another, which nobody has had either.</summary>
    public string WithOtherDigit(string id, Draws draws)
    {
        while (true)
        {
            var at = draws.Below(id.Length);
            var digit = (char)('0' + draws.Below(10));
            var other = string.Concat(id.AsSpan(0, at), digit.ToString(), id.AsSpan(at + 1));
            if (given.Add(other))
            {
                return other;
            }
        }
    }

    /// <summary>Whether the last digit follows from the others.</summary>
    public static bool IsChecked(string id) => CheckDigit(id[..^1]) == id[^1];

    private static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var part = (digits[i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += part > 9 ? part - 9 : part;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}

namespace Sijil.Casebook.Quality;

/// <summary>The alternating 1-2 rule by which the last digit of an id follows from the others (ISO/IEC 7812-1 annex B, "Luhn").</summary>
public static class CheckDigits
{
    /// <summary>
    /// Whether the digits keep the rule: every second digit from the last but one leftwards is doubled, the digits of all products
    /// are summed, and the sum is a multiple of ten.
    /// </summary>
    /// <param name="id">Any text.</param>
    /// <returns>False for a text that has another character than 0–9, or fewer than two.</returns>
    public static bool Keep(ReadOnlySpan<char> id)
    {
        if (id.Length < 2)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < id.Length; i++)
        {
            var c = id[id.Length - 1 - i];
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            var product = (c - '0') * ((i % 2) + 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}

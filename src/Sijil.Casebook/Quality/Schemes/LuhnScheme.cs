namespace Sijil.Casebook.Quality.Schemes;

/// <summary>
/// The alternating 1-2 rule (ISO/IEC 7812-1 annex B, "Luhn"): every second digit from the last but one leftwards is doubled, the digits of all products are summed, and the sum is
/// a multiple of ten. Finds every single wrong digit, and two neighbours swapped unless they are 0 and 9.
/// </summary>
internal sealed class LuhnScheme() : CheckScheme("luhn")
{
    public override bool Keeps(ReadOnlySpan<char> id)
    {
        if (id.Length < 2)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < id.Length; i++)
        {
            var digit = Value(id, id.Length - 1 - i);
            if (digit < 0)
            {
                return false;
            }

            var product = digit * ((i % 2) + 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}

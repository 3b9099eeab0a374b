namespace Sijil.Casebook.Quality.Schemes;

/// <summary>
/// A pure system of ISO/IEC 7064: the signs, read as a number to a radix, leave one when divided by the modulus. MOD 11-2 has one check sign, 0–9 or X; MOD 97-10 two check digits. Both
/// find every single wrong sign and every two signs swapped.
/// </summary>
internal sealed class PureScheme(string name, int modulus, int radix, int checks) : CheckScheme(name)
{
    public override bool TakesX => checks == 1;

    public override bool Keeps(ReadOnlySpan<char> id)
    {
        // Two check digits lie between 02 and 98: the others would be another writing of the same remainder.
        if (id.Length <= checks || (checks == 2 && id[^2..] is "00" or "01" or "99"))
        {
            return false;
        }

        var left = 0;
        for (var i = 0; i < id.Length; i++)
        {
            var value = Value(id, i);
            if (value < 0)
            {
                return false;
            }

            left = ((left * radix) + value) % modulus;
        }

        return left == 1;
    }
}

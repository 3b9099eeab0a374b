namespace Sijil.Casebook.Quality.Schemes;

/// <summary>
/// Verhoeff's scheme over the dihedral group of ten elements (Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29, 1969). Finds every single wrong digit and every
/// two neighbours swapped.
/// </summary>
internal sealed class VerhoeffScheme() : CheckScheme("verhoeff")
{
    private const int Places = 8;

    // The powers of his permutation, one for each place from the last, after which they repeat.
    private static readonly byte[] Permuted = Powers([1, 5, 7, 6, 2, 8, 3, 0, 9, 4]);

    public override bool Keeps(ReadOnlySpan<char> id)
    {
        if (id.Length < 2)
        {
            return false;
        }

        var all = 0;
        for (var i = 0; i < id.Length; i++)
        {
            var digit = Value(id, id.Length - 1 - i);
            if (digit < 0)
            {
                return false;
            }

            all = Product(all, Permuted[((i % Places) * 10) + digit]);
        }

        return all == 0;
    }

    // Turns are 0 to 4, reflections 5 to 9.
    private static int Product(int a, int b) =>
        (a < 5, b < 5) switch
        {
            (true, true) => (a + b) % 5,
            (true, false) => 5 + ((a + b) % 5),
            (false, true) => 5 + ((a - b + 5) % 5),
            _ => (a - b + 5) % 5,
        };

    private static byte[] Powers(byte[] once)
    {
        var powers = new byte[Places * 10];
        for (var digit = 0; digit < 10; digit++)
        {
            powers[digit] = (byte)digit;
        }

        for (var i = 10; i < powers.Length; i++)
        {
            powers[i] = once[powers[i - 10]];
        }

        return powers;
    }
}

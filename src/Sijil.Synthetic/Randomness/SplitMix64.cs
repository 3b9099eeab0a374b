namespace Sijil.Synthetic.Randomness;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): spreads a seed over 64 bits. Used to seed and to derive streams.</summary>
internal static class SplitMix64
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Advances the state and gives the next value.</summary>
    public static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += Golden;
            return Mix(state);
        }
    }

    /// <summary>The finalizer: a bijection of 64 bits in which every input bit moves about half of the output bits.</summary>
    public static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

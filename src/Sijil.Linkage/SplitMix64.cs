namespace Sijil.Linkage;

/// <summary>SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): a small generator whose whole state is one number, so that every chunk of work can have its own stream.</summary>
/// <param name="seed">Any number; equal seeds give equal sequences on every machine.</param>
public struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            return Mix(state);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> − 1; the bias (below 2^-32 for bounds of an int) does not matter here.</summary>
    /// <param name="bound">At least 1.</param>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The generator's output function: a bijection of 64 bits that also serves as a hash.</summary>
    /// <param name="value">Any number.</param>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}

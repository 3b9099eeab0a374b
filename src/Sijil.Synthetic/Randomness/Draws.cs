using System.Numerics;

namespace Sijil.Synthetic.Randomness;

/// <summary>
/// A stream of random numbers: xoshiro256** 1.0 (Blackman and Vigna 2018) seeded by <see cref="SplitMix64"/>. Only integer
/// arithmetic and exactly rounded floating-point operations, so equal on every system.
/// </summary>
internal sealed class Draws
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public Draws(ulong seed)
    {
        _a = SplitMix64.Next(ref seed);
        _b = SplitMix64.Next(ref seed);
        _c = SplitMix64.Next(ref seed);
        _d = SplitMix64.Next(ref seed);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>Uniform in [0, 1), a multiple of 2^-53.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>Uniform whole number from 0 to <paramref name="limit"/> - 1 (high half of a 64 × 64 bit product; bias below 2^-32).</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A standard normal, by the inverse of the distribution function.</summary>
    public double Normal() => PortableMath.NormalQuantile(((Next() >> 11) + 0.5) * (1.0 / 9007199254740992.0));

    /// <summary>One of the items, equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}

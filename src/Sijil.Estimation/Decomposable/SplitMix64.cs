namespace Sijil.Estimation.Decomposable;

/// <summary>Random numbers after Steele, Lea and Flood 2014; each stream of a seed starts from a state of its own.</summary>
internal sealed class SplitMix64(ulong seed, ulong stream)
{
    private ulong _state = Mixed(seed ^ Mixed(unchecked(stream + 0x9E3779B97F4A7C15)));

    /// <summary>At least 0 and below 1.</summary>
    internal double Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        return (Mixed(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mixed(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        }

        return bits ^ (bits >> 31);
    }
}

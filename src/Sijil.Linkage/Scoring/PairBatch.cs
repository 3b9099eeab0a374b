namespace Sijil.Linkage.Scoring;

/// <summary>The compared pairs of one left record; valid only while it is visited.</summary>
internal readonly ref struct PairBatch
{
    public required int Left { get; init; }

    public required ReadOnlySpan<int> Rights { get; init; }

    /// <summary>For each pair the rules that make it, as bits.</summary>
    public required ReadOnlySpan<uint> Rules { get; init; }

    /// <summary>For each pair its packed levels.</summary>
    public required ReadOnlySpan<ulong> Vectors { get; init; }

    /// <summary>For each pair its term-frequency bits.</summary>
    public required ReadOnlySpan<float> TermBits { get; init; }
}

/// <summary>Sees the compared pairs of one left record.</summary>
/// <typeparam name="T">What one thread keeps of them.</typeparam>
/// <param name="kept">What this thread keeps.</param>
/// <param name="pairs">The pairs.</param>
internal delegate void PairVisitor<in T>(T kept, PairBatch pairs);

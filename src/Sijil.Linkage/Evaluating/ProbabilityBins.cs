namespace Sijil.Linkage.Evaluating;

/// <summary>Ranges of probability, finer at both ends, where linkage puts nearly all pairs.</summary>
internal static class ProbabilityBins
{
    /// <summary>Ends of the ranges; the last range holds 1 too.</summary>
    public static readonly double[] Edges = [0, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1];

    /// <summary>Number of ranges.</summary>
    public static int Count => Edges.Length - 1;

    /// <summary>The range that holds a probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public static int Of(double probability)
    {
        if (probability is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability),
                probability,
                "A probability from 0 to 1 was expected."
            );
        }

        var bin = 0;
        while (bin < Count - 1 && probability >= Edges[bin + 1])
        {
            bin++;
        }

        return bin;
    }
}

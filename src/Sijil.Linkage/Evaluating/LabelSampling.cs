using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>How pairs are chosen for labelling.</summary>
public sealed record LabelSamplingOptions
{
    /// <summary>Number of pairs to choose, at least 1; all are taken where there are fewer.</summary>
    public required int Pairs { get; init; }

    /// <summary>Decides which pairs are drawn.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The outcome of a pair is taken to vary at least this much about the model's probability (standard deviation, 0 to 0.5): where the
    /// model is certain it may be wrong, and those many pairs deserve some labels. Default 0.02.
    /// </summary>
    public double SmallestDeviation { get; init; } = 0.02;

    /// <summary>Patterns that would get at least this many labels become a stratum of their own, the others of a bin share one. Default 3.</summary>
    public int OwnStratumFrom { get; init; } = 3;
}

/// <summary>Pairs that are drawn together: of one range of probability and, where it is frequent, one pattern.</summary>
/// <param name="From">Lower end of the probabilities.</param>
/// <param name="To">Upper end.</param>
/// <param name="Pattern">The pattern; null where several share the stratum.</param>
/// <param name="Pairs">Number of its pairs.</param>
/// <param name="Taken">Number of pairs that are drawn from it, at random, each with the same chance.</param>
public sealed record LabelStratum(double From, double To, ulong? Pattern, long Pairs, int Taken)
{
    /// <summary>How many pairs a labelled one stands for; at least 1.</summary>
    public double SamplingWeight => (double)Pairs / Taken;
}

/// <summary>A pair that is to be labelled.</summary>
/// <param name="Pair">Its number among the pairs given.</param>
/// <param name="Stratum">Its stratum's number.</param>
public readonly record struct SampledPair(int Pair, int Stratum);

/// <summary>A random sample of pairs to label, of which precision and recall can be estimated without bias.</summary>
/// <param name="Strata">The strata, by probability, then pattern. Together they hold every pair once.</param>
/// <param name="Chosen">The pairs, by number.</param>
public sealed record LabelSample(ImmutableArray<LabelStratum> Strata, ImmutableArray<SampledPair> Chosen);

/// <summary>
/// Chooses pairs to label. Strata are ranges of probability, split by frequent patterns of levels; each gets labels in proportion to its
/// number of pairs times the standard deviation of its outcomes (Neyman 1934), and at least two, so that the error can be told. Within a
/// stratum pairs are drawn at random without replacement. <see cref="LabelledSample"/> turns the labels back into measures.
/// </summary>
public static class LabelSampling
{
    /// <summary>Draws a sample for estimating.</summary>
    /// <param name="probabilities">For each pair its probability, 0 to 1.</param>
    /// <param name="patterns">For each pair its comparison levels, such as a packed vector.</param>
    /// <param name="options">How many, and the seed.</param>
    /// <exception cref="ArgumentException">Different lengths, or a probability outside 0 to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one pair is asked for.</exception>
    public static LabelSample Draw(
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<ulong> patterns,
        LabelSamplingOptions options
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Pairs, 1);
        if (probabilities.Length != patterns.Length)
        {
            throw new ArgumentException(
                $"There are {probabilities.Length} probabilities and {patterns.Length} patterns; one of each per pair was expected.",
                nameof(patterns)
            );
        }

        var strata = LabelStrata.Of(probabilities, patterns, options);
        return new LabelSample(strata.Described(), Drawn(strata, options.Seed));
    }

    // Selection sampling (Fan, Muller and Rezucha 1962): one pass, and every subset of the wanted size is equally likely.
    private static ImmutableArray<SampledPair> Drawn(LabelStrata strata, ulong seed)
    {
        var random = new SplitMix64(seed);
        var left = strata.Pairs.ToArray();
        var wanted = strata.Taken.ToArray();
        var chosen = ImmutableArray.CreateBuilder<SampledPair>(wanted.Sum());
        for (var pair = 0; pair < strata.StratumOf.Length; pair++)
        {
            var stratum = strata.StratumOf[pair];
            if (random.Unit() * left[stratum] < wanted[stratum])
            {
                chosen.Add(new SampledPair(pair, stratum));
                wanted[stratum]--;
            }

            left[stratum]--;
        }

        return chosen.ToImmutable();
    }
}

namespace Sijil.Linkage.Evaluating;

/// <summary>Precision, recall and F1 of pairs, estimated from a labelled <see cref="LabelSample"/> (stratified ratio estimates; Cochran 1977, chapters 5 and 6).</summary>
public sealed record LabelledSample
{
    /// <summary>Pairs labelled same or different.</summary>
    public required int Labelled { get; init; }

    /// <summary>Pairs labelled unsure: left out, as if they had not been drawn. Many of them make the estimates a guess.</summary>
    public required int Unsure { get; init; }

    /// <summary>Estimated number of matches among all pairs.</summary>
    public required double Matches { get; init; }

    /// <summary>Share of the pairs taken as matches that are true; null when none are taken.</summary>
    public required LabelledEstimate? Precision { get; init; }

    /// <summary>Share of the matches <em>among the pairs given</em> that are taken; what blocking lost is not seen here. Null when no match was labelled.</summary>
    public required LabelledEstimate? Recall { get; init; }

    /// <summary>Harmonic mean of both; null when there is neither a match nor a pair taken.</summary>
    public required LabelledEstimate? F1 { get; init; }

    /// <summary>Strata whose labels are too few to tell their error: fewer than two same or different (fewer than one where there is one pair). Those without any add nothing to the estimates, which are then too low.</summary>
    public required int UnknownStrata { get; init; }

    /// <summary>Estimates from labels.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="labels">One label for each chosen pair, in order.</param>
    /// <param name="isTaken">For each of all pairs given to <see cref="LabelSampling.Draw"/>, whether it is taken as a match, as by a threshold.</param>
    /// <exception cref="ArgumentException">Another number of labels than of pairs chosen.</exception>
    public static LabelledSample Of(LabelSample sample, ReadOnlySpan<PairLabel> labels, ReadOnlySpan<bool> isTaken)
    {
        if (labels.Length != sample.Chosen.Length)
        {
            throw new ArgumentException(
                $"There are {labels.Length} labels; {sample.Chosen.Length} were expected, one for each pair chosen.",
                nameof(labels)
            );
        }

        var sums = new StratifiedSums(sample.Strata);
        for (var index = 0; index < labels.Length; index++)
        {
            sums.Add(sample.Chosen[index].Stratum, labels[index], isTaken[sample.Chosen[index].Pair]);
        }

        return sums.Estimates(isTaken.Count(true));
    }
}

/// <summary>A share estimated from labelled pairs.</summary>
/// <param name="Value">Estimate, 0 to 1.</param>
/// <param name="StandardError">Standard error, from 0.</param>
/// <param name="Interval">95 % interval: Wilson's with the sample size that would give this standard error, so that it holds near 0 and 1.</param>
public readonly record struct LabelledEstimate(double Value, double StandardError, Interval Interval);

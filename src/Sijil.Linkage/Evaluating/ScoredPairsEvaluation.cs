using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Evaluating;

/// <summary>Scored pairs and their clusters held against the truth, for tables whose truth is known.</summary>
/// <param name="Curve">Precision, recall and F1 by threshold.</param>
/// <param name="Calibration">Whether the given probabilities come true.</param>
/// <param name="Errors">The errors of the clusters, by cause and pattern (packed levels).</param>
/// <param name="Clusters">How clusters and persons agree, over the records whose person is known.</param>
public sealed record ScoredPairsEvaluation(
    ThresholdCurve Curve,
    CalibrationReport Calibration,
    PairErrorReport Errors,
    ClusterAgreement Clusters
)
{
    /// <summary>Evaluates. Pairs that weighed too little to be kept count as never compared: keep low ones to judge low thresholds.</summary>
    /// <param name="scores">The scored pairs.</param>
    /// <param name="clusterOf">For each record its cluster.</param>
    /// <param name="truthOf">For each record its true person, from 0; −1 where it is not known: what touches it is left out.</param>
    /// <param name="threshold">Pairs at or above this weight are taken to weigh enough, when errors are sorted.</param>
    /// <param name="examples">Keep at most so many examples of each kind of error. Default 3.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static ScoredPairsEvaluation Of(
        ScoredPairs scores,
        int[] clusterOf,
        int[] truthOf,
        MatchWeight threshold,
        int examples = 3
    )
    {
        var errors = new PairErrorCounts(clusterOf, truthOf, examples);
        var (keys, weights, calibration) = (new PairKeys(), new JudgedWeights(), new CalibrationCounts());
        foreach (var pair in scores.Pairs)
        {
            keys.Add(pair.Left, pair.Right);
            if (truthOf[pair.Left] < 0 || truthOf[pair.Right] < 0)
            {
                continue;
            }

            var isMatch = truthOf[pair.Left] == truthOf[pair.Right];
            weights.Add(pair.Weight, isMatch);
            calibration.Add(pair.Probability, isMatch);
            errors.Add(pair.Left, pair.Right, pair.Weight >= threshold, pair.Vector);
        }

        var clusters = new KnownRecords(clusterOf, truthOf).Agreement();
        return new ScoredPairsEvaluation(
            ThresholdCurve.Of(weights, clusters.TruePairs),
            calibration.Report(),
            errors.Report(keys),
            clusters
        );
    }
}

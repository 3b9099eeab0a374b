using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>Precision and recall of the pairs that were given at least a probability.</summary>
internal readonly record struct AtProbability(double Probability, long Pairs, long TruePairs, LinkageMeasure Measure);

/// <summary>Everything that weighed pairs and the truth say together.</summary>
internal sealed record PairEvaluation
{
    /// <summary>Pairs of which both records are in the truth.</summary>
    public required long Judged { get; init; }

    /// <summary>Of these, true ones.</summary>
    public required long TrueJudged { get; init; }

    /// <summary>Pairs with a record that the truth does not know.</summary>
    public required long LeftOut { get; init; }

    /// <summary>All true pairs, among the pairs given or not.</summary>
    public required long TruePairs { get; init; }

    /// <summary>Pairs given at least this probability weigh enough.</summary>
    public required double Threshold { get; init; }

    /// <summary>Precision and recall by threshold.</summary>
    public required ThresholdCurve Curve { get; init; }

    /// <summary>The same at two probabilities.</summary>
    public required IReadOnlyList<AtProbability> At { get; init; }

    /// <summary>Whether the probabilities come true.</summary>
    public required CalibrationReport Calibration { get; init; }

    /// <summary>The errors of the clusters.</summary>
    public required PairErrorReport Errors { get; init; }

    /// <summary>What the patterns of the errors stand for.</summary>
    public required LevelPatterns Patterns { get; init; }
}

using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>What <c>sijil evaluate</c> found; parts that were not asked for are null.</summary>
internal sealed record EvaluationResult
{
    /// <summary>Found people beside the true ones.</summary>
    public ClusterComparison? Comparison { get; init; }

    /// <summary>What a truth that holds some persons only says of all.</summary>
    public EntitySampleEvaluation? Sample { get; init; }

    /// <summary>What the weighed pairs say.</summary>
    public PairEvaluation? Pairs { get; init; }

    /// <summary>What labellers said.</summary>
    public LabelFile? Labels { get; init; }

    /// <summary>The pairs that were drawn for labelling.</summary>
    public LabelDraw? Draw { get; init; }

    /// <summary>What their labels say.</summary>
    public LabelEstimates? Estimates { get; init; }
}

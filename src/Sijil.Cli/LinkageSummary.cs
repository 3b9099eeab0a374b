using System.Collections.Immutable;
using Sijil.Cli.Commands;
using Sijil.Ledger;
using Sijil.Linkage;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli;

/// <summary>What a linkage of plain files found, in figures.</summary>
internal sealed record LinkageSummary
{
    private const int MostSizes = 10;

    public required DedupeRequest Request { get; init; }

    public required DedupeInputs Inputs { get; init; }

    public required TableLinkageResult Result { get; init; }

    public required double Threshold { get; init; }

    public required int Clusters { get; init; }

    /// <summary>How many clusters have how many records; the last entry holds all larger ones too.</summary>
    public required ImmutableArray<(int Records, int Clusters)> Sizes { get; init; }

    /// <summary>Pairs at or above the threshold.</summary>
    public required long PairsJoined { get; init; }

    public LinkageMeasure? ClusterMeasure { get; init; }

    /// <summary>The pairs' measures: the best one, and those at probabilities .5 and .95.</summary>
    public ImmutableArray<(string Name, MatchWeight From, LinkageMeasure Measure)> PairMeasures { get; init; } = [];

    public static LinkageSummary Of(DedupeRequest request, DedupeInputs inputs, TableLinkageResult result)
    {
        var threshold = request.Threshold ?? inputs.Model.Threshold;
        var from = new MatchProbability(threshold).ToWeight();
        var truth = DedupeInputs.TruthOf(result.Records);
        var sizes = SizesOf(result.Clusters.ClusterOf);
        return new LinkageSummary
        {
            Request = request,
            Inputs = inputs,
            Result = result,
            Threshold = threshold,
            Clusters = sizes.Sum(size => size.Clusters),
            Sizes = sizes,
            PairsJoined = result.Scores.Pairs.Count(pair => pair.Weight >= from),
            ClusterMeasure = truth is null
                ? null
                : ClusterEvaluation.Pairwise(result.Clusters.ClusterOf, truth, record => truth[record] >= 0),
            PairMeasures = truth is null ? [] : Measures(new PairComparison(result.Table, result.Scores.Pairs, truth)),
        };
    }

    /// <summary>The same for machines.</summary>
    public object Data() =>
        new
        {
            Files = Request.Files.Select(file => new
            {
                File = Path.GetFileName(file),
                Sha256 = FileFingerprint.Sha256(file),
            }),
            Records = Inputs.Records.Count,
            Lists = Inputs.Records.ListNames,
            LinkType = Result.Model.LinkType.ToString(),
            IsDefaultModel = Inputs.IsDefaultModel,
            Threshold,
            KeepFrom = Request.KeepFrom.Bits,
            Inputs.Model.Training.Seed,
            CandidatePairs = Result.Blocking.Pairs,
            PairsWritten = Result.Scores.Pairs.Length,
            PairsAtThreshold = PairsJoined,
            Clusters,
            ClusterSizes = Sizes.Select(size => new { size.Records, size.Clusters }),
            Conflicts = Result
                .Clusters.Conflicts.CountBy(conflict => conflict.Reason)
                .OrderBy(entry => entry.Key)
                .Select(entry => new { Reason = entry.Key.ToString(), Pairs = entry.Value }),
            Blocking = Result.Blocking.Rules.Select(rule => new
            {
                rule.Name,
                rule.Pairs,
                rule.NewPairs,
                rule.LargestBlock,
                rule.PairsGivenUp,
            }),
            Warnings = Result.Warnings.Select(warning => new { warning.Code, warning.Text }),
            Notes = Inputs.Notes,
            ClusterMeasure = ClusterMeasure is { } measure ? Shown(measure) : null,
            PairMeasures = PairMeasures.Select(entry => new
            {
                At = entry.Name,
                MatchWeight = Math.Round(entry.From.Bits, 4),
                Measure = Shown(entry.Measure),
            }),
            Casebook.Casebook.Version,
        };

    private static object Shown(LinkageMeasure measure) =>
        new
        {
            Precision = Math.Round(measure.Precision, 6),
            Recall = Math.Round(measure.Recall, 6),
            F1 = Math.Round(measure.F1, 6),
        };

    private static ImmutableArray<(string, MatchWeight, LinkageMeasure)> Measures(PairComparison comparison)
    {
        var (weight, best) = comparison.Best();
        var half = MatchWeight.Zero;
        var sure = new MatchProbability(0.95).ToWeight();
        return
        [
            ("best", weight, best),
            ("probability .5", half, comparison.From(half)),
            ("probability .95", sure, comparison.From(sure)),
        ];
    }

    private static ImmutableArray<(int Records, int Clusters)> SizesOf(ImmutableArray<int> clusterOf)
    {
        var records = new int[clusterOf.Length];
        foreach (var cluster in clusterOf)
        {
            records[cluster]++;
        }

        var sizes = new int[MostSizes + 1];
        foreach (var size in records)
        {
            sizes[Math.Min(size, MostSizes)]++;
        }

        return [.. Enumerable.Range(1, MostSizes).Where(size => sizes[size] > 0).Select(size => (size, sizes[size]))];
    }
}

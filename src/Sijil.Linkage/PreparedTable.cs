using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Comparing.Library;
using Sijil.Linkage.Models;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage;

/// <summary>
/// A table made ready to be linked by a model: columns worked out, blocks sorted. It can be linked again with another threshold or other decisions; as long as
/// the candidate pairs are few enough to be kept (see <see cref="LinkageOptions.RememberedPairs"/>) nothing is compared a second time.
/// </summary>
public sealed class PreparedTable
{
    // Measured on lists that name a person many times: evidence against is often one field that changed, counted twice where fields depend on each other.
    private const double LowCap = 8;

    private readonly CandidatePairs pairs;
    private TrainedModel? trained;

    private PreparedTable(
        RecordColumns records,
        LinkageModel model,
        RecordTable table,
        BlockIndex blocks,
        CandidatePairs pairs
    )
    {
        Records = records;
        Model = model;
        Table = table;
        Blocks = blocks;
        this.pairs = pairs;
    }

    /// <summary>The records in the order in which results number them.</summary>
    public RecordColumns Records { get; }

    /// <summary>The model as given.</summary>
    public LinkageModel Model { get; }

    /// <summary>The records as they are compared.</summary>
    public RecordTable Table { get; }

    /// <summary>The blocks of the model's rules.</summary>
    public BlockIndex Blocks { get; }

    /// <summary>Works out columns and blocks.</summary>
    /// <param name="records">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="run">Threads.</param>
    /// <exception cref="ModelException">The model does not fit the columns.</exception>
    public static PreparedTable Of(RecordColumns records, LinkageModel model, LinkageOptions run)
    {
        ModelCheck.Check(model, "the model");
        if (ModelBlocking.MainColumn(model, records) is { } main)
        {
            records = records.SortedBy(records.Columns.First(column => column.Name == main));
        }

        var columns = new DerivedColumns(records, model.Columns);
        var comparers = new Comparer[model.Comparisons.Length];
        try
        {
            Parallel.For(
                0,
                comparers.Length,
                run.Parallel,
                index => comparers[index] = ModelComparers.Of(model.Comparisons[index], columns)
            );
        }
        catch (AggregateException faults) when (faults.InnerExceptions.All(fault => fault is ModelException))
        {
            throw new ModelException(faults.InnerExceptions.Min(fault => fault.Message)!);
        }

        var table = new RecordTable(records.ListOf, null, [.. comparers]) { LinkType = model.LinkType };
        var rules = ModelBlocking.Rules(model.BlockingRules, columns, model.Comparisons);
        var blocks = BlockIndex.Build(records.Count, rules, run);
        return new PreparedTable(records, model, table, blocks, CandidatePairs.Unlimited(table, blocks));
    }

    /// <summary>Links the records.</summary>
    /// <param name="options">Thresholds, decisions, threads.</param>
    /// <exception cref="TooManyPairsException">The rules make more candidate pairs than allowed.</exception>
    /// <exception cref="ArgumentException">A decision names a record that is not there.</exception>
    public TableLinkageResult Link(TableLinkageOptions options)
    {
        var allowed = CandidatePairs.Of(Table, Blocks, options.Run);
        trained ??= ModelTraining.Learn(pairs, options.Run, LearnedModel.StatedPriors(Model, Records.ListNames));
        var scores = ScoredPairs
            .Weigh(pairs, trained, options.KeepFrom, options.Run)
            .WithTermsCountedOnPeople(Table, trained, options.Run);
        var clusters = ConstrainedClustering.Join(Table, scores, ClusteringOf(options), options.Run);
        return new TableLinkageResult
        {
            Model = LearnedModel.Of(Model, trained, Records.ListNames),
            Trained = trained,
            Records = Records,
            Table = allowed.Table,
            Scores = scores,
            Clusters = clusters,
        };
    }

    private IEnumerable<PairDecision> Numbered(ImmutableArray<RecordDecision> decisions)
    {
        if (decisions.IsEmpty)
        {
            return [];
        }

        var numberOf = Records
            .Ids.Index()
            .ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        int Number(string id) =>
            numberOf.TryGetValue(id, out var number)
                ? number
                : throw new ArgumentException(
                    $"A decision names the record \"{id}\", which is not there.",
                    nameof(decisions)
                );
        return decisions.Select(decision => new PairDecision(
            Number(decision.Left),
            Number(decision.Right),
            decision.Same
        ));
    }

    private ClusterOptions ClusteringOf(TableLinkageOptions options)
    {
        var threshold = new MatchProbability(options.Threshold ?? Model.Threshold).ToWeight();
        return new ClusterOptions
        {
            Threshold = threshold,
            DuplicateThreshold = Model.LinkType == LinkType.Link ? new MatchWeight(double.PositiveInfinity) : threshold,
            ListsRepeat = Model.LinkType != LinkType.Link,
            LowCap = LowCap,
            Veto = new MatchWeight(double.NegativeInfinity),
            Decisions = [.. Numbered(options.Decisions)],
        };
    }
}

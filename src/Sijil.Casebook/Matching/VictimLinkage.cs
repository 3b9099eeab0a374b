using System.Collections.Immutable;
using Sijil.Linkage;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Names;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Matching;

/// <summary>Links records of victims: block, compare, train, weigh, cluster.</summary>
public static class VictimLinkage
{
    /// <summary>Finds which records are the same person, across lists and within each. Equal input gives equal results for any number of threads.</summary>
    /// <param name="input">The records.</param>
    /// <param name="options">Thresholds, decisions, threads.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="TooManyPairsException">The lists are too large or too uniform to compare.</exception>
    public static MatchingResult Link(MatchingInput input, MatchingOptions options)
    {
        // Records that name nobody stay out; inside, records are numbered anew.
        var places = new LinkablePlaces(input.Records);
        var births = new BirthYears(places.Records, input.ListDates);
        var table = Table(places.Records, births);
        var blocks = BlockIndex.Build(table.Count, new VictimBlocking(places.Records, births).Rules, options.Run);
        var pairs = CandidatePairs.Of(table, blocks, options.Run);
        var model = ModelTraining.Learn(pairs, options.Run);
        var scores = ScoredPairs.Weigh(pairs, model, options.Uncertain, options.Run);
        var (decisions, unusable) = places.Inside(options.Decisions);
        var clusters = ConstrainedClustering.Join(
            table,
            scores,
            new ClusterOptions
            {
                Threshold = options.Match,
                DuplicateThreshold = options.Duplicate,
                Decisions = decisions,
            },
            options.Run
        );
        return new MatchingResult
        {
            Pairs =
            [
                .. scores.Pairs.Select(pair => new MatchedPair(
                    places.Outside(pair.Left),
                    places.Outside(pair.Right),
                    pair.Weight,
                    Levels(table, pair)
                )),
            ],
            ClusterOf = places.Outside(clusters.ClusterOf),
            IsLinkable = places.IsLinkable,
            Conflicts =
            [
                .. clusters.Conflicts.Select(conflict =>
                    conflict with
                    {
                        Left = places.Outside(conflict.Left),
                        Right = places.Outside(conflict.Right),
                    }
                ),
            ],
            Histogram = scores.Histogram,
            Match = options.Match,
            Uncertain = options.Uncertain,
            Blocking = scores.Blocking,
            Model = model,
            Warnings = unusable == 0 ? model.Warnings : model.Warnings.Add(LinkablePlaces.Unusable(unusable)),
            Draw = (draws, seed) =>
                [
                    .. DrawnLinkages
                        .Of(table, scores, clusters.ClusterOf, decisions, draws, seed, options.Run)
                        .Select(places.Outside),
                ],
            Explain = (left, right) => places.Explain(scores.Scorer, left, right),
        };
    }

    private static RecordTable Table(ImmutableArray<LinkableRecord> records, BirthYears births)
    {
        var comparers = ImmutableArray.CreateBuilder<Comparer>();
        comparers.Add(
            new NameComparer(
                VictimComparisons.Given,
                VictimComparisons.Father,
                VictimComparisons.Grandfather,
                VictimComparisons.Family,
                [.. records.Select(record => record.Name)],
                [.. records.Select(record => Math.Max(0, (int)record.Sex - 1))]
            )
        );
        comparers.Add(
            ValueComparer<object>.Of(
                VictimComparisons.Sex,
                [.. records.Select(record => record.Sex is Sex.Male or Sex.Female ? (object)record.Sex : null)],
                (a, b) => a.Equals(b) ? (byte)2 : (byte)1,
                useCache: false
            )
        );
        comparers.Add(new BirthComparer(records, births));
        comparers.Add(new DeathComparer(records));
        comparers.Add(PlaceComparison.Of(records));
        if (records.Any(record => record.MotherName is not null))
        {
            comparers.Add(new MotherComparer(records));
        }

        return new RecordTable(
            [.. records.Select(record => record.List)],
            [.. records.Select(record => KindOf(record.Name.Script))],
            comparers.ToImmutable()
        )
        {
            KindNames = ["Arabic", "Latin", "other script", ""],
        };
    }

    private static byte KindOf(NameScript script) =>
        script switch
        {
            NameScript.Arabic => 0,
            NameScript.Latin => 1,
            _ => 2,
        };

    private static ImmutableArray<byte> Levels(RecordTable table, ScoredPair pair) =>
        [
            .. Enumerable
                .Range(0, table.Comparisons.Length)
                .Select(comparison => (byte)table.Layout.Level(pair.Vector, comparison)),
        ];
}

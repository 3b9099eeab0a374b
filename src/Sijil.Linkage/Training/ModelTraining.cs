using System.Collections.Immutable;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Training;

/// <summary>Learns a model: u from random pairs, then m and the priors by EM over the patterns of the candidate pairs.</summary>
public static class ModelTraining
{
    private const double UnseenCount = 0.3;

    /// <summary>Learns from the records themselves, without labels.</summary>
    /// <param name="pairs">The candidate pairs.</param>
    /// <param name="options">Sample size, seed, rounds.</param>
    /// <param name="statedPriors">For each pair of lists the prior, or null where it is to be learned; null: all are learned.</param>
    public static TrainedModel Learn(CandidatePairs pairs, LinkageOptions options, double?[]? statedPriors = null)
    {
        var table = pairs.Table;
        var priors = statedPriors ?? new double?[PairCounts(new double[table.Lists]).Length];
        if (KnownModel(table, priors) is { } known)
        {
            return known;
        }

        var sampled = RandomPairLevels.Count(table, options);
        var (patterns, byRule) = PatternCounts.Of(pairs, options);
        var sessions = Sessions(pairs, byRule, options);
        return sessions.IsEmpty
            ? LearnPooled(table, sampled, patterns, priors, options)
            : LearnBySessions(table, sampled, patterns, sessions, priors, options);
    }

    // m is learned rule by rule; the prior then from all candidate pairs, with m as it is.
    private static TrainedModel LearnBySessions(
        RecordTable table,
        long[][][] sampled,
        PatternCounts patterns,
        ImmutableArray<TrainingSession> sessions,
        double?[] priors,
        LinkageOptions options
    )
    {
        var pairCounts = PairsByListPair(table, patterns.OneListPair);
        ExpectationMaximisation? em = null;
        SessionConsensus? consensus = null;
        var u = Shares(table, sampled, null, null);
        for (var pass = 0; pass < 2; pass++)
        {
            // In small tables the random pairs hold noticeably many matches: they are taken out in the second pass.
            u = em is null ? u : Shares(table, sampled, em, KindPairCounts(table));
            Parallel.For(0, sessions.Length, options.Parallel, index => sessions[index].Run(u));
            consensus = SessionConsensus.Of(table, sessions);
            var former = em;
            em = new ExpectationMaximisation(table, patterns, u, pairCounts, options)
            {
                Known = consensus.M,
                KnownPriors = priors,
            };
            em.Run(former?.M, former?.Prior);
        }

        var model = Model(table, em!, u, patterns.OneListPair) with
        {
            Rounds = sessions.Max(session => session.Rounds),
            Converged = sessions
                .Zip(consensus!.Reports)
                .All(pair => pair.First.Converged || pair.Second.LeftOutBecause is not null),
            Sessions = consensus.Reports,
        };
        return model with { Warnings = TrainingWarnings.Of(model, table) };
    }

    private static ImmutableArray<TrainingSession> Sessions(
        CandidatePairs pairs,
        PatternCounts[] byRule,
        LinkageOptions options
    ) =>
        [
            .. pairs
                .Blocks.Definitions.Index()
                .Where(rule => !rule.Item.Influences.IsEmpty)
                .Select(rule => new TrainingSession(
                    pairs.Table,
                    rule.Item.Name,
                    [
                        .. pairs.Table.Comparisons.Select(c =>
                            rule.Item.Influences.Contains(c.Name, StringComparer.Ordinal)
                        ),
                    ],
                    byRule[rule.Index],
                    options
                ))
                .Where(session => session.HeldOut.Contains(false) && session.Pairs > 0),
        ];

    private static TrainedModel LearnPooled(
        RecordTable table,
        long[][][] sampled,
        PatternCounts patterns,
        double?[] priors,
        LinkageOptions options
    )
    {
        var pairCounts = PairsByListPair(table, patterns.OneListPair);
        var u = Shares(table, sampled, null, null);
        var first = new ExpectationMaximisation(table, patterns, u, pairCounts, options) { KnownPriors = priors };
        first.Run(null, null);

        // In small tables the random pairs hold noticeably many matches: they are taken out, and EM runs once more.
        u = Shares(table, sampled, first, KindPairCounts(table));
        var second = new ExpectationMaximisation(table, patterns, u, pairCounts, options) { KnownPriors = priors };
        second.Run(first.M, first.Prior);
        var model = Model(table, second, u, patterns.OneListPair) with { Rounds = first.Rounds + second.Rounds };
        return model with { Warnings = TrainingWarnings.Of(model, table) };
    }

    private static TrainedModel Model(RecordTable table, ExpectationMaximisation em, double[][][] u, bool oneListPair)
    {
        var kinds = ImmutableArray.CreateBuilder<KindPairParameters>();
        var priors = ImmutableArray.CreateBuilder<ListPairPrior>();
        for (var high = 0; high < table.Kinds; high++)
        {
            for (var low = 0; low <= high; low++)
            {
                var pair = RecordTable.TriangleIndex(low, high);
                kinds.Add(
                    new KindPairParameters(
                        low,
                        high,
                        em.MatchesByKindPair[pair],
                        [
                            .. em.M[pair]
                                .Select((m, comparison) => new LevelProbabilities([.. m], [.. u[pair][comparison]])),
                        ]
                    )
                );
            }
        }

        for (var high = 0; high < table.Lists; high++)
        {
            for (var low = 0; low <= high; low++)
            {
                var pair = oneListPair ? 0 : RecordTable.TriangleIndex(low, high);
                priors.Add(new ListPairPrior(low, high, em.Prior[pair], em.MatchesByListPair[pair]));
            }
        }

        return new TrainedModel(
            table.Comparisons,
            kinds.ToImmutable(),
            priors.ToImmutable(),
            em.Rounds,
            em.Converged,
            []
        );
    }

    private static double[][][] Shares(
        RecordTable table,
        long[][][] sampled,
        ExpectationMaximisation? em,
        double[]? kindPairCounts
    )
    {
        var result = new double[sampled.Length][][];
        for (var kind = 0; kind < sampled.Length; kind++)
        {
            var matchShare = em is null ? 0 : em.MatchesByKindPair[kind] / Math.Max(1, kindPairCounts![kind]);
            result[kind] = new double[table.Comparisons.Length][];
            for (var comparison = 0; comparison < table.Comparisons.Length; comparison++)
            {
                var counts = sampled[kind][comparison];
                var levels = table.Comparisons[comparison].Levels;
                var stated = counts.Skip(1).Sum();
                var share = new double[levels.Length];
                for (var level = 0; level < levels.Length; level++)
                {
                    // A level that was not met among n random pairs may still have a chance of about 1/n: it is not taken for rarer.
                    var floor = Math.Max(0.02 * levels[level].StartU, UnseenCount);
                    var count =
                        counts[level + 1] - (em is null ? 0 : stated * matchShare * em.M[kind][comparison][level]);
                    share[level] = Math.Max(floor, count) + levels[level].StartU;
                }

                result[kind][comparison] = WithFixed(levels, share);
            }
        }

        return result;
    }

    private static double[] WithFixed(ImmutableArray<Comparing.ComparisonLevel> levels, double[] share)
    {
        var (free, learned) = (1.0, 0.0);
        for (var level = 0; level < share.Length; level++)
        {
            free -= levels[level].FixU ? levels[level].StartU : 0;
            learned += levels[level].FixU ? 0 : share[level];
        }

        return
        [
            .. share.Select(
                (value, level) => levels[level].FixU ? levels[level].StartU : Math.Max(1e-12, free * value / learned)
            ),
        ];
    }

    // A model that leaves nothing to learn.
    private static TrainedModel? KnownModel(RecordTable table, double?[] priors)
    {
        if (
            priors.Any(prior => prior is null)
            || table.Comparisons.Any(comparison => comparison.Levels.Any(level => !level.FixM || !level.FixU))
        )
        {
            return null;
        }

        var parameters = table
            .Comparisons.Select(comparison => new LevelProbabilities(
                [.. comparison.Levels.Select(level => level.StartM)],
                [.. comparison.Levels.Select(level => level.StartU)]
            ))
            .ToImmutableArray();
        return new TrainedModel(
            table.Comparisons,
            [.. Pairs(table.Kinds).Select(pair => new KindPairParameters(pair.Low, pair.High, 0, parameters))],
            [
                .. Pairs(table.Lists)
                    .Select((pair, index) => new ListPairPrior(pair.Low, pair.High, priors[index]!.Value, 0)),
            ],
            0,
            true,
            []
        );
    }

    private static IEnumerable<(int Low, int High)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(high => Enumerable.Range(0, high + 1).Select(low => (low, high)));

    private static double[] KindPairCounts(RecordTable table)
    {
        var size = new double[table.Kinds];
        foreach (var kind in table.KindOf)
        {
            size[kind]++;
        }

        return PairCounts(size);
    }

    private static double[] PairsByListPair(RecordTable table, bool oneListPair)
    {
        if (oneListPair)
        {
            return [0.5 * table.Count * (table.Count - 1.0)];
        }

        var size = new double[table.Lists];
        foreach (var list in table.ListOf)
        {
            size[list]++;
        }

        return PairCounts(size);
    }

    private static double[] PairCounts(double[] size)
    {
        var result = new double[size.Length * (size.Length + 1) / 2];
        for (var high = 0; high < size.Length; high++)
        {
            for (var low = 0; low <= high; low++)
            {
                result[RecordTable.TriangleIndex(low, high)] =
                    low == high ? 0.5 * size[low] * (size[low] - 1) : size[low] * size[high];
            }
        }

        return result;
    }
}

using System.Collections.Immutable;

namespace Sijil.Linkage.Training;

/// <summary>
/// Learns m and the priors with u held fixed (Fellegi and Sunter 1969; EM as in Winkler 1988). The mixture is over all pairs of records, not over the
/// blocked ones: pairs that no rule makes count as non-matches, and the u of random pairs stays right whatever the rules are.
/// </summary>
internal sealed class ExpectationMaximisation(
    RecordTable table,
    PatternCounts patterns,
    double[][][] u,
    double[] pairsByListPair,
    LinkageOptions options
)
{
    private readonly int kindPairs = u.Length;

    /// <summary>m by kind pair and comparison that is known and not learned here; null where it is.</summary>
    public ImmutableArray<double[]?[]> Known { get; init; } = [];

    /// <summary>For each pair of lists the prior that is known and not learned, or null where it is.</summary>
    public double?[] KnownPriors { get; init; } = [];

    public double[][][] M { get; private set; } = [];

    public double[] Prior { get; private set; } = [];

    public double[] MatchesByKindPair { get; private set; } = [];

    public double[] MatchesByListPair { get; private set; } = [];

    public int Rounds { get; private set; }

    public bool Converged { get; private set; }

    public void Run(double[][][]? startM, double[]? startPrior)
    {
        M =
            startM
            ??
            [
                .. Enumerable
                    .Range(0, kindPairs)
                    .Select(_ =>
                        table
                            .Comparisons.Select(comparison => comparison.Levels.Select(level => level.StartM).ToArray())
                            .ToArray()
                    ),
            ];
        for (var kind = 0; kind < Known.Length; kind++)
        {
            for (var comparison = 0; comparison < M[kind].Length; comparison++)
            {
                M[kind][comparison] = Known[kind][comparison] ?? M[kind][comparison];
            }
        }

        Prior = startPrior ?? StartPrior();
        for (var pair = 0; pair < Math.Min(Prior.Length, KnownPriors.Length); pair++)
        {
            Prior[pair] = KnownPriors[pair] ?? Prior[pair];
        }

        Converged = false;
        for (Rounds = 1; Rounds <= options.MaxRounds && !Converged; Rounds++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            Converged = Round() < options.Tolerance;
            options.Progress?.Report(new LinkageProgress(LinkageStep.Train, (double)Rounds / options.MaxRounds));
        }

        Rounds = Math.Min(Rounds, options.MaxRounds);
    }

    private double[] StartPrior()
    {
        var size = new double[table.Lists];
        foreach (var list in table.ListOf)
        {
            size[list]++;
        }

        var prior = new double[pairsByListPair.Length];
        for (var high = 0; high < table.Lists; high++)
        {
            for (var low = 0; low <= high; low++)
            {
                var matches = low == high ? 0.01 * size[low] : 0.3 * Math.Min(size[low], size[high]);
                var pair = patterns.OneListPair ? 0 : RecordTable.TriangleIndex(low, high);
                prior[pair] += matches / Math.Max(1, pairsByListPair[pair]);
            }
        }

        return [.. prior.Select(value => Math.Clamp(value, 1e-12, 0.5))];
    }

    private double Round()
    {
        var weights = new WeightTable(
            table.Comparisons,
            Enumerable
                .Range(0, kindPairs)
                .Select(kind =>
                    (IReadOnlyList<LevelProbabilities>)
                        [.. M[kind].Select((m, comparison) => new LevelProbabilities([.. m], [.. u[kind][comparison]]))]
                ),
            Prior
        );
        var counts = Enumerable
            .Range(0, kindPairs)
            .Select(_ => table.Comparisons.Select(comparison => new double[comparison.Levels.Length + 1]).ToArray())
            .ToArray();
        MatchesByKindPair = new double[kindPairs];
        MatchesByListPair = new double[Prior.Length];
        for (var index = 0; index < patterns.Patterns.Length; index++)
        {
            var pattern = patterns.Patterns[index];
            var vector = PatternCounts.Vector(pattern);
            var (kind, list) = (PatternCounts.KindPair(pattern), PatternCounts.ListPair(pattern));
            var bits =
                weights.Levels(kind, vector, table.Layout) + PatternCounts.TermBits(pattern) + weights.Prior(list);
            var matches = patterns.Counts[index] * new MatchWeight(bits).ToProbability().Value;
            MatchesByKindPair[kind] += matches;
            MatchesByListPair[list] += matches;
            for (var comparison = 0; comparison < table.Comparisons.Length; comparison++)
            {
                counts[kind][comparison][table.Layout.Level(vector, comparison)] += matches;
            }
        }

        return Math.Max(UpdateM(counts), UpdatePrior());
    }

    private double UpdateM(double[][][] counts)
    {
        var moved = 0.0;
        for (var kind = 0; kind < kindPairs; kind++)
        {
            for (var comparison = 0; comparison < table.Comparisons.Length; comparison++)
            {
                if (!Known.IsEmpty && Known[kind][comparison] is not null)
                {
                    continue;
                }

                var next = LevelShares.Of(
                    table.Comparisons[comparison],
                    counts[kind][comparison].AsSpan(1),
                    options.StartStrength
                );
                for (var level = 0; level < next.Length; level++)
                {
                    moved = Math.Max(moved, Math.Abs(next[level] - M[kind][comparison][level]));
                }

                M[kind][comparison] = next;
            }
        }

        return moved;
    }

    // Half a match is added so that a pair of lists without matches keeps a prior that data can still move.
    private double UpdatePrior()
    {
        var moved = 0.0;
        for (var pair = 0; pair < Prior.Length; pair++)
        {
            if (pair < KnownPriors.Length && KnownPriors[pair] is not null)
            {
                continue;
            }

            var next = Math.Clamp((MatchesByListPair[pair] + 0.5) / Math.Max(1, pairsByListPair[pair] + 1), 1e-12, 0.5);
            moved = Math.Max(moved, Math.Abs(Math.Log(next / Prior[pair])) * 0.01);
            Prior[pair] = next;
        }

        return moved;
    }
}

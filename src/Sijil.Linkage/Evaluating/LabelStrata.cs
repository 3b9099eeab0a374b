using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>The strata of a <see cref="LabelSample"/> and how many labels each gets.</summary>
internal sealed class LabelStrata
{
    private readonly ImmutableArray<(int Bin, ulong? Pattern)> keys;

    private LabelStrata(ImmutableArray<(int Bin, ulong? Pattern)> keys, int[] stratumOf, long[] pairs, int[] taken) =>
        (this.keys, StratumOf, Pairs, Taken) = (keys, stratumOf, pairs, taken);

    /// <summary>For each pair its stratum.</summary>
    public int[] StratumOf { get; }

    /// <summary>Number of pairs of each stratum.</summary>
    public long[] Pairs { get; }

    /// <summary>Number of pairs to draw from each.</summary>
    public int[] Taken { get; }

    public static LabelStrata Of(
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<ulong> patterns,
        LabelSamplingOptions options
    )
    {
        var cells = new Dictionary<(int Bin, ulong Pattern), Cell>();
        for (var pair = 0; pair < probabilities.Length; pair++)
        {
            var key = (ProbabilityBins.Of(probabilities[pair]), patterns[pair]);
            if (!cells.TryGetValue(key, out var cell))
            {
                cell = new Cell();
                cells.Add(key, cell);
            }

            cell.Add(probabilities[pair]);
        }

        var all = cells.Sum(cell => cell.Value.Spread(options.SmallestDeviation));
        var groups = cells
            .GroupBy(cell =>
                (
                    cell.Key.Bin,
                    Pattern: cell.Value.Spread(options.SmallestDeviation) * options.Pairs / all
                    >= options.OwnStratumFrom
                        ? cell.Key.Pattern
                        : (ulong?)null
                )
            )
            .OrderBy(group => group.Key.Bin)
            .ThenBy(group => group.Key.Pattern is null)
            .ThenBy(group => group.Key.Pattern)
            .ToList();
        var strata = new Cell[groups.Count];
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            // Sums of fractions: in an order that does not depend on the dictionary.
            strata[stratum] = new Cell();
            foreach (var (key, cell) in groups[stratum].OrderBy(cell => cell.Key))
            {
                strata[stratum].Add(cell);
                cells[key].Stratum = stratum;
            }
        }

        var stratumOf = new int[probabilities.Length];
        for (var pair = 0; pair < stratumOf.Length; pair++)
        {
            stratumOf[pair] = cells[(ProbabilityBins.Of(probabilities[pair]), patterns[pair])].Stratum;
        }

        return new LabelStrata(
            [.. groups.Select(group => group.Key)],
            stratumOf,
            Array.ConvertAll(strata, stratum => stratum.Pairs),
            NeymanAllocation.Of(
                Array.ConvertAll(strata, stratum => stratum.Pairs),
                Array.ConvertAll(strata, stratum => stratum.Spread(options.SmallestDeviation)),
                options.Pairs
            )
        );
    }

    public ImmutableArray<LabelStratum> Described() =>
        [
            .. keys.Select(
                (key, index) =>
                    new LabelStratum(
                        ProbabilityBins.Edges[key.Bin],
                        ProbabilityBins.Edges[key.Bin + 1],
                        key.Pattern,
                        Pairs[index],
                        Taken[index]
                    )
            ),
        ];

    private sealed class Cell
    {
        private double sum;

        public long Pairs { get; private set; }

        public int Stratum { get; set; }

        public void Add(double probability) => (Pairs, sum) = (Pairs + 1, sum + probability);

        public void Add(Cell other) => (Pairs, sum) = (Pairs + other.Pairs, sum + other.sum);

        /// <summary>Number of pairs times the standard deviation of their outcomes.</summary>
        public double Spread(double smallestDeviation)
        {
            var mean = Math.Clamp(sum / Pairs, 0, 1);
            return Pairs * Math.Max(smallestDeviation, Math.Sqrt(mean * (1 - mean)));
        }
    }
}

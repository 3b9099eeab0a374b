using System.Globalization;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Decomposable;

/// <summary>What the averaging over decomposable graphs starts from.</summary>
public sealed record GraphAverageSettings
{
    /// <summary>Hyper-Dirichlet weight of each of the 2^K cells, above 0; null for 2^-K, one person spread over the whole table.</summary>
    public double? PriorPerCell { get; init; }

    /// <summary>What is held about the total beforehand.</summary>
    public PopulationPrior Prior { get; init; } = PopulationPrior.OneOverTotal;

    /// <summary>The longest grid: at 16 bytes for each number of unseen people it takes 1.6 GB.</summary>
    public const long LongestGrid = 100_000_000;

    /// <summary>
    /// Largest number of unseen people considered, 1 to <see cref="LongestGrid"/>; null for 30 times the people seen, at most the longest grid. The
    /// smallest is 1.
    /// </summary>
    public long? LargestMissing { get; init; }

    /// <summary>
    /// How often the grid may be doubled while more than <see cref="OpenTail"/> of the posterior without the saturated graph is thought to lie beyond
    /// its end, as far as <see cref="LongestGrid"/>; 0 or more.
    /// </summary>
    public int Doublings { get; init; }

    /// <summary>The share of the posterior beyond the grid's end from which on the grid counts as too short, between 0 and 1.</summary>
    public double OpenTail { get; init; } = 0.001;

    /// <summary>
    /// Tables with more lists than this are searched, not enumerated: 2 to 6. On six lists, graphs with less than 10^-14 of the best
    /// graph's weight are left out.
    /// </summary>
    public int ListsEnumerated { get; init; } = 6;

    /// <summary>In a search, graphs with less than this share of the best graph's weight are left out (Occam's window), between 0 and 1.</summary>
    public double Window { get; init; } = 1e-4;

    /// <summary>In a search, how many graphs are kept at most.</summary>
    public int MostGraphs { get; init; } = 3_000;

    /// <summary>
    /// The random walk that takes over when a search could not exhaust its window, because it would be biased; null for the search's result even then.
    /// </summary>
    public GraphWalkSettings? Walk { get; init; } = new(Seed: 1);

    /// <summary>Refuses settings and tables that cannot be averaged over.</summary>
    internal void Check(CaptureTable table)
    {
        var lists = table.Lists.Length;
        if (lists is < 2 or > ListGraph.MaximumLists)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found {lists} lists; expected 2 to {ListGraph.MaximumLists} for an average over graphs"
                ),
                nameof(table)
            );
        }

        if (table.Observed == 0)
        {
            throw new ArgumentException("found nobody on any list; expected at least one person", nameof(table));
        }

        Between(PriorPerCell ?? 1, double.Epsilon, double.MaxValue, nameof(PriorPerCell));
        Between(LargestMissing ?? 1, 1, LongestGrid, nameof(LargestMissing));
        Between(Doublings, 0, 30, nameof(Doublings));
        Between(OpenTail, 0, 1, nameof(OpenTail));
        Between(ListsEnumerated, 2, DecomposableGraphs.MaximumLists, nameof(ListsEnumerated));
        Between(Window, 0, 1, nameof(Window));
        Between(MostGraphs, 1, int.MaxValue, nameof(MostGraphs));
        Between(Walk?.Steps ?? 1, 1, int.MaxValue / 2, nameof(Walk));
        Between(Walk?.Chains ?? 1, 1, 1_000, nameof(Walk));
    }

    private static void Between(double value, double lowest, double highest, string name)
    {
        if (!(value >= lowest && value <= highest))
        {
            throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"expected a number from {lowest} to {highest}")
            );
        }
    }
}

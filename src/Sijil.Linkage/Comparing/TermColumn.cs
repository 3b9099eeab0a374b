using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing;

/// <summary>How frequent each record's value is: agreement on a rare value says more than on a common one (Winkler 1989; Splink's term-frequency adjustment).</summary>
public sealed class TermColumn
{
    private readonly int[] termOf;
    private readonly double[] bitsOf;
    private readonly double mostBits;

    private TermColumn(int[] termOf, double[] bitsOf, double mostBits)
    {
        this.termOf = termOf;
        this.bitsOf = bitsOf;
        this.mostBits = mostBits;
    }

    /// <summary>Counts the terms over the records, separately in each group (such as a sex), because agreement is by chance within it.</summary>
    /// <param name="terms">For each record its term, or null when it states none.</param>
    /// <param name="groups">For each record its group from 0, or null for one group.</param>
    /// <param name="rarest">No term counts as rarer than this (0 to 1).</param>
    public static TermColumn Count(IReadOnlyList<string?> terms, IReadOnlyList<int>? groups, double rarest)
    {
        var ids = new Dictionary<(int Group, string Term), int>();
        var counts = new List<int>();
        var idOf = new int[terms.Count];
        var groupTotals = new List<int>();
        var groupOfTerm = new List<int>();
        for (var record = 0; record < terms.Count; record++)
        {
            if (terms[record] is not { } term)
            {
                idOf[record] = -1;
                continue;
            }

            var group = groups is null ? 0 : groups[record];
            while (groupTotals.Count <= group)
            {
                groupTotals.Add(0);
            }

            if (!ids.TryGetValue((group, term), out var id))
            {
                id = counts.Count;
                ids.Add((group, term), id);
                counts.Add(0);
                groupOfTerm.Add(group);
            }

            counts[id]++;
            groupTotals[group]++;
            idOf[record] = id;
        }

        var bits = new double[counts.Count];
        for (var id = 0; id < bits.Length; id++)
        {
            bits[id] = -MatchWeight.Log2OnGrid((double)counts[id] / groupTotals[groupOfTerm[id]]);
        }

        return new TermColumn(idOf, bits, -MatchWeight.Log2OnGrid(rarest));
    }

    /// <summary>The terms of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rarest">No term counts as rarer than this (0 to 1).</param>
    public static TermColumn Of(TextColumn column, double rarest)
    {
        var total = 0L;
        foreach (var count in column.Counts)
        {
            total += count;
        }

        var bits = new double[column.Values];
        for (var value = 0; value < bits.Length; value++)
        {
            bits[value] = -MatchWeight.Log2OnGrid((double)column.Counts[value] / total);
        }

        return new TermColumn(column.ValueArray, bits, -MatchWeight.Log2OnGrid(rarest));
    }

    // The more frequent of the two: a misspelling is rare, what it stands for may not be.
    internal double Bits(int left, int right)
    {
        var bits = mostBits;
        if (termOf[left] >= 0)
        {
            bits = Math.Min(bits, bitsOf[termOf[left]]);
        }

        return termOf[right] >= 0 ? Math.Min(bits, bitsOf[termOf[right]]) : bits;
    }
}

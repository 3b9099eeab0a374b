using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing;

/// <summary>How frequent each record's value is: agreement on a rare value says more than on a common one (Winkler 1989; Splink's term-frequency adjustment).</summary>
public sealed class TermColumn
{
    private readonly int[] termOf;
    private readonly int[]? groupOf;
    private readonly double[] bitsOf;
    private readonly double mostBits;

    private TermColumn(int[] termOf, int[]? groupOf, int terms, double mostBits, int[]? personOf)
    {
        this.termOf = termOf;
        this.groupOf = groupOf;
        this.mostBits = mostBits;
        bitsOf = Count(terms, personOf);
    }

    /// <summary>Counts the terms over the records, separately in each group (such as a sex), because agreement is by chance within it.</summary>
    /// <param name="terms">For each record its term, or null when it states none.</param>
    /// <param name="groups">For each record its group from 0, or null for one group.</param>
    /// <param name="rarest">No term counts as rarer than this (0 to 1).</param>
    public static TermColumn Count(IReadOnlyList<string?> terms, IReadOnlyList<int>? groups, double rarest)
    {
        var ids = new Dictionary<(int Group, string Term), int>();
        var idOf = new int[terms.Count];
        var groupOfTerm = new List<int>();
        for (var record = 0; record < terms.Count; record++)
        {
            if (terms[record] is not { } term)
            {
                idOf[record] = -1;
                continue;
            }

            var group = groups is null ? 0 : groups[record];
            if (!ids.TryGetValue((group, term), out var id))
            {
                id = groupOfTerm.Count;
                ids.Add((group, term), id);
                groupOfTerm.Add(group);
            }

            idOf[record] = id;
        }

        return new TermColumn(idOf, [.. groupOfTerm], groupOfTerm.Count, -MatchWeight.Log2OnGrid(rarest), null);
    }

    /// <summary>The terms of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rarest">No term counts as rarer than this (0 to 1).</param>
    public static TermColumn Of(TextColumn column, double rarest) =>
        new(column.ValueArray, null, column.Values, -MatchWeight.Log2OnGrid(rarest), null);

    /// <summary>The same terms, each counted once for a person instead of once for a record: duplicates make no value more frequent.</summary>
    /// <param name="personOf">For each record its person, a number from 0 to the number of records.</param>
    internal TermColumn CountedOnPeople(int[] personOf) => new(termOf, groupOf, bitsOf.Length, mostBits, personOf);

    // −log2 of each term's share of its group.
    private double[] Count(int terms, int[]? personOf)
    {
        var counts = new int[terms];
        var totals = new int[(groupOf is { Length: > 0 } ? groupOf.Max() : 0) + 1];
        var seen = new HashSet<ulong>();
        var recordsOf = personOf is null ? [] : SizesOf(personOf);
        for (var record = 0; record < termOf.Length; record++)
        {
            var term = termOf[record];
            var isNew =
                term >= 0
                && (
                    personOf is null
                    || recordsOf[personOf[record]] == 1
                    || seen.Add(((ulong)personOf[record] << 32) | (uint)term)
                );
            if (isNew)
            {
                counts[term]++;
                totals[groupOf is null ? 0 : groupOf[term]]++;
            }
        }

        var bits = new double[terms];
        for (var term = 0; term < terms; term++)
        {
            bits[term] =
                counts[term] == 0
                    ? mostBits
                    : -MatchWeight.Log2OnGrid((double)counts[term] / totals[groupOf is null ? 0 : groupOf[term]]);
        }

        return bits;
    }

    private static int[] SizesOf(int[] personOf)
    {
        var sizes = new int[personOf.Length];
        foreach (var person in personOf)
        {
            sizes[person]++;
        }

        return sizes;
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

using System.Collections.Immutable;
using Sijil.Linkage.Comparing;
using Sijil.Linkage.Models;

namespace Sijil.Linkage;

/// <summary>The records to link, by column. Records are numbered from 0.</summary>
public sealed class RecordTable
{
    /// <summary>Puts the columns together.</summary>
    /// <param name="listOf">For each record the list that it stands on, from 0.</param>
    /// <param name="kindOf">For each record its kind, from 0 to 3: m and u are learned for each pair of kinds (such as scripts). Null: one kind.</param>
    /// <param name="comparers">What compares two records.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a negative list, a kind above 3, or too many levels for a packed vector.</exception>
    public RecordTable(int[] listOf, byte[]? kindOf, ImmutableArray<Comparer> comparers)
    {
        kindOf ??= new byte[listOf.Length];
        if (kindOf.Length != listOf.Length)
        {
            throw new ArgumentException(
                $"There are {listOf.Length} lists and {kindOf.Length} kinds; one of each per record was expected.",
                nameof(kindOf)
            );
        }

        if (Array.Exists(listOf, list => list < 0) || Array.Exists(kindOf, kind => kind > 3))
        {
            throw new ArgumentException("A list may not be below 0, a kind not above 3.", nameof(listOf));
        }

        ListOf = listOf;
        KindOf = kindOf;
        Comparers = comparers;
        Comparisons = [.. comparers.SelectMany(comparer => comparer.Comparisons)];
        Layout = new VectorLayout(Comparisons);
        Lists = listOf.Length == 0 ? 0 : listOf.Max() + 1;
        Kinds = kindOf.Length == 0 ? 1 : kindOf.Max() + 1;
    }

    /// <summary>Number of records.</summary>
    public int Count => ListOf.Length;

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>Number of kinds.</summary>
    public int Kinds { get; }

    /// <summary>The list of each record.</summary>
    public int[] ListOf { get; }

    /// <summary>The kind of each record.</summary>
    public byte[] KindOf { get; }

    /// <summary>Which pairs count. Default: all.</summary>
    public LinkType LinkType { get; init; }

    /// <summary>What the kinds are called in warnings; default: their numbers.</summary>
    public ImmutableArray<string> KindNames { get; init; } = ["0", "1", "2", "3"];

    /// <summary>What compares two records.</summary>
    public ImmutableArray<Comparer> Comparers { get; }

    /// <summary>The comparisons of all comparers, in order.</summary>
    public ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>How levels are packed.</summary>
    public VectorLayout Layout { get; }

    /// <summary>The same table with term frequencies counted once for a person instead of once for a record.</summary>
    internal RecordTable WithTermsCountedOnPeople(int[] personOf) =>
        new(ListOf, KindOf, [.. Comparers.Select(comparer => comparer.WithTermsCountedOnPeople(personOf))])
        {
            LinkType = LinkType,
            KindNames = KindNames,
        };

    /// <summary>Compares two records on everything.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    /// <param name="termBits">Sum of the term-frequency parts (−log2 of the frequency times the level's share), in bits.</param>
    /// <returns>The packed levels.</returns>
    public ulong Compare(int left, int right, out double termBits)
    {
        Span<byte> levels = stackalloc byte[16];
        var vector = 0UL;
        var bits = 0f;
        Compare(left, new ReadOnlySpan<int>(in right), levels, new Span<ulong>(ref vector), new Span<float>(ref bits));
        termBits = bits;
        return vector;
    }

    /// <summary>Compares one record with several.</summary>
    /// <param name="left">A record.</param>
    /// <param name="rights">Other ones.</param>
    /// <param name="levels">Room for the levels of one comparer.</param>
    /// <param name="vectors">Receives the packed levels of each pair.</param>
    /// <param name="termBits">Receives the term-frequency bits of each pair.</param>
    internal void Compare(
        int left,
        ReadOnlySpan<int> rights,
        Span<byte> levels,
        Span<ulong> vectors,
        Span<float> termBits
    )
    {
        vectors.Clear();
        termBits.Clear();
        var first = 0;
        foreach (var comparer in Comparers)
        {
            var width = comparer.Comparisons.Length;
            var own = levels[..(rights.Length * width)];
            comparer.Compare(left, rights, own);
            for (var index = 0; index < width; index++)
            {
                Layout.Place(first + index, own[index..], width, vectors);
                if (comparer.HasTerms(index))
                {
                    comparer.AddTermBits(index, left, rights, own[index..], termBits);
                }
            }

            first += width;
        }
    }

    internal bool Counts(int leftList, int rightList) =>
        LinkType == LinkType.LinkAndDedupe || (LinkType == LinkType.Dedupe) == (leftList == rightList);

    /// <summary>The term-frequency bits of a pair whose levels are known.</summary>
    internal float TermBits(int left, int right, ulong vector)
    {
        var (first, bits) = (0, 0f);
        foreach (var comparer in Comparers)
        {
            for (var index = 0; index < comparer.Comparisons.Length; index++, first++)
            {
                bits += comparer.HasTerms(index)
                    ? (float)comparer.TermBits(index, Layout.Level(vector, first), left, right)
                    : 0;
            }
        }

        return bits;
    }

    internal int ListPair(int left, int right) => TriangleIndex(ListOf[left], ListOf[right]);

    internal int KindPair(int left, int right) => TriangleIndex(KindOf[left], KindOf[right]);

    internal static int TriangleIndex(int a, int b) => a < b ? (b * (b + 1) / 2) + a : (a * (a + 1) / 2) + b;
}

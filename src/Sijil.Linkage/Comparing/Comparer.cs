using System.Collections.Immutable;

namespace Sijil.Linkage.Comparing;

/// <summary>Finds the levels of one or several comparisons that are made together (one alignment of two names gives four). Must be pure and safe to call from several threads.</summary>
public abstract class Comparer
{
    private TermColumn?[] terms;

    /// <summary>States what is compared.</summary>
    /// <param name="comparisons">The comparisons that <see cref="Compare(int, int, Span{byte})"/> fills, in order; at most 16.</param>
    /// <param name="terms">For each comparison the terms for its term-frequency correction, or null for none.</param>
    protected Comparer(ImmutableArray<Comparison> comparisons, ImmutableArray<TermColumn?> terms = default)
    {
        Comparisons = comparisons;
        this.terms = terms.IsDefault ? new TermColumn?[comparisons.Length] : [.. terms];
    }

    /// <summary>What is compared.</summary>
    public ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>Compares two records.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    /// <param name="levels">Receives one level for each comparison; 0 where a side states nothing.</param>
    public abstract void Compare(int left, int right, Span<byte> levels);

    /// <summary>Compares one record with several.</summary>
    /// <param name="left">A record.</param>
    /// <param name="rights">Other ones.</param>
    /// <param name="levels">Receives the levels, those of the first pair first: as many for each pair as there are comparisons.</param>
    public virtual void Compare(int left, ReadOnlySpan<int> rights, Span<byte> levels)
    {
        var width = Comparisons.Length;
        for (var index = 0; index < rights.Length; index++)
        {
            Compare(left, rights[index], levels.Slice(index * width, width));
        }
    }

    internal Comparer WithTermsCountedOnPeople(int[] personOf)
    {
        var copy = (Comparer)MemberwiseClone();
        copy.terms = Array.ConvertAll(terms, column => column?.CountedOnPeople(personOf));
        return copy;
    }

    internal bool HasTerms(int comparison) => terms[comparison] is not null;

    internal void AddTermBits(
        int comparison,
        int left,
        ReadOnlySpan<int> rights,
        ReadOnlySpan<byte> levels,
        Span<float> bits
    )
    {
        for (int pair = 0, at = 0; pair < rights.Length; pair++, at += Comparisons.Length)
        {
            bits[pair] += (float)TermBits(comparison, levels[at], left, rights[pair]);
        }
    }

    internal double TermBits(int comparison, int level, int left, int right)
    {
        if (level == 0 || terms[comparison] is not { } column)
        {
            return 0;
        }

        var share = Comparisons[comparison].Levels[level - 1].TermShare;
        return share == 0 ? 0 : share * column.Bits(left, right);
    }
}

using System.Collections.Immutable;
using Sijil.Ledger.Leaves;

namespace Sijil.Casebook.Acts;

/// <summary>An act on record.</summary>
/// <param name="Index">Its place in the ledger, from 0.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Leaf">The leaf.</param>
/// <param name="Opened">What is committed to, by field; null where it was erased.</param>
public sealed record Act(long Index, ActKind Kind, Leaf Leaf, ImmutableSortedDictionary<string, string?> Opened)
{
    /// <summary>Who did it, by their own word; empty: not stated; null: erased.</summary>
    public string? Actor => Opened["actor"];

    /// <summary>When, by the claim of the machine: UTC.</summary>
    public string Time => Leaf.TimeText(Leaf.Claimed);

    /// <summary>What the leaf says openly.</summary>
    public string Said(string field) => Leaf.Said[field];

    /// <summary>The act of a leaf, checked: a known kind with exactly its fields, every opening that is there opens its commitment.</summary>
    /// <param name="index">The leaf's place.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="openings">The openings that are kept for it; null for one that was erased.</param>
    /// <exception cref="FormatException">Something does not fit; the message says what, without any value.</exception>
    public static Act Of(long index, Leaf leaf, IReadOnlyDictionary<string, Opening?> openings)
    {
        var kind =
            ActKind.Named(leaf.Kind)
            ?? throw new FormatException("the leaf is of a kind that this program does not know");
        if (!kind.Fits(leaf))
        {
            throw new FormatException($"the leaf has not the fields of {kind.Name}");
        }

        var opened = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var field in kind.Committed)
        {
            if (!openings.TryGetValue(field, out var opening))
            {
                throw new FormatException($"the opening of {field} is missing");
            }

            if (opening is not null && opening.Commitment != leaf.Committed[field])
            {
                throw new FormatException($"the opening of {field} does not open its commitment");
            }

            opened.Add(field, opening?.Value);
        }

        return openings.Count == kind.Committed.Length
            ? new Act(index, kind, leaf, opened.ToImmutable())
            : throw new FormatException("there is an opening of a field that the leaf does not have");
    }
}

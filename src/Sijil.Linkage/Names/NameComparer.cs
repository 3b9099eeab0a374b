using System.Collections.Immutable;
using Sijil.Linkage.Comparing;
using Sijil.Text.Names;

namespace Sijil.Linkage.Names;

/// <summary>Compares two names by one alignment that fills four comparisons: given, father, grandfather, family. The levels are those of <see cref="NameAgreement"/>.</summary>
public sealed class NameComparer : Comparer
{
    private readonly PersonName[] names;

    /// <summary>Takes the names and counts how frequent each unit is in its position.</summary>
    /// <param name="given">Comparison of given names with five levels (different, distant, close, near, same).</param>
    /// <param name="father">The same for fathers.</param>
    /// <param name="grandfather">The same for grandfathers.</param>
    /// <param name="family">The same for families.</param>
    /// <param name="names">The name of each record.</param>
    /// <param name="groups">Group of each record (such as sex) within which given names are counted; null: one group.</param>
    public NameComparer(
        Comparison given,
        Comparison father,
        Comparison grandfather,
        Comparison family,
        PersonName[] names,
        int[]? groups
    )
        : base(
            [given, father, grandfather, family],
            [
                Terms(names, NameRole.Given, groups, given.RarestTerm),
                Terms(names, NameRole.Father, null, father.RarestTerm),
                Terms(names, NameRole.Grandfather, null, grandfather.RarestTerm),
                Terms(names, NameRole.Family, null, family.RarestTerm),
            ]
        ) => this.names = names;

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels)
    {
        var alignment = NameAlignment.Of(names[left], names[right]);
        levels[0] = (byte)alignment.Given;
        levels[1] = (byte)alignment.Father;
        levels[2] = (byte)alignment.Grandfather;
        levels[3] = (byte)alignment.Family;
    }

    private static TermColumn Terms(PersonName[] names, NameRole role, int[]? groups, double rarest) =>
        TermColumn.Count([.. names.Select(name => name[role]?.Canonical)], groups, rarest);
}

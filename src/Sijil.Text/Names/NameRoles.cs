using System.Collections.Immutable;

namespace Sijil.Text.Names;

/// <summary>Gives the units of a name their roles by position.</summary>
internal static class NameRoles
{
    /// <summary>The units in the order given, father, grandfather, others, family.</summary>
    public static ImmutableArray<NameUnit> Assign(List<DraftUnit> drafts, NameOrder order)
    {
        if (order == NameOrder.FamilyFirst && drafts.Count > 1)
        {
            drafts = [.. drafts.Skip(1), drafts[0]];
        }

        var units = ImmutableArray.CreateBuilder<NameUnit>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            units.Add(NameUnit.Of(drafts[i], At(i, drafts.Count)));
        }

        return units.MoveToImmutable();
    }

    /// <summary>The role of the unit at a place among so many.</summary>
    public static NameRole At(int position, int count) =>
        position == 0 ? NameRole.Given
        : position == count - 1 ? NameRole.Family
        : position == 1 ? NameRole.Father
        : position == 2 ? NameRole.Grandfather
        : NameRole.Other;
}

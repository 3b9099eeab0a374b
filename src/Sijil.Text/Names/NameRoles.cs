using System.Collections.Immutable;

namespace Sijil.Text.Names;

/// <summary>Gives the units of a name their roles by position.</summary>
internal static class NameRoles
{
    /// <summary>The units in the order given, father, grandfather, others, family.</summary>
    public static ImmutableArray<NameUnit> Assign(List<DraftUnit> drafts, NameOrder order) =>
        order switch
        {
            NameOrder.GivenFirst or NameOrder.GivenFatherGrandfatherFamily => FamilyBeforePatronymic(drafts)
                is { } slavic
                ? slavic
                : InOrder(drafts, GivenFirst),
            NameOrder.FamilyFirst => InOrder(Rotated(drafts), GivenFirst),
            NameOrder.GivenFatherFamily => InOrder(drafts, GivenFatherFamily),
            NameOrder.GivenFatherGrandfather => InOrder(drafts, Ancestors),
            NameOrder.GivenFamily => InOrder(drafts, GivenFamily),
            NameOrder.GivenPatronymicFamily => ByPatronymic(drafts) ?? InOrder(drafts, GivenFirst),
            NameOrder.FamilyGivenPatronymic => ByPatronymic(drafts) ?? InOrder(Rotated(drafts), GivenFirst),
            NameOrder.GivenPaternalMaternal => Spanish(drafts, Math.Clamp(drafts.Count - 1, 0, 2)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "an order of names"),
        };

    /// <summary>The units of "Family, Given": what stands before the comma is the family.</summary>
    public static ImmutableArray<NameUnit> AroundComma(
        List<DraftUnit> family,
        List<DraftUnit> given,
        NameOrder order
    ) =>
        order switch
        {
            NameOrder.GivenPaternalMaternal => Spanish([.. given, .. family], Math.Min(2, family.Count)),
            NameOrder.GivenFamily => InOrder([.. given, .. family], GivenFamily),
            _ => InOrder([.. given, .. family], GivenFirst),
        };

    private static ImmutableArray<NameUnit> InOrder(List<DraftUnit> drafts, Func<int, int, NameRole> role)
    {
        var units = ImmutableArray.CreateBuilder<NameUnit>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            units.Add(NameUnit.Of(drafts[i], role(i, drafts.Count)));
        }

        return units.MoveToImmutable();
    }

    private static List<DraftUnit> Rotated(List<DraftUnit> drafts) =>
        drafts.Count > 1 ? [.. drafts.Skip(1), drafts[0]] : drafts;

    /// <summary>The role of the unit at a place among so many, given name first.</summary>
    public static NameRole GivenFirst(int position, int count) =>
        position == 0 ? NameRole.Given
        : position == count - 1 ? NameRole.Family
        : position == 1 ? NameRole.Father
        : position == 2 ? NameRole.Grandfather
        : NameRole.Other;

    private static NameRole GivenFatherFamily(int position, int count) =>
        position == 0 ? NameRole.Given
        : position == count - 1 ? NameRole.Family
        : position == 1 ? NameRole.Father
        : NameRole.Other;

    private static NameRole Ancestors(int position, int count) =>
        position == 0 ? NameRole.Given
        : position == 1 ? NameRole.Father
        : position == 2 ? NameRole.Grandfather
        : NameRole.Other;

    private static NameRole GivenFamily(int position, int count) =>
        position == 0 ? NameRole.Given
        : position == count - 1 ? NameRole.Family
        : NameRole.Other;

    /// <summary>The last <paramref name="families"/> units are the father's and the mother's family; the father's is put last, as families are everywhere.</summary>
    private static ImmutableArray<NameUnit> Spanish(List<DraftUnit> drafts, int families)
    {
        if (families < 2)
        {
            return InOrder(drafts, GivenFamily);
        }

        var givens = drafts.Count - 2;
        return
        [
            .. drafts.Take(givens).Select((draft, i) => NameUnit.Of(draft, i == 0 ? NameRole.Given : NameRole.Other)),
            NameUnit.Of(drafts[^1], NameRole.MothersFamily),
            NameUnit.Of(drafts[^2], NameRole.Family),
        ];
    }

    /// <summary>The roles that a patronymic settles: the name before it is the given one. Null where there is none.</summary>
    private static ImmutableArray<NameUnit>? ByPatronymic(List<DraftUnit> drafts)
    {
        var at = drafts.FindIndex(1 < drafts.Count ? 1 : 0, draft => SlavicStems.IsPatronymic(draft));
        if (at < 1)
        {
            return null;
        }

        var units = ImmutableArray.CreateBuilder<NameUnit>(drafts.Count);
        units.Add(NameUnit.Of(drafts[at - 1], NameRole.Given));
        units.Add(NameUnit.Of(drafts[at], NameRole.Father));
        List<DraftUnit> others = [.. drafts.Skip(at + 1), .. drafts.Take(at - 1)];
        for (var i = 0; i < others.Count; i++)
        {
            units.Add(NameUnit.Of(others[i], i == others.Count - 1 ? NameRole.Family : NameRole.Other));
        }

        return units.MoveToImmutable();
    }

    /// <summary>In a list that says nothing, three Cyrillic units of which the middle one is a known given name and the last a patronymic begin with the family.</summary>
    private static ImmutableArray<NameUnit>? FamilyBeforePatronymic(List<DraftUnit> drafts) =>
        drafts.Count == 3
        && drafts[2].Fold[0] is >= '\u0400' and <= '\u052F'
        && SlavicStems.IsPatronymic(drafts[2])
        && CyrillicNames.IsKnown(drafts[1].Fold)
            ? ByPatronymic(drafts)
            : null;
}

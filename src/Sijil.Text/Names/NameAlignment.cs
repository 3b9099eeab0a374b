using System.Collections.Immutable;

namespace Sijil.Text.Names;

/// <summary>
/// Two names laid side by side: given against given, never skipped; behind it the ancestors and the family in order, where
/// either side may leave units out.
/// </summary>
/// <param name="Given">Agreement of the persons' own names.</param>
/// <param name="Father">Agreement of the fathers' names.</param>
/// <param name="Grandfather">Agreement of the grandfathers' names.</param>
/// <param name="Family">Agreement of the families.</param>
public readonly record struct NameAlignment(
    NameAgreement Given,
    NameAgreement Father,
    NameAgreement Grandfather,
    NameAgreement Family
)
{
    /// <summary>Names with more units behind the given name than this are compared by their roles only.</summary>
    private const int LongestChain = 6;

    /// <summary>Aligns two names of any scripts. Pure, symmetric, without allocation.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    /// <returns>The agreement by role; all missing when one of them is no person's own name.</returns>
    public static NameAlignment Of(PersonName a, PersonName b)
    {
        var (left, right) = (a.Units, b.Units);
        if (left.IsDefaultOrEmpty || right.IsDefaultOrEmpty)
        {
            return default;
        }

        var given =
            left[0].Role == NameRole.Given && right[0].Role == NameRole.Given
                ? UnitComparison.Of(left[0], right[0], family: false)
                : NameAgreement.Missing;
        var byRole = ByRole(left, right) with { Given = given };
        return IsSettled(byRole, left, right) ? byRole : (ChainAlignment.Of(left, right) with { Given = given });
    }

    private static NameAlignment ByRole(ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b) =>
        new(
            NameAgreement.Missing,
            InRole(a, b, NameRole.Father),
            InRole(a, b, NameRole.Grandfather),
            InRole(a, b, NameRole.Family)
        );

    private static NameAgreement InRole(ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b, NameRole role) =>
        Find(a, role) is { } x && Find(b, role) is { } y
            ? UnitComparison.Of(x, y, family: role == NameRole.Family)
            : NameAgreement.Missing;

    private static NameUnit? Find(ImmutableArray<NameUnit> units, NameRole role)
    {
        foreach (var unit in units)
        {
            if (unit.Role == role)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Whether the roles alone say all: nothing disagrees, or nothing stands in another place than expected.</summary>
    private static bool IsSettled(NameAlignment byRole, ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b)
    {
        if (a.Length > LongestChain + 1 || b.Length > LongestChain + 1)
        {
            return true;
        }

        if (!Disagrees(byRole.Father) && !Disagrees(byRole.Grandfather) && !Disagrees(byRole.Family))
        {
            return true;
        }

        return byRole.Given <= NameAgreement.Different || !StandsElsewhere(a, b);
    }

    private static bool Disagrees(NameAgreement agreement) =>
        agreement is NameAgreement.Different or NameAgreement.Distant;

    private static bool StandsElsewhere(ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b)
    {
        if (a.Length != b.Length)
        {
            return true;
        }

        for (var i = 1; i < a.Length; i++)
        {
            for (var j = 1; j < b.Length; j++)
            {
                if (i != j && a[i].Canonical == b[j].Canonical)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

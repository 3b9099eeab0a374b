using System.Collections.Immutable;

namespace Sijil.Text.Names;

/// <summary>Monotone alignment of what stands behind the given names, with gaps on either side, by dynamic programming.</summary>
internal static class ChainAlignment
{
    private const float Gap = -0.35f;

    /// <summary>The father of one is called as an ancestor of the other: uncles and cousins are, more often than a list leaves the
    /// father out and keeps the grandfather.</summary>
    private const NameAgreement KinNotSelf = NameAgreement.Close;

    /// <summary>Roles that differ: nobody leaves the father out and keeps the grandfather without reason.</summary>
    private const float OtherRole = -0.2f;

    /// <summary>The agreement by role; the given name is left missing.</summary>
    public static NameAlignment Of(ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b)
    {
        if (Precedes(b, a))
        {
            // Among equally good alignments the trace prefers gaps on one side; always the same one, so that Of is symmetric.
            (a, b) = (b, a);
        }

        int rows = a.Length,
            columns = b.Length;
        Span<float> score = stackalloc float[rows * columns];
        Span<NameAgreement> level = stackalloc NameAgreement[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var at = (i * columns) + j;
                if (i == 0 || j == 0)
                {
                    score[at] = Gap * (i + j);
                    continue;
                }

                level[at] = UnitComparison.Of(a[i], b[j], IsFamily(a[i]) && IsFamily(b[j]));
                var best = score[at - columns - 1] + Worth(level[at]) + (a[i].Role == b[j].Role ? 0 : OtherRole);
                best = Math.Max(best, score[at - columns] + Gap);
                score[at] = Math.Max(best, score[at - 1] + Gap);
            }
        }

        return Trace(a, b, score, level);
    }

    private static bool Precedes(ImmutableArray<NameUnit> a, ImmutableArray<NameUnit> b)
    {
        if (a.Length != b.Length)
        {
            return a.Length < b.Length;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var order = string.CompareOrdinal(a[i].Fold, b[i].Fold);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return false;
    }

    private static NameAlignment Trace(
        ImmutableArray<NameUnit> a,
        ImmutableArray<NameUnit> b,
        ReadOnlySpan<float> score,
        ReadOnlySpan<NameAgreement> level
    )
    {
        var columns = b.Length;
        var result = default(NameAlignment);
        var (i, j) = (a.Length - 1, b.Length - 1);
        var (leftOutOfA, leftOutOfB) = (false, false);
        while (i > 0 && j > 0)
        {
            var at = (i * columns) + j;
            var paired = score[at - columns - 1] + Worth(level[at]) + (a[i].Role == b[j].Role ? 0 : OtherRole);
            if (score[at] == paired)
            {
                result = Note(result, a[i].Role, b[j].Role, level[at]);
                i--;
                j--;
            }
            else if (score[at] == score[at - columns] + Gap)
            {
                leftOutOfA = true;
                i--;
            }
            else
            {
                leftOutOfB = true;
                j--;
            }
        }

        return (leftOutOfA || i > 0) && (leftOutOfB || j > 0) ? BothLeaveOut(result) : result;
    }

    /// <summary>A list leaves an ancestor out, or another adds one; that each left out what the other names is no reading but a
    /// disagreement: brothers' sons are called so.</summary>
    private static NameAlignment BothLeaveOut(NameAlignment result) =>
        result.Grandfather == NameAgreement.Missing ? result with { Grandfather = NameAgreement.Different }
        : result.Father == NameAgreement.Missing ? result with { Father = NameAgreement.Different }
        : result;

    private static NameAlignment Note(NameAlignment result, NameRole x, NameRole y, NameAgreement level)
    {
        // A unit that one side counts as family and the other as an ancestor is what the fuller name says: the ancestor. A
        // family found among further units (clan and branch) is still the family.
        var role =
            x == y ? x
            : x >= NameRole.Other || y >= NameRole.Other ? (x >= NameRole.Other ? y : x)
            : (NameRole)Math.Min((int)x, (int)y);
        var believed =
            x == y || level < NameAgreement.Near ? level
            : role == NameRole.Father ? KinNotSelf
            : level - 1;
        return role switch
        {
            NameRole.Father => result with { Father = Better(result.Father, believed) },
            NameRole.Grandfather => result with { Grandfather = Better(result.Grandfather, believed) },
            NameRole.Family => result with { Family = Better(result.Family, believed) },
            _ => result,
        };
    }

    private static NameAgreement Better(NameAgreement x, NameAgreement y) => x > y ? x : y;

    private static bool IsFamily(NameUnit unit) =>
        unit.Role is NameRole.Family or NameRole.Other or NameRole.MothersFamily;

    private static float Worth(NameAgreement level) =>
        level switch
        {
            NameAgreement.Same => 1f,
            NameAgreement.Near => 0.9f,
            NameAgreement.Close => 0.5f,
            NameAgreement.Distant => -0.25f,
            _ => -0.4f,
        };
}

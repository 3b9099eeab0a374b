using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>Two names laid side by side, role by role, with what each agreement weighs.</summary>
/// <param name="Lines">Given name, father, grandfather, family, in this order.</param>
/// <param name="LeftOver">Units of either name that are laid against nothing and have no line of their own.</param>
internal sealed record NamePairComparison(IReadOnlyList<NamePairLine> Lines, IReadOnlyList<NameUnit> LeftOver)
{
    /// <summary>What the names weigh together, in bits.</summary>
    public double Bits => Lines.Sum(line => line.Bits);

    /// <summary>Lays two names side by side; null when one of them is no person's own name.</summary>
    public static NamePairComparison? Of(PersonName left, PersonName right)
    {
        if (left.Units.IsDefaultOrEmpty || right.Units.IsDefaultOrEmpty)
        {
            return null;
        }

        var alignment = NameAlignment.Of(left, right);
        var weights = NameLevelWeights.Of(left, right);
        var lines = new[]
        {
            Line(NameRole.Given, alignment.Given),
            Line(NameRole.Father, alignment.Father),
            Line(NameRole.Grandfather, alignment.Grandfather),
            Line(NameRole.Family, alignment.Family),
        };
        return Settled(lines, left, right);

        NamePairLine Line(NameRole role, NameAgreement level)
        {
            var (x, y) = Pair(left, right, role, level);
            return new NamePairLine(
                role,
                x,
                y,
                level,
                weights[(int)role, level],
                weights[(int)role, NameAgreement.Same]
            );
        }
    }

    // The alignment says how far a role agrees; where the units of the role itself do not agree so far, units of other roles do.
    private static (NameUnit?, NameUnit?) Pair(PersonName left, PersonName right, NameRole role, NameAgreement level)
    {
        var own = (left[role], right[role]);
        if (level == NameAgreement.Missing || (own is ({ } x, { } y) && Agreement(x, y, role) == level))
        {
            return own;
        }

        foreach (var a in left.Units.Skip(1))
        {
            foreach (var b in right.Units.Skip(1))
            {
                if (RoleOf(a.Role, b.Role) == role && Believed(Agreement(a, b, role), a.Role, b.Role) == level)
                {
                    return (a, b);
                }
            }
        }

        return own;
    }

    // As the alignment counts it: what one name calls family and the other an ancestor is the ancestor; a further name is what the other says.
    private static NameRole RoleOf(NameRole a, NameRole b) =>
        a >= NameRole.Other ? b
        : b >= NameRole.Other ? a
        : (NameRole)Math.Min((int)a, (int)b);

    // A good agreement of units in two roles counts one level less, and of a father with an ancestor as close: kin are called so.
    private static NameAgreement Believed(NameAgreement agreement, NameRole a, NameRole b) =>
        a == b || agreement < NameAgreement.Near ? agreement
        : RoleOf(a, b) == NameRole.Father ? NameAgreement.Close
        : agreement - 1;

    // A unit that is laid against one in another role is not missing in its own.
    private static NamePairComparison Settled(NamePairLine[] lines, PersonName left, PersonName right)
    {
        var paired = lines
            .Where(line => line.Agreement != NameAgreement.Missing)
            .SelectMany(line => new[] { line.Left, line.Right })
            .OfType<NameUnit>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var settled = lines
            .Select(line =>
                line.Agreement == NameAgreement.Missing
                    ? line with
                    {
                        Left = Unpaired(line.Left),
                        Right = Unpaired(line.Right),
                    }
                    : line
            )
            .ToList();
        var shown = settled
            .SelectMany(line => new[] { line.Left, line.Right })
            .OfType<NameUnit>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return new NamePairComparison(
            settled,
            [.. left.Units.Concat(right.Units).Where(unit => !shown.Contains(unit))]
        );

        NameUnit? Unpaired(NameUnit? unit) => unit is null || paired.Contains(unit) ? null : unit;
    }

    private static NameAgreement Agreement(NameUnit x, NameUnit y, NameRole role)
    {
        var alignment = NameAlignment.Of(Only(x), Only(y));
        return role == NameRole.Family ? alignment.Family : alignment.Given;

        PersonName Only(NameUnit unit) =>
            PersonName.Parse("") with
            {
                Units = [unit with { Role = role == NameRole.Family ? NameRole.Family : NameRole.Given }],
            };
    }
}

/// <summary>One role of two names.</summary>
/// <param name="Role">The role.</param>
/// <param name="Left">The first name's unit, which may stand in another role; null where none is written.</param>
/// <param name="Right">The second name's.</param>
/// <param name="Agreement">How far they agree.</param>
/// <param name="Bits">What that weighs, in bits, for names of average frequency.</param>
/// <param name="FullBits">What full agreement would weigh.</param>
internal sealed record NamePairLine(
    NameRole Role,
    NameUnit? Left,
    NameUnit? Right,
    NameAgreement Agreement,
    double Bits,
    double FullBits
)
{
    /// <summary>What the pair loses against full agreement, in bits.</summary>
    public double Cost => FullBits - Bits;

    /// <summary>The two units stand in different roles.</summary>
    public bool IsElsewhere => Left is not null && Right is not null && Left.Role != Right.Role;
}

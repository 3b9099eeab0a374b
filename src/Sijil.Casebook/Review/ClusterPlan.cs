using System.Collections.Immutable;

namespace Sijil.Casebook.Review;

/// <summary>What dividing one person's records, or joining two people, would record. Nothing is recorded by making it.</summary>
/// <param name="Decisions">What would be recorded, pair by pair.</param>
/// <param name="PeopleChange">How many more people the register would have: 1, or −1; more decisions on the same records may change that.</param>
public sealed record ClusterPlan(ImmutableArray<DecisionRequest> Decisions, int PeopleChange)
{
    /// <summary>More pairs than this are refused: so many decisions are not one decision.</summary>
    public const int MostPairs = 400;

    /// <summary>Some records leave a person: each of them is another person than each that stays. The linkage is told of every pair, since one that is left would join them again.</summary>
    /// <param name="records">The person's records.</param>
    /// <param name="leaving">Those that leave.</param>
    /// <exception cref="InputFaultException">Nobody leaves, nobody stays, one is not the person's, or there are too many pairs.</exception>
    public static ClusterPlan Divide(IReadOnlyCollection<string> records, IReadOnlyCollection<string> leaving)
    {
        var gone = leaving.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var kept = records.Except(gone, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (gone.Count == 0 || kept.Count == 0 || gone.Except(records, StringComparer.Ordinal).Any())
        {
            throw new InputFaultException("some of the person's records were expected, not none and not all");
        }

        if ((long)gone.Count * kept.Count > MostPairs)
        {
            throw new InputFaultException($"at most {MostPairs} pairs can be decided at once; let fewer records leave");
        }

        return new ClusterPlan(
            [.. gone.SelectMany(a => kept.Select(b => new DecisionRequest(a, b, Verdict.Different)))],
            1
        );
    }

    /// <summary>Two people are one: a record of the one and a record of the other are the same person, and the rest follows.</summary>
    /// <param name="first">Records of the one.</param>
    /// <param name="second">Records of the other.</param>
    /// <exception cref="InputFaultException">One has no record.</exception>
    public static ClusterPlan Join(IReadOnlyCollection<string> first, IReadOnlyCollection<string> second) =>
        first.Count > 0 && second.Count > 0 && !first.Intersect(second, StringComparer.Ordinal).Any()
            ? new ClusterPlan(
                [
                    new DecisionRequest(
                        first.Order(StringComparer.Ordinal).First(),
                        second.Order(StringComparer.Ordinal).First(),
                        Verdict.Same
                    ),
                ],
                -1
            )
            : throw new InputFaultException("two different people of the register were expected");
}

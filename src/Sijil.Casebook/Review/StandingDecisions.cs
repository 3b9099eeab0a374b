using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Linkage.Clustering;

namespace Sijil.Casebook.Review;

/// <summary>What has become of a decision in a build.</summary>
public enum DecisionState
{
    /// <summary>It is obeyed.</summary>
    Used,

    /// <summary>It is obeyed, but a record says something else than when it was looked at: look again.</summary>
    RecordChanged,

    /// <summary>It says that it cannot be told: nothing follows.</summary>
    Unsure,

    /// <summary>People decided differently; until somebody adjudicates nothing follows.</summary>
    Disagreement,

    /// <summary>The same person, or an adjudicator, decided the pair again.</summary>
    Superseded,

    /// <summary>It was taken back.</summary>
    Withdrawn,

    /// <summary>A record is not in the current releases.</summary>
    RecordGone,
}

/// <summary>A decision, the records that it speaks of now, and what follows from it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Left">Where the decision's left record is in the book now; −1: gone.</param>
/// <param name="Right">The same for the right one.</param>
/// <param name="State">What follows.</param>
public sealed record DecisionUse(Decision Decision, int Left, int Right, DecisionState State);

/// <summary>The decisions that hold for the records of a build. A pure function of both.</summary>
/// <param name="Uses">Every decision on record, in the order of the ledger.</param>
/// <param name="Pairs">What linkage must obey, by left, then right record.</param>
public sealed record StandingDecisions(ImmutableArray<DecisionUse> Uses, ImmutableArray<PairDecision> Pairs)
{
    /// <summary>
    /// Finds the records again (by what they say, where rows have moved; by the list's own id, where they were corrected) and settles who is obeyed: the last word of each
    /// person; an adjudicator before all others; nobody where reviewers disagree.
    /// </summary>
    public static StandingDecisions Of(RecordBook book, IReadOnlyList<Decision> decisions)
    {
        if (decisions.Count == 0)
        {
            return new StandingDecisions([], []);
        }

        var finder = new RecordFinder(book);
        var uses = decisions.Select(d => Bound(finder, d)).ToArray();
        var pairs = new SortedDictionary<(int, int), bool>();
        foreach (
            var pair in Enumerable
                .Range(0, uses.Length)
                .Where(i => uses[i].State is DecisionState.Used or DecisionState.RecordChanged)
                .GroupBy(i => (Math.Min(uses[i].Left, uses[i].Right), Math.Max(uses[i].Left, uses[i].Right)))
        )
        {
            Settle(pair.Key, [.. pair], uses, pairs);
        }

        return new StandingDecisions(
            [.. uses],
            [.. pairs.Select(p => new PairDecision(p.Key.Item1, p.Key.Item2, p.Value))]
        );
    }

    private static DecisionUse Bound(RecordFinder finder, Decision decision)
    {
        var (left, isLeftSame) = finder.Find(decision.Left, decision.LeftCells);
        var (right, isRightSame) = finder.Find(decision.Right, decision.RightCells);
        var state =
            decision.IsWithdrawn ? DecisionState.Withdrawn
            : left < 0 || right < 0 || left == right ? DecisionState.RecordGone
            : isLeftSame && isRightSame ? DecisionState.Used
            : DecisionState.RecordChanged;
        return new DecisionUse(decision, left, right, state);
    }

    private static void Settle(
        (int, int) pair,
        int[] members,
        DecisionUse[] uses,
        SortedDictionary<(int, int), bool> pairs
    )
    {
        var last = members
            .GroupBy(i => (uses[i].Decision.Role, uses[i].Decision.Actor))
            .Select(byActor => byActor.MaxBy(i => uses[i].Decision.Act))
            .ToArray();
        var adjudicated = last.Where(i => uses[i].Decision.Role == ReviewRole.Adjudicator)
            .OrderBy(i => uses[i].Decision.Act)
            .ToArray();
        int[] heard = adjudicated.Length > 0 ? [adjudicated[^1]] : last;
        foreach (var i in members.Except(heard))
        {
            uses[i] = uses[i] with { State = DecisionState.Superseded };
        }

        var verdicts = heard.Select(i => uses[i].Decision.Verdict).Distinct().ToArray();
        if (verdicts is [not Verdict.Unsure and var verdict])
        {
            pairs.Add(pair, verdict == Verdict.Same);
            return;
        }

        var state = verdicts.Length == 1 ? DecisionState.Unsure : DecisionState.Disagreement;
        foreach (var i in heard)
        {
            uses[i] = uses[i] with { State = state };
        }
    }
}

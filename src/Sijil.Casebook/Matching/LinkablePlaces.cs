using System.Collections.Immutable;
using System.Globalization;
using Sijil.Linkage;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;
using Sijil.Text.Names;

namespace Sijil.Casebook.Matching;

/// <summary>Which records are linked, and under which number inside.</summary>
internal sealed class LinkablePlaces
{
    private readonly int[] outside;
    private readonly int[] inside;

    public LinkablePlaces(ImmutableArray<LinkableRecord> all)
    {
        IsLinkable = [.. all.Select(record => record.Name is { Kind: NameKind.Named, Units.Length: > 0 })];
        outside = [.. Enumerable.Range(0, all.Length).Where(record => IsLinkable[record])];
        inside = new int[all.Length];
        Array.Fill(inside, -1);
        for (var index = 0; index < outside.Length; index++)
        {
            inside[outside[index]] = index;
        }

        Records = [.. outside.Select(record => all[record])];
    }

    public ImmutableArray<bool> IsLinkable { get; }

    public ImmutableArray<LinkableRecord> Records { get; }

    public static LinkageWarning Unusable(int decisions) =>
        new(
            "decision-on-unnamed",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{decisions} decisions speak of records that name nobody; they were not used."
            )
        );

    public int Outside(int record) => outside[record];

    public ImmutableArray<int> Outside(ImmutableArray<int> clusterOf)
    {
        var result = Enumerable.Range(0, inside.Length).ToArray();
        for (var index = 0; index < outside.Length; index++)
        {
            result[outside[index]] = outside[clusterOf[index]];
        }

        return [.. result];
    }

    public (ImmutableArray<PairDecision> Decisions, int Unusable) Inside(ImmutableArray<PairDecision> decisions)
    {
        ImmutableArray<PairDecision> usable =
        [
            .. decisions
                .Where(decision => inside[decision.Left] >= 0 && inside[decision.Right] >= 0)
                .Select(decision => new PairDecision(inside[decision.Left], inside[decision.Right], decision.Same)),
        ];
        return (usable, decisions.Length - usable.Length);
    }

    public PairExplanation? Explain(PairScorer scorer, int left, int right) =>
        inside[left] < 0 || inside[right] < 0
            ? null
            : scorer.Explain(inside[left], inside[right]) with
            {
                Left = Math.Min(left, right),
                Right = Math.Max(left, right),
            };
}

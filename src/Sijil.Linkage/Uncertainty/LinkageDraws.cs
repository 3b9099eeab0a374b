using System.Collections.Immutable;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Uncertainty;

/// <summary>
/// Whole linkages drawn from an approximate posterior distribution of partitions, so that an estimate can be computed on each and carry the error of linkage.
/// Each is a partition of the records, as in Steorts, Hall and Fienberg (2016) and Sadinle (2017); the density is a composite likelihood of pair weights.
/// See docs/methods/linkage-draws.md.
/// </summary>
public sealed class LinkageDraws
{
    private readonly int[] sameInAll;
    private readonly int[] clusters;
    private readonly Dictionary<int, (int Component, int Place)> varying = [];

    private LinkageDraws(int draws, int[] settled, List<VaryingComponent> components)
    {
        (sameInAll, Varying, clusters) = (settled, [.. components], new int[draws]);
        var alone = settled.Where((cluster, record) => cluster == record).Count();
        Array.Fill(clusters, alone);
        for (var index = 0; index < Varying.Length; index++)
        {
            var component = Varying[index];
            for (var place = 0; place < component.Records.Length; place++)
            {
                varying.Add(component.Records[place], (index, place));
            }

            // In the settled part its records stand alone.
            for (var draw = 0; draw < draws; draw++)
            {
                clusters[draw] += component.Clusters(draw) - component.Records.Length;
            }
        }
    }

    /// <summary>Number of draws.</summary>
    public int Draws => clusters.Length;

    /// <summary>The components whose clusters differ between draws, by lowest record; everything else is the same in all of them.</summary>
    public ImmutableArray<VaryingComponent> Varying { get; }

    /// <summary>Components that were too large to draw from whole, by lowest record.</summary>
    public ImmutableArray<CutComponent> Cuts { get; private init; } = [];

    /// <summary>Decisions "different" that a chain of "same" contradicts; they gave way.</summary>
    public ImmutableArray<PairDecision> GivenWay { get; private init; } = [];

    /// <summary>Bits that each link was given beside the weights, see <see cref="DrawOptions.PerLink"/>.</summary>
    public double PerLink { get; private init; }

    /// <summary>Draws linkages.</summary>
    /// <param name="listOf">For each record its list.</param>
    /// <param name="pairs">Weighed pairs from a low weight up, each once; weights contain the prior.</param>
    /// <param name="options">How many draws, from which density, under which constraints.</param>
    /// <param name="run">Threads.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinkageDraws Sample(
        int[] listOf,
        IReadOnlyList<ScoredPair> pairs,
        DrawOptions options,
        LinkageOptions run
    )
    {
        options.Check();
        var rules = new DrawConstraints(listOf, options);
        options = options with { PerLink = options.PerLink ?? LinkPrior.Of(listOf, pairs, rules) };
        // The probability from which pairs connect is meant with the link's own bits in it.
        options = options with
        {
            ComponentFrom = new MatchWeight(options.ComponentFrom.Bits - options.PerLink.Value),
        };
        var components = DrawComponent.Of(listOf.Length, pairs, rules, options.ComponentFrom);
        int[] settled = [.. Enumerable.Range(0, listOf.Length)];
        var cuts = ImmutableArray.CreateBuilder<CutComponent>();
        var parts = new List<DrawComponent>(components.Count);
        foreach (var component in components)
        {
            if (component.Records.Length <= options.LargestComponent)
            {
                parts.Add(component);
                continue;
            }

            var (small, large, report) = ComponentCutter.Cut(component, rules, options);
            parts.AddRange(small);
            cuts.Add(report);
            large.ForEach(held => Settle(held, ComponentCutter.Join(held, rules, options), settled));
        }

        var drawn = new VaryingComponent?[parts.Count];
        Parallel.For(
            0,
            parts.Count,
            run.Parallel,
            index => drawn[index] = Drawn(parts[index], rules, options, settled)
        );
        return new LinkageDraws(
            options.Draws,
            settled,
            [.. drawn.OfType<VaryingComponent>().OrderBy(component => component.Records[0])]
        )
        {
            Cuts = cuts.ToImmutable(),
            GivenWay = [.. rules.GivenWay],
            PerLink = options.PerLink.Value,
        };
    }

    /// <summary>One draw: for each record the lowest record of its cluster.</summary>
    /// <param name="draw">From 0.</param>
    public int[] ClusterOf(int draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, Draws);
        var result = (int[])sameInAll.Clone();
        foreach (var component in Varying)
        {
            for (var place = 0; place < component.Records.Length; place++)
            {
                result[component.Records[place]] = component.ClusterOf(draw, place);
            }
        }

        return result;
    }

    /// <summary>Number of clusters in one draw, single records included.</summary>
    /// <param name="draw">From 0.</param>
    public int Clusters(int draw) => clusters[draw];

    /// <summary>Share of the draws in which two records are in one cluster, 0 to 1.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    public double TogetherShare(int left, int right)
    {
        if (!varying.TryGetValue(left, out var a) || !varying.TryGetValue(right, out var b))
        {
            return sameInAll[left] == sameInAll[right] ? 1 : 0;
        }

        if (a.Component != b.Component)
        {
            return 0;
        }

        var component = Varying[a.Component];
        var together = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            together += component.ClusterOf(draw, a.Place) == component.ClusterOf(draw, b.Place) ? 1 : 0;
        }

        return (double)together / Draws;
    }

    // Components share no record, so writing what is settled needs no lock.
    private static VaryingComponent? Drawn(
        DrawComponent component,
        DrawConstraints rules,
        DrawOptions options,
        int[] settled
    )
    {
        var (places, exact) = ComponentDraws.Of(component, rules, options);
        var width = component.Records.Length;
        for (var index = width; index < places.Length; index++)
        {
            if (places[index] != places[index % width])
            {
                return new VaryingComponent([.. component.Records], places, exact);
            }
        }

        Settle(component, [.. places.Take(width).Select(place => (int)place)], settled);
        return null;
    }

    private static void Settle(DrawComponent component, int[] places, int[] settled)
    {
        for (var place = 0; place < places.Length; place++)
        {
            settled[component.Records[place]] = component.Records[places[place]];
        }
    }
}

namespace Sijil.Linkage.Uncertainty;

/// <summary>Cuts components that are too large at rising weights.</summary>
internal static class ComponentCutter
{
    /// <summary>The parts to draw from, those that stayed too large, and what to report.</summary>
    public static (List<DrawComponent> Parts, List<DrawComponent> Held, CutComponent Report) Cut(
        DrawComponent component,
        DrawConstraints rules,
        DrawOptions options
    )
    {
        var (parts, held) = (new List<DrawComponent>(), new List<DrawComponent>());
        var open = new Queue<DrawComponent>([component]);
        var bits = options.ComponentFrom.Bits;
        while (open.Count > 0)
        {
            bits = Math.Min(bits + 1, options.Cap);
            for (var remaining = open.Count; remaining > 0; remaining--)
            {
                foreach (var part in open.Dequeue().CutAt(bits, rules))
                {
                    var large = part.Records.Length > options.LargestComponent;
                    if (!large)
                    {
                        parts.Add(part);
                    }
                    else if (bits >= options.Cap)
                    {
                        held.Add(part);
                    }
                    else
                    {
                        open.Enqueue(part);
                    }
                }
            }
        }

        var report = new CutComponent(
            component.Records[0],
            component.Records.Length,
            new MatchWeight(bits),
            held.Sum(part => part.Records.Length)
        );
        return (parts, held, report);
    }

    /// <summary>Joins what is at or above the cap, by falling weight, as far as no constraint is broken. By place: the place of the cluster's lowest record.</summary>
    public static int[] Join(DrawComponent held, DrawConstraints rules, DrawOptions options)
    {
        var clusters = new List<int>?[held.Records.Length];
        var clusterOf = new int[held.Records.Length];
        for (var place = 0; place < clusterOf.Length; place++)
        {
            clusterOf[place] = held.Place(rules.UnitOf(held.Records[place]));
            (clusters[clusterOf[place]] ??= []).Add(place);
        }

        foreach (
            var pair in held
                .Pairs.Where(pair => pair.Weight.Bits >= options.Cap)
                .OrderByDescending(pair => pair.Weight.Bits)
                .ThenBy(pair => pair.Left)
                .ThenBy(pair => pair.Right)
        )
        {
            var (a, b) = (clusterOf[held.Place(pair.Left)], clusterOf[held.Place(pair.Right)]);
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            if (
                a != b
                && !clusters[a]!.Exists(x => clusters[b]!.Exists(y => rules.Forbid(held.Records[x], held.Records[y])))
            )
            {
                clusters[b]!.ForEach(place => clusterOf[place] = a);
                clusters[a]!.AddRange(clusters[b]!);
                clusters[b] = null;
            }
        }

        return clusterOf;
    }
}

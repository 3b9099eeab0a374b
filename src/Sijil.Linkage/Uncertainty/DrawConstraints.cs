using Sijil.Linkage.Clustering;

namespace Sijil.Linkage.Uncertainty;

/// <summary>Which records are always together and which never. Records joined by a chain of "same" are one unit.</summary>
internal sealed class DrawConstraints
{
    private readonly int[] listOf;
    private readonly bool listsRepeat;
    private readonly int[] unitOf;
    private readonly HashSet<(int, int)> different = [];

    public DrawConstraints(int[] listOf, DrawOptions options)
    {
        (this.listOf, listsRepeat) = (listOf, options.ListsRepeat);
        var units = new UnionFind(listOf.Length);
        foreach (var decision in options.Decisions.Where(decision => decision.Same))
        {
            units.Join(decision.Left, decision.Right);
        }

        unitOf = new int[listOf.Length];
        for (var record = 0; record < unitOf.Length; record++)
        {
            unitOf[record] = units.Find(record);
        }

        foreach (var decision in options.Decisions.Where(decision => !decision.Same))
        {
            var (a, b) = (unitOf[decision.Left], unitOf[decision.Right]);
            if (a == b)
            {
                GivenWay.Add(decision);
            }
            else
            {
                different.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }
    }

    /// <summary>Decisions "different" that a chain of "same" contradicts.</summary>
    public List<PairDecision> GivenWay { get; } = [];

    /// <summary>The lowest record of the unit.</summary>
    public int UnitOf(int record) => unitOf[record];

    /// <summary>Whether the two records may never come together.</summary>
    public bool Forbid(int left, int right)
    {
        var (a, b) = (unitOf[left], unitOf[right]);
        return a != b
            && (
                (!listsRepeat && listOf[left] == listOf[right])
                || (different.Count > 0 && different.Contains((Math.Min(a, b), Math.Max(a, b))))
            );
    }
}

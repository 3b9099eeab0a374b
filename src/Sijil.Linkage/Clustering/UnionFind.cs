namespace Sijil.Linkage.Clustering;

/// <summary>Disjoint sets; the lowest member stands for a set.</summary>
internal sealed class UnionFind
{
    private readonly int[] parent;

    public UnionFind(int count) => parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parent[item] != item)
        {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }

        return item;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}

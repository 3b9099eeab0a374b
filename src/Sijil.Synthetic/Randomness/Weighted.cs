namespace Sijil.Synthetic.Randomness;

/// <summary>Items drawn in proportion to whole-number weights.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _items;
    private readonly int[] _ends;

    public Weighted(IEnumerable<(T Item, int Weight)> entries)
    {
        var kept = entries.Where(e => e.Weight > 0).ToArray();
        _items = [.. kept.Select(e => e.Item)];
        _ends = new int[kept.Length];
        var total = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            total += kept[i].Weight;
            _ends[i] = total;
        }
    }

    public IReadOnlyList<T> Items => _items;

    public T Draw(Draws draws)
    {
        var target = draws.Below(_ends[^1]) + 1;
        var at = Array.BinarySearch(_ends, target);
        return _items[at < 0 ? ~at : at];
    }
}

namespace Sijil.Casebook.Releases.Pairing;

/// <summary>Joins records of two releases by a key.</summary>
internal static class KeyJoin
{
    /// <summary>The pairs whose key stands once on either side among the records given, by older record. A null key joins nothing.</summary>
    public static List<(int Old, int New)> Unique(
        IEnumerable<int> old,
        Func<int, string?> oldKey,
        IEnumerable<int> @new,
        Func<int, string?> newKey
    )
    {
        const int Twice = -1;
        var places = new Dictionary<string, (int Old, int New)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var record in old)
        {
            if (oldKey(record) is { } key)
            {
                if (places.TryAdd(key, (record, Twice - 1)))
                {
                    order.Add(key);
                }
                else
                {
                    places[key] = (Twice, Twice);
                }
            }
        }

        foreach (var record in @new)
        {
            if (newKey(record) is { } key && places.TryGetValue(key, out var place))
            {
                places[key] = place.New < Twice ? place with { New = record } : (Twice, Twice);
            }
        }

        return [.. order.Select(key => places[key]).Where(pair => pair is { Old: >= 0, New: >= 0 })];
    }

    /// <summary>The pairs of equal keys, the first with the first, the second with the second …: for rows that nothing tells apart.</summary>
    public static List<(int Old, int New)> InTurn(
        IEnumerable<int> old,
        Func<int, string> oldKey,
        IEnumerable<int> @new,
        Func<int, string> newKey
    )
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var record in @new)
        {
            var key = newKey(record);
            if (!waiting.TryGetValue(key, out var queue))
            {
                waiting.Add(key, queue = new());
            }

            queue.Enqueue(record);
        }

        var pairs = new List<(int, int)>();
        foreach (var record in old)
        {
            if (waiting.TryGetValue(oldKey(record), out var queue) && queue.TryDequeue(out var found))
            {
                pairs.Add((record, found));
            }
        }

        return pairs;
    }
}

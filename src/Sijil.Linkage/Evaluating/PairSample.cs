using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Counts pairs and keeps those few whose hash is smallest: a random sample that does not depend on their order.</summary>
internal sealed class PairSample(int size, ulong seed)
{
    private readonly List<(ulong Hash, int Left, int Right)> kept = [];

    public long Count { get; private set; }

    public void Add(int left, int right)
    {
        Count++;
        var hash = SplitMix64.Mix(PairKeys.Key(left, right) ^ SplitMix64.Mix(seed));
        if (kept.Count == size && (size == 0 || hash >= kept[^1].Hash))
        {
            return;
        }

        if (kept.Count == size)
        {
            kept.RemoveAt(size - 1);
        }

        var at = kept.Count;
        while (at > 0 && kept[at - 1].Hash > hash)
        {
            at--;
        }

        kept.Insert(at, (hash, Math.Min(left, right), Math.Max(left, right)));
    }

    public ImmutableArray<(int Left, int Right)> Examples() =>
        [.. kept.Select(pair => (pair.Left, pair.Right)).Order()];
}

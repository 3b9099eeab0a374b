using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>
/// Orders pairs by how much each label would teach about all pairs: for improving a model, not for measuring it (a sample chosen so is
/// biased on purpose; use <see cref="LabelSampling"/> to measure).
/// </summary>
public static class UncertainFirst
{
    // What the model says of a pattern counts like so many labels before the first is given.
    private const double ModelLabels = 1;

    /// <summary>
    /// The first pairs to label. Pairs of one pattern teach about each other: with k labels the number of matches among the N pairs of a
    /// pattern is known with variance N² p (1 − p) / (k + 2), and the next label goes where it lowers the sum of these most. So
    /// frequent and uncertain patterns come first, and none is asked about again and again while another is unknown.
    /// </summary>
    /// <param name="probabilities">For each pair its probability, 0 to 1.</param>
    /// <param name="patterns">For each pair its comparison levels.</param>
    /// <param name="count">Number of pairs to choose; all where there are fewer.</param>
    /// <param name="seed">Decides which pairs of a pattern come first.</param>
    /// <returns>Numbers of pairs, the most instructive first.</returns>
    /// <exception cref="ArgumentException">Different lengths, or a probability outside 0 to 1.</exception>
    public static ImmutableArray<int> Order(
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<ulong> patterns,
        int count,
        ulong seed = 1
    )
    {
        if (probabilities.Length != patterns.Length)
        {
            throw new ArgumentException(
                $"There are {probabilities.Length} probabilities and {patterns.Length} patterns; one of each per pair was expected.",
                nameof(patterns)
            );
        }

        var groups = Groups(probabilities, patterns, seed);
        var queue = new PriorityQueue<int, (double Gain, int Group)>();
        for (var group = 0; group < groups.Count; group++)
        {
            queue.Enqueue(group, (-groups[group].Gain(), group));
        }

        var order = ImmutableArray.CreateBuilder<int>();
        while (order.Count < count && queue.TryDequeue(out var next, out _))
        {
            order.Add(groups[next].Take());
            if (groups[next].HasMore)
            {
                queue.Enqueue(next, (-groups[next].Gain(), next));
            }
        }

        return order.ToImmutable();
    }

    private static List<Group> Groups(ReadOnlySpan<double> probabilities, ReadOnlySpan<ulong> patterns, ulong seed)
    {
        var groups = new Dictionary<ulong, Group>();
        for (var pair = 0; pair < patterns.Length; pair++)
        {
            _ = ProbabilityBins.Of(probabilities[pair]);
            if (!groups.TryGetValue(patterns[pair], out var group))
            {
                group = new Group(seed);
                groups.Add(patterns[pair], group);
            }

            group.Add(pair, probabilities[pair]);
        }

        return [.. groups.OrderBy(group => group.Key).Select(group => group.Value)];
    }

    private sealed class Group(ulong seed)
    {
        private readonly List<int> pairs = [];
        private double sum;
        private int taken;

        public bool HasMore => taken < pairs.Count;

        public void Add(int pair, double probability)
        {
            pairs.Add(pair);
            sum += probability;
        }

        public double Gain()
        {
            var mean = Math.Clamp(sum / pairs.Count, 0, 1);
            var known = taken + ModelLabels + 1;
            return (double)pairs.Count * pairs.Count * mean * (1 - mean) / (known * (known + 1));
        }

        public int Take()
        {
            if (taken == 0)
            {
                pairs.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
            }

            return pairs[taken++];
        }

        private ulong Rank(int pair) => SplitMix64.Mix((ulong)pair ^ SplitMix64.Mix(seed));
    }
}

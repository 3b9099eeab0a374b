using Sijil.Casebook.Matching;

namespace Sijil.Names.Benchmark;

/// <summary>Precision, recall and F1 of links between two lists.</summary>
internal readonly record struct Score(long Right, long Made, long True)
{
    public double Precision => Made == 0 ? 1 : (double)Right / Made;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double F1 => 2.0 * Right / (Made + True);

    public override string ToString() =>
        FormattableString.Invariant($"P {Precision:0.0000} R {Recall:0.0000} F1 {F1:0.0000}");
}

/// <summary>Links synthetic lists, two by two and all at once, and holds the links against the truth.</summary>
internal static class Links
{
    private static readonly (int, int)[] Pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

    public static void Run(ulong[] seeds)
    {
        foreach (var seed in seeds)
        {
            var all = ListRecords.Of(seed, 0, 1, 2, 3);
            var clusters = VictimLinkage.Link(all.Input, new MatchingOptions()).ClusterOf;
            foreach (var (a, b) in Pairs)
            {
                var two = ListRecords.Of(seed, a, b);
                var alone = VictimLinkage.Link(two.Input, new MatchingOptions()).ClusterOf;
                Console.WriteLine(
                    $"seed {seed} lists {a + 1}-{b + 1}: the two alone {Of(two, alone, 0, 1)}; within all four {Of(all, clusters, a, b)}"
                );
            }
        }
    }

    /// <summary>What would be reached if every name were read without a mistake: the rest is what the lists do not say.</summary>
    public static void Ceiling(ulong[] seeds)
    {
        foreach (var seed in seeds)
        {
            foreach (var (a, b) in Pairs)
            {
                var two = ListRecords.PerfectlyRead(seed, a, b);
                var clusters = VictimLinkage.Link(two.Input, new MatchingOptions()).ClusterOf;
                Console.WriteLine(
                    $"seed {seed} lists {a + 1}-{b + 1}, names read perfectly: {Of(two, clusters, 0, 1)}"
                );
            }
        }
    }

    public static Score Of(ListRecords records, IReadOnlyList<int> clusterOf, int a, int b)
    {
        var places = Enumerable.Range(0, records.Person.Length).ToArray();
        var left = places.Where(place => records.Input.Records[place].List == a).ToArray();
        var right = places.Where(place => records.Input.Records[place].List == b).ToArray();
        return new(
            Common(left, right, place => (clusterOf[place], records.Person[place])),
            Common(left, right, place => clusterOf[place]),
            Common(left, right, place => records.Person[place])
        );
    }

    // How many pairs of one of each side share the key.
    private static long Common<T>(int[] left, int[] right, Func<int, T> key)
        where T : notnull
    {
        var counts = right.CountBy(key).ToDictionary();
        return left.Sum(place => (long)counts.GetValueOrDefault(key(place)));
    }
}

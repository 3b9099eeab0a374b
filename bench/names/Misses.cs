using Sijil.Casebook.Matching;
using Sijil.Text.Names;

namespace Sijil.Names.Benchmark;

/// <summary>The links between two lists that were missed or made wrongly, the heaviest kinds first, with what the weight was made of.</summary>
internal static class Misses
{
    public static void Run(ulong seed, int a, int b)
    {
        var records = ListRecords.Of(seed, a, b);
        var result = VictimLinkage.Link(records.Input, new MatchingOptions());
        var scored = result.Pairs.ToDictionary(pair => (pair.Left, pair.Right), pair => pair.Weight.Bits);
        var places = Enumerable.Range(0, records.Person.Length).ToArray();
        var left = places.Where(place => records.Input.Records[place].List == 0).ToArray();
        var byPerson = places
            .Where(place => records.Input.Records[place].List == 1)
            .ToLookup(place => records.Person[place], StringComparer.Ordinal);
        var byCluster = places
            .Where(place => records.Input.Records[place].List == 1)
            .ToLookup(place => result.ClusterOf[place]);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var l in left)
        {
            foreach (var r in byPerson[records.Person[l]].Where(r => result.ClusterOf[r] != result.ClusterOf[l]))
            {
                Tell("missed", l, r);
            }

            foreach (var r in byCluster[result.ClusterOf[l]].Where(r => records.Person[r] != records.Person[l]))
            {
                Tell("wrong", l, r);
            }
        }

        foreach (var (kind, count) in kinds.OrderByDescending(kind => kind.Value))
        {
            Console.WriteLine($"{count, 6} {kind}");
        }

        void Tell(string what, int l, int r)
        {
            var weight = scored.TryGetValue((l, r), out var bits)
                ? FormattableString.Invariant($"{bits:0.0}")
                : "not compared or below";
            var explained = result.Explain(l, r);
            var levels = explained is null
                ? "no name"
                : string.Join(
                    ", ",
                    explained.Evidence.Select(line =>
                        FormattableString.Invariant($"{line.Comparison} {line.Level} {line.Weight.Bits:0.0}")
                    )
                );
            var band =
                explained is null ? "no name"
                : scored.ContainsKey((l, r)) ? (bits >= 1 ? "over the threshold" : "scored under it")
                : (explained.Total.Bits >= 1 ? "never compared, would match" : "never compared or far under");
            var kind = $"{what}: {band}";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            Console.WriteLine(
                $"{what} [{weight}] {records.Raw[l]} | {records.Raw[r]} | {Units(l)} | {Units(r)} | {levels}"
            );
        }

        string Units(int record) => string.Join('+', records.Input.Records[record].Name.Units.Select(Unit));
    }

    private static string Unit(NameUnit unit) => unit.Fold;
}

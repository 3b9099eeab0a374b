using System.Globalization;
using Sijil.Casebook.Matching;
using Sijil.Linkage;
using Sijil.Synthetic;
using Sijil.Synthetic.Releases;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Names.Benchmark;

/// <summary>
/// Pairs of releases made like the real sets that decide: a list and its next release with the changes measured between public
/// releases, names whole or short, ages left out, lam and alef exchanged, the older release in Latin letters. Name, sex and age only.
/// </summary>
internal static class ReleaseSets
{
    private const double AgeMissing = 0.28;
    private const double GivenAndFamilyOnly = 0.27;
    private const double GrandfatherDropped = 0.45;
    private const double AgeOffByOne = 0.022;
    private const double AgeGrossError = 0.007;

    public static void Run(ulong[] seeds)
    {
        foreach (var seed in seeds)
        {
            var made = SyntheticReleases.Generate(
                new ReleaseSettings
                {
                    Seed = seed,
                    Releases = 2,
                    Steps = [new ReleaseStep()],
                }
            );
            var latin = LatinSpellings(seed);
            var old = made.Releases[0].Rows.Select(row => Row.Of(row, 0)).ToArray();
            var next = made.Releases[1].Rows.Select(row => Row.Of(row, 1).WithAgeNoise(Luck(seed, row, 1))).ToArray();
            Tell(seed, "full Arabic names", old, next);
            Tell(seed, "text from a damaged PDF", old, [.. next.Select(row => row.LamAlefDamaged())]);
            Tell(seed, "short names, ages missing", old, Short(seed, next));
            var inLatin = old.Select(row => row.InLatin(latin)).OfType<Row>().ToArray();
            Tell(seed, "full Arabic, full Latin", inLatin, next);
            Tell(seed, "short Arabic, full Latin, ages missing", inLatin, Short(seed, next));
        }
    }

    private static Row[] Short(ulong seed, Row[] rows) =>
        [.. rows.Select(row => row.Shortened(Luck(seed, row.PersonId, 2)))];

    private static SplitMix64 Luck(ulong seed, ReleaseRow row, ulong purpose) => Luck(seed, row.PersonId, purpose);

    private static SplitMix64 Luck(ulong seed, string person, ulong purpose) =>
        new(
            SplitMix64.Mix(
                seed + SplitMix64.Mix(purpose + (16 * ulong.Parse(person.AsSpan(1), CultureInfo.InvariantCulture)))
            )
        );

    // The usual Latin spelling of each unit, from people of the same tables.
    private static Dictionary<string, string> LatinSpellings(ulong seed)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in SyntheticLists.Generate(new GeneratorSettings { Seed = seed, People = 60_000 }).People)
        {
            foreach (var unit in new[] { person.Given, person.Father, person.Grandfather, person.Family })
            {
                spellings[unit.Arabic] = unit.Latin;
            }
        }

        return spellings;
    }

    private static void Tell(ulong seed, string what, Row[] old, Row[] next)
    {
        Row[] rows = [.. old, .. next];
        var records = new ListRecords(
            new MatchingInput([.. rows.Select(row => row.Record())]),
            [.. rows.Select(row => row.PersonId)],
            [.. rows.Select(row => row.Name)]
        );
        var clusters = VictimLinkage.Link(records.Input, new MatchingOptions()).ClusterOf;
        Console.WriteLine($"seed {seed} {what}: {Links.Of(records, clusters, 0, 1)}");
    }

    private sealed record Row(int List, string PersonId, string[] Units, bool Female, int? Age)
    {
        public string Name => string.Join(' ', Units);

        public static Row Of(ReleaseRow row, int list) => new(list, row.PersonId, [.. row.Units], row.Female, row.Age);

        public Row WithAgeNoise(SplitMix64 luck)
        {
            var u = luck.Unit();
            var shift =
                u < AgeOffByOne ? 1
                : u < AgeOffByOne + AgeGrossError ? 10
                : 0;
            return this with { Age = Math.Max(0, Age!.Value + (luck.Below(2) == 0 ? shift : -shift)) };
        }

        public Row LamAlefDamaged() =>
            this with
            {
                Units =
                [
                    .. Units.Select(unit =>
                        unit.Replace("الله", "\u0001", StringComparison.Ordinal)
                            .Replace("لا", "ال", StringComparison.Ordinal)
                            .Replace("لأ", "أل", StringComparison.Ordinal)
                            .Replace("لإ", "إل", StringComparison.Ordinal)
                            .Replace("لآ", "آل", StringComparison.Ordinal)
                            .Replace("\u0001", "هللا", StringComparison.Ordinal)
                    ),
                ],
            };

        public Row Shortened(SplitMix64 luck)
        {
            var u = luck.Unit();
            string[] units =
                u < GivenAndFamilyOnly ? [Units[0], Units[^1]]
                : u < GivenAndFamilyOnly + GrandfatherDropped && Units.Length > 3 ? [Units[0], Units[1], Units[^1]]
                : Units;
            return this with { Units = units, Age = luck.Unit() < AgeMissing ? null : Age };
        }

        public Row? InLatin(Dictionary<string, string> spellings) =>
            Array.TrueForAll(Units, unit => spellings.GetValueOrDefault(unit, "").Length > 0)
                ? this with
                {
                    Units = [.. Units.Select(unit => spellings[unit])],
                }
                : null;

        public LinkableRecord Record() =>
            new(PersonName.Parse(Name), List)
            {
                Sex = Female ? Sex.Female : Sex.Male,
                Age = Age is { } age ? new AgeValue("", age, age) : null,
            };
    }
}

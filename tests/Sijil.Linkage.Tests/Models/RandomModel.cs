using System.Collections.Immutable;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Tests.Models;

/// <summary>Models drawn at random, every kind and every member among them; all can be used.</summary>
internal static class RandomModel
{
    private static readonly string[] Headings =
    [
        "first name",
        "surname",
        "born",
        "الاسم",
        "e-mail \"main\"",
        "town\\place",
    ];

    public static LinkageModel Draw(ulong seed)
    {
        var random = new Draws(seed);
        var rules = Many(random, 1, 4, i => Rule(random, i));
        return new LinkageModel
        {
            LinkType = Word<LinkType>(random),
            Columns = random.Coin()
                ? []
                : Many(
                    random,
                    1,
                    3,
                    i => new ColumnDefinition(Headings[i])
                    {
                        Clean = Many(random, 0, 3, _ => Word<CellCleaning>(random)),
                        Missing = random.Coin() ? [] : ["n/a", "غير معروف"],
                        Separator = random.Coin() ? ";" : " | ",
                    }
                ),
            BlockingRules = rules,
            Comparisons = Many(random, 1, 4, i => Comparison(random, i)),
            Prior = random.Coin() ? null : random.Share(),
            ListPriors = random.Coin() ? [] : [new("one", "two", random.Share()), new("one", "one", random.Share())],
            Training = random.Coin()
                ? new()
                : new()
                {
                    Seed = random.Next(),
                    DeterministicRules = Many(random, 0, 2, i => Rule(random, i)),
                    DeterministicRecall = random.Share(),
                    Rules = [rules[0].ShownName],
                },
            Threshold = random.Coin() ? 0.5 : random.Share(),
        };
    }

    private static BlockingDefinition Rule(Draws random, int index)
    {
        var split = random.Coin();
        return new()
        {
            Name = random.Coin() ? null : $"rule {index}",
            On = Many(random, 1, 3, _ => Expression(random)),
            LargestBlock = split ? 2 + random.Below(1000) : null,
            Splits = split ? Many(random, 0, 2, _ => Expression(random)) : [],
        };
    }

    private static ColumnExpression Expression(Draws random)
    {
        var transform = Word<ColumnTransform>(random);
        var count = transform switch
        {
            ColumnTransform.Unordered => 2,
            ColumnTransform.Text => 1 + random.Below(2),
            _ => 1,
        };
        return new()
        {
            Columns = Many(random, count, count, _ => Headings[random.Below(Headings.Length)]),
            Transform = transform,
            Length = transform is ColumnTransform.Prefix or ColumnTransform.Suffix ? 1 + random.Below(5) : 0,
            Pattern = transform == ColumnTransform.Match ? "^([A-Z]{1,2})\\d" : null,
        };
    }

    private static ComparisonDefinition Comparison(Draws random, int index)
    {
        // Two values of one comparison that are alike would be one.
        var values = Many(random, 2, 3, _ => Expression(random))
            .DistinctBy(value => string.Join('|', value.Columns) + value.Transform + value.Length)
            .ToImmutableArray();
        if (values.Length == 1)
        {
            values = values.Add(new() { Columns = [Headings[0], Headings[1], Headings[2]] });
        }

        var levels = Many(
            random,
            1,
            5,
            i => new LevelDefinition
            {
                Name = $"level {i}",
                When = Test(random, values.Length, 0),
                M = random.Coin() ? null : random.Share(),
                U = random.Coin() ? null : random.Share(),
                TermFrequency = random.Coin() ? 0 : random.Share(),
                MinWeight = random.Coin() ? null : -random.Share(),
                MaxWeight = random.Coin() ? null : 30 * random.Share(),
            }
        );
        return new()
        {
            Name = $"comparison {index}",
            Values = values,
            Levels = levels.Add(
                new()
                {
                    Name = "else",
                    When = new() { Kind = LevelTestKind.Else },
                }
            ),
            NotStatedWhen = random.Coin() ? null : Test(random, values.Length, 0),
            RarestTerm = random.Coin() ? 1.0 / 65536 : random.Share(),
            MissingWeight = random.Coin() ? 0 : -random.Share(),
        };
    }

    private static LevelTest Test(Draws random, int values, int depth)
    {
        var kind = Word<LevelTestKind>(random);
        while (
            kind == LevelTestKind.Else
            || depth == 3 && kind is LevelTestKind.All or LevelTestKind.Any or LevelTestKind.Not
        )
        {
            kind = LevelTestKind.Exact;
        }

        var test = new LevelTest { Kind = kind, Value = random.Below(values) };
        return kind switch
        {
            LevelTestKind.All or LevelTestKind.Any => test with
            {
                Parts = Many(random, 1, 3, _ => Test(random, values, depth + 1)),
            },
            LevelTestKind.Not => test with { Parts = [Test(random, values, depth + 1)] },
            LevelTestKind.Swapped => test with { Value = 0, OtherValue = 1 },
            LevelTestKind.KilometresApart => test with
            {
                Value = 0,
                OtherValue = random.Coin() ? null : 1,
                AtMost = 7.5,
            },
            LevelTestKind.Exact or LevelTestKind.Initial or LevelTestKind.DayMonthSwapped => test,
            LevelTestKind.Beginning or LevelTestKind.SharedItems or LevelTestKind.SharedPlaceSteps => test with
            {
                AtLeast = 1 + random.Below(4),
            },
            LevelTestKind.QGramJaccard or LevelTestKind.QGramCosine => test with
            {
                AtLeast = random.Share(),
                Q = 1 + random.Below(4),
            },
            LevelTestKind.JaroWinkler
            or LevelTestKind.Jaro
            or LevelTestKind.CharacterJaccard
            or LevelTestKind.WordJaccard
            or LevelTestKind.SharedItemShare => test with
            {
                AtLeast = random.Share(),
            },
            LevelTestKind.Levenshtein or LevelTestKind.DamerauLevenshtein => test with { AtMost = random.Below(4) },
            _ => test with { AtMost = random.Share() },
        };
    }

    private static ImmutableArray<T> Many<T>(Draws random, int least, int most, Func<int, T> draw) =>
        [.. Enumerable.Range(0, least + random.Below(most - least + 1)).Select(draw)];

    private static T Word<T>(Draws random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Below(Enum.GetValues<T>().Length)];

    /// <summary>One stream of numbers, passed on by reference.</summary>
    private sealed class Draws(ulong seed)
    {
        private SplitMix64 _random = new(seed);

        public ulong Next() => _random.Next();

        public int Below(int count) => _random.Below(count);

        public bool Coin() => _random.Below(2) == 0;

        /// <summary>Above 0 and below 1, with digits that fill a double.</summary>
        public double Share() => (_random.Next() >> 11 | 1) / (double)(1UL << 53);
    }
}

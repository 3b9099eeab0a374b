using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Tests;

/// <summary>A made-up table of people, some of them several times with slips of the pen. Names are syllables drawn at random.</summary>
internal static class People
{
    private static readonly string[] Syllables =
    [
        "ba",
        "do",
        "fi",
        "gu",
        "ka",
        "le",
        "mi",
        "no",
        "ru",
        "sa",
        "ti",
        "vo",
    ];

    public static (RecordColumns Records, int[] Truth) Made(int people, ulong seed)
    {
        var random = new SplitMix64(seed);
        var rows = new List<(int Person, string?[] Cells)>();
        for (var person = 0; person < people; person++)
        {
            string?[] cells =
            [
                Word(ref random, 2, 60),
                Word(ref random, 3, 200),
                $"{1940 + random.Below(60)}-{1 + random.Below(12):00}-{1 + random.Below(28):00}",
                Word(ref random, 3, 20),
            ];
            rows.Add((person, cells));
            for (var copy = random.Below(3); copy > 1; copy--)
            {
                rows.Add((person, [.. cells.Select(cell => Slipped(cell!, ref random))]));
            }
        }

        string[] headings = ["first_name", "surname", "dob", "city"];
        return (
            new RecordColumns(
                [.. rows.Select((_, index) => $"r{index}")],
                new int[rows.Count],
                ["people"],
                [.. headings.Select((heading, c) => TextColumn.Of(heading, rows.Select(row => row.Cells[c])))]
            ),
            [.. rows.Select(row => row.Person)]
        );
    }

    public static int[] TruthIn(RecordColumns order, RecordColumns made, int[] truth)
    {
        var numberOf = made.Ids.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return [.. order.Ids.Select(id => truth[numberOf[id]])];
    }

    private static string Word(ref SplitMix64 random, int syllables, int distinct)
    {
        var own = new SplitMix64((ulong)random.Below(distinct) * 7919);
        return string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[own.Below(Syllables.Length)]));
    }

    private static string? Slipped(string cell, ref SplitMix64 random) =>
        random.Below(10) switch
        {
            0 => null,
            1 => cell[..^1] + "e",
            2 => cell[..1] + cell[2..],
            _ => cell,
        };
}

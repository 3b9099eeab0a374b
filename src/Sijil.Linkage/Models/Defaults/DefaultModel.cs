using System.Collections.Immutable;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Models.Defaults;

/// <summary>Makes a model for a table of which nothing is known but its columns.</summary>
public static class DefaultModel
{
    private const int MostComparisons = 8;

    /// <summary>A plain model: each of the most complete columns is compared as text, and pairs are looked at that agree on two of them.</summary>
    /// <param name="records">The records.</param>
    /// <exception cref="ModelException">No column states more than one value.</exception>
    public static LinkageModel For(RecordColumns records)
    {
        var columns = records
            .Columns.Where(column => column.Values > 1)
            .OrderByDescending(Stated)
            .ThenBy(column => column.Name, StringComparer.Ordinal)
            .Take(MostComparisons)
            .ToArray();
        if (columns.Length == 0)
        {
            throw new ModelException("no column states more than one value; there is nothing to compare");
        }

        return new LinkageModel
        {
            Comparisons = [.. columns.Select(Comparison)],
            BlockingRules = Rules(
                [.. columns.Where(column => column.Values * 20L > column.Records).Select(c => c.Name)],
                columns
            ),
        };
    }

    private static ImmutableArray<BlockingDefinition> Rules(string[] names, TextColumn[] columns)
    {
        var rules = ImmutableArray.CreateBuilder<BlockingDefinition>();
        for (var first = 0; first < names.Length; first++)
        {
            for (var second = first + 1; second < names.Length; second++)
            {
                rules.Add(new BlockingDefinition { On = [names[first], names[second]] });
            }
        }

        return rules.Count > 0
            ? rules.ToImmutable()
            : [new BlockingDefinition { On = [columns.MaxBy(c => c.Values)!.Name] }];
    }

    private static ComparisonDefinition Comparison(TextColumn column) =>
        new()
        {
            Name = column.Name,
            Values = [column.Name],
            Levels =
            [
                new()
                {
                    Name = "same",
                    When = new() { Kind = LevelTestKind.Exact },
                    TermFrequency = 1,
                },
                new()
                {
                    Name = "much alike",
                    When = new() { Kind = LevelTestKind.JaroWinkler, AtLeast = 0.92 },
                },
                new()
                {
                    Name = "alike",
                    When = new() { Kind = LevelTestKind.JaroWinkler, AtLeast = 0.8 },
                },
                new()
                {
                    Name = "different",
                    When = new() { Kind = LevelTestKind.Else },
                },
            ],
        };

    private static int Stated(TextColumn column)
    {
        var stated = 0;
        foreach (var value in column.ValueOf)
        {
            stated += value >= 0 ? 1 : 0;
        }

        return stated;
    }
}

using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Models;

/// <summary>The blocking rules of a model over given columns.</summary>
public static class ModelBlocking
{
    /// <summary>Makes the rules ready to run.</summary>
    /// <param name="definitions">The rules.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="comparisons">What is compared: a comparison of a column that a rule looks at is influenced by the rule.</param>
    /// <exception cref="ModelException">A rule names a column that is not there.</exception>
    public static ImmutableArray<BlockingRule> Rules(
        ImmutableArray<BlockingDefinition> definitions,
        DerivedColumns columns,
        ImmutableArray<ComparisonDefinition> comparisons
    ) => [.. definitions.Select(definition => Rule(definition, columns, comparisons))];

    /// <summary>The column on which the rules look most, among equals the one with more values; null where they look at none as it is.</summary>
    internal static string? MainColumn(LinkageModel model, RecordColumns records) =>
        model
            .BlockingRules.SelectMany(rule => rule.On)
            .Where(part => part.Transform == ColumnTransform.Text && part.Columns.Length == 1)
            .Select(part => part.Columns[0])
            .CountBy(column => column, StringComparer.Ordinal)
            .Join(
                records.Columns,
                entry => entry.Key,
                column => column.Name,
                (entry, column) => (entry.Value, column),
                StringComparer.Ordinal
            )
            .OrderByDescending(entry => entry.Value)
            .ThenByDescending(entry => entry.column.Values)
            .Select(entry => entry.column.Name)
            .FirstOrDefault();

    private static BlockingRule Rule(
        BlockingDefinition definition,
        DerivedColumns columns,
        ImmutableArray<ComparisonDefinition> comparisons
    )
    {
        var looksAt = definition.On.SelectMany(part => part.Columns).ToHashSet(StringComparer.Ordinal);
        return BlockingRule.Of(definition.ShownName, Keys(definition.On, columns)) with
        {
            LargestBlock = definition.LargestBlock ?? int.MaxValue,
            Splits = [.. definition.Splits.Select(split => Split(split, columns))],
            Influences =
            [
                .. comparisons
                    .Where(comparison => comparison.Values.Any(value => value.Columns.Any(looksAt.Contains)))
                    .Select(comparison => comparison.Name),
            ],
        };
    }

    private static ulong[] Keys(ImmutableArray<ColumnExpression> parts, DerivedColumns columns)
    {
        var keys = new ulong[columns.Records];
        Array.Fill(keys, 1UL);
        foreach (var part in parts)
        {
            var valueOf = columns.Of(part).ValueArray;
            for (var record = 0; record < keys.Length; record++)
            {
                keys[record] =
                    keys[record] == 0 || valueOf[record] < 0
                        ? 0
                        : BlockingKey.Join(keys[record], (ulong)valueOf[record]);
            }
        }

        return keys;
    }

    private static (string, Func<int, ulong>) Split(ColumnExpression split, DerivedColumns columns)
    {
        var valueOf = columns.Of(split).ValueArray;
        return (string.Join(", ", split.Columns), record => unchecked((ulong)(valueOf[record] + 1)));
    }
}

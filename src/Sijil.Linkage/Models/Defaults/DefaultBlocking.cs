using System.Collections.Immutable;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Models.Defaults;

/// <summary>
/// Chooses blocking rules: one after the other the rule of one to three values that adds most to the share of true pairs found, for its cost in candidate pairs.
/// How often true pairs agree is taken from experience by kind of column, how often others do from the counts of the values; columns count as independent.
/// </summary>
internal static class DefaultBlocking
{
    /// <summary>Tables so small are compared whole.</summary>
    private const int WholeTable = 2_500;
    private const int MostColumns = 8;
    private const int ManyRecords = 200_000;
    private const int MostRules = 16;
    private const int MostRulesOfMany = 10;
    private const double PairsPerRecord = 8;
    private const double FewPairs = 3_000_000;
    private const double LeastGain = 0.001;
    private const int LargestBlock = 2_500;

    public static ImmutableArray<BlockingDefinition> Rules(
        ImmutableArray<(string Name, ColumnKind Kind)> kinds,
        DerivedColumns columns,
        int records
    )
    {
        var used = kinds
            .Where(entry => entry.Kind != ColumnKind.Category)
            .OrderByDescending(entry => Likelihood(entry.Kind).Whole)
            .Take(MostColumns)
            .ToArray();
        used = used.Length == 0 ? [.. kinds.Take(MostColumns)] : used;
        var keys = used.SelectMany((entry, index) => Keys(entry.Name, entry.Kind, index, columns)).ToArray();
        var states = new AgreementStates([.. used.Select(entry => Probabilities(entry.Kind, columns.Of(entry.Name)))]);
        var all = 0.5 * records * (records - 1.0);
        var chosen = Choose(
            Candidates(keys),
            states,
            all,
            Math.Min(all, Math.Max(FewPairs, PairsPerRecord * records)),
            records > ManyRecords ? MostRulesOfMany : MostRules
        );
        var rules = chosen.Select(rule => Definition(rule, used));
        return records <= WholeTable ? [new BlockingDefinition { Name = "all pairs", On = [] }, .. rules] : [.. rules];
    }

    private static List<BlockingKeyChoice[]> Choose(
        List<BlockingKeyChoice[]> candidates,
        AgreementStates states,
        double all,
        double budget,
        int most
    )
    {
        var chosen = new List<BlockingKeyChoice[]>();
        var left = budget;
        while (chosen.Count < most)
        {
            var best = candidates
                .Select(rule => (Rule: rule, Cost: all * rule.Aggregate(1.0, (p, key) => p * key.Chance)))
                .Where(entry => entry.Cost <= left)
                .Select(entry => (entry.Rule, entry.Cost, Gain: states.Gain(entry.Rule)))
                .Where(entry => entry.Gain >= LeastGain)
                .Select(entry => (entry.Rule, entry.Cost, Worth: entry.Gain / (entry.Cost + (budget / 20))))
                .OrderByDescending(entry => entry.Worth)
                .FirstOrDefault();
            if (best.Rule is null)
            {
                break;
            }

            chosen.Add(best.Rule);
            states.Cover(best.Rule);
            left -= best.Cost;
        }

        return chosen;
    }

    private static List<BlockingKeyChoice[]> Candidates(BlockingKeyChoice[] keys)
    {
        var result = new List<BlockingKeyChoice[]>();
        for (var a = 0; a < keys.Length; a++)
        {
            result.Add([keys[a]]);
            for (var b = a + 1; b < keys.Length; b++)
            {
                if (keys[a].Column == keys[b].Column)
                {
                    continue;
                }

                result.Add([keys[a], keys[b]]);
                for (var c = b + 1; c < keys.Length; c++)
                {
                    if (keys[c].Column != keys[b].Column && keys[c].Column != keys[a].Column)
                    {
                        result.Add([keys[a], keys[b], keys[c]]);
                    }
                }
            }
        }

        return result;
    }

    private static BlockingDefinition Definition(BlockingKeyChoice[] rule, (string Name, ColumnKind Kind)[] used) =>
        new()
        {
            On = [.. rule.Select(key => key.Expression)],
            LargestBlock = LargestBlock,
            Splits =
            [
                .. used.Where((_, column) => !Array.Exists(rule, key => key.Column == column))
                    .OrderBy(entry => entry.Kind == ColumnKind.Date ? 0 : 1)
                    .Take(2)
                    .Select(entry => (ColumnExpression)entry.Name),
            ],
        };

    private static IEnumerable<BlockingKeyChoice> Keys(string name, ColumnKind kind, int index, DerivedColumns columns)
    {
        yield return Key(name, index, 2, columns);
        ColumnExpression? part = kind switch
        {
            ColumnKind.GivenName or ColumnKind.FamilyName => Part(name, ColumnTransform.Prefix, 3),
            ColumnKind.WholeName or ColumnKind.Text => Part(name, ColumnTransform.FirstWord),
            ColumnKind.Place => Part(name, ColumnTransform.Prefix, 4),
            ColumnKind.Date => Part(name, ColumnTransform.Year),
            ColumnKind.PostCode => Part(name, ColumnTransform.FirstWord),
            ColumnKind.Email => Part(name, ColumnTransform.EmailUser),
            ColumnKind.Identifier => Part(name, ColumnTransform.Prefix, 5),
            _ => null,
        };
        if (part is not null)
        {
            yield return Key(part, index, 1, columns);
        }
    }

    private static ColumnExpression Part(string name, ColumnTransform transform, int length = 0) =>
        new()
        {
            Columns = [name],
            Transform = transform,
            Length = length,
        };

    private static BlockingKeyChoice Key(ColumnExpression expression, int index, int strength, DerivedColumns columns)
    {
        var sum = 0.0;
        foreach (var count in columns.Of(expression).Counts)
        {
            sum += count * (count - 1.0);
        }

        return new BlockingKeyChoice(
            index,
            strength,
            expression,
            sum / Math.Max(1, columns.Records * (columns.Records - 1.0))
        );
    }

    private static (double Whole, double Part) Likelihood(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Identifier => (0.9, 0.93),
            ColumnKind.Email => (0.85, 0.9),
            ColumnKind.Date => (0.85, 0.93),
            ColumnKind.FamilyName => (0.82, 0.9),
            ColumnKind.GivenName => (0.8, 0.9),
            ColumnKind.PostCode => (0.8, 0.88),
            ColumnKind.Place => (0.75, 0.8),
            ColumnKind.WholeName => (0.65, 0.8),
            ColumnKind.Text => (0.6, 0.7),
            _ => (0.7, 0.7),
        };

    private static (double Whole, double Part) Probabilities(ColumnKind kind, TextColumn column)
    {
        var stated = (double)column.ValueArray.Count(value => value >= 0) / Math.Max(1, column.Records);
        var (whole, part) = Likelihood(kind);
        return (stated * stated * whole, stated * stated * part);
    }
}

using System.Collections.Immutable;
using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Reads a blocking rule: an SQL condition on l and r.</summary>
/// <param name="columns">Is told of each column that is used.</param>
internal sealed class SplinkRules(SplinkColumns columns)
{
    private const int MaxAlternatives = 16;
    private static readonly SqlTemplate Equal = new("{la} = {ra}");
    private static readonly SqlTemplate Crossed = new("{la} = {rb} and {ra} = {lb}");
    private static readonly SqlTemplate CrossedOtherwise = new("{la} = {rb} and {lb} = {ra}");

    /// <summary>The rules that the condition makes (one for each alternative), and what was left out.</summary>
    /// <exception cref="SqlException">No rule can be made of it.</exception>
    public (ImmutableArray<BlockingDefinition> Rules, ImmutableArray<string> LeftOut) Read(string sql)
    {
        var node = SqlParser
            .Parse(sql)
            .WithColumns(column =>
                column.Table is "l" or "r"
                    ? column
                    : throw new SqlException($"\"{column.Text}\" is of neither side: expected l. or r. before it")
            );
        var rules = ImmutableArray.CreateBuilder<BlockingDefinition>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var alternative in Alternatives(node))
        {
            rules.Add(Rule(alternative, leftOut));
        }

        return (rules.ToImmutable(), leftOut.ToImmutable());
    }

    private BlockingDefinition Rule(List<SqlNode> conjuncts, ImmutableArray<string>.Builder leftOut)
    {
        var on = ImmutableArray.CreateBuilder<ColumnExpression>();
        var open = conjuncts.Where(part => part.Kind != SqlKind.IsNotNull && !HoldsAlways(part)).ToList();
        for (var first = 0; first < open.Count; first++)
        {
            if (Equal.Match(open[first]) is { } same && SplinkValues.Read(same["a"], columns) is { } value)
            {
                on.Add(value);
                if (value.Transform is ColumnTransform.Prefix)
                {
                    leftOut.Add("a text shorter than that beginning states nothing here; in SQL it equals itself");
                }
            }
            else if (Exchange(open, first) is { } exchanged)
            {
                on.Add(exchanged);
                leftOut.Add("the exchange of columns alone: here pairs that agree without exchange are found too");
            }
            else
            {
                leftOut.Add(
                    "a condition that is no equality of one value on both sides: it is left out and more pairs are looked at"
                );
            }
        }

        return on.Count > 0 || open.Count == 0
            ? new BlockingDefinition { On = on.ToImmutable() }
            : throw new SqlException("it holds no equality of one value on both sides");
    }

    /// <summary>"1 = 1": every pair is a candidate.</summary>
    private static bool HoldsAlways(SqlNode node) =>
        node
            is {
                Kind: SqlKind.Operator,
                Text: "=",
                Parts: [{ Kind: SqlKind.Number } left, { Kind: SqlKind.Number } right]
            }
        && left.Text == right.Text;

    private ColumnExpression? Exchange(List<SqlNode> open, int first)
    {
        for (var second = first + 1; second < open.Count; second++)
        {
            var both = SqlNode.Operator("and", open[first], open[second]);
            if (
                (Crossed.Match(both) ?? CrossedOtherwise.Match(both)) is { } found
                && SplinkValues.Read(found["a"], columns) is { Transform: ColumnTransform.Text, Columns: [var left] }
                && SplinkValues.Read(found["b"], columns) is { Transform: ColumnTransform.Text, Columns: [var right] }
                && left != right
            )
            {
                open.RemoveAt(second);
                return new() { Columns = [left, right], Transform = ColumnTransform.Unordered };
            }
        }

        return null;
    }

    /// <summary>Conditions joined by "or" are rules of their own.</summary>
    private static List<List<SqlNode>> Alternatives(SqlNode node)
    {
        List<List<SqlNode>> alternatives = node switch
        {
            { Kind: SqlKind.Operator, Text: "or" } => [.. node.Chain("or").SelectMany(Alternatives)],
            { Kind: SqlKind.Operator, Text: "and" } => node.Chain("and")
                .Select(Alternatives)
                .Aggregate(
                    new List<List<SqlNode>> { new() },
                    (before, part) =>
                        before.Count * part.Count > MaxAlternatives
                            ? throw new SqlException($"it has more than {MaxAlternatives} alternatives")
                            : [.. before.SelectMany(_ => part, (left, right) => left.Concat(right).ToList())]
                ),
            _ =>
            [
                [node],
            ],
        };
        return alternatives.Count <= MaxAlternatives
            ? alternatives
            : throw new SqlException($"it has more than {MaxAlternatives} alternatives");
    }
}

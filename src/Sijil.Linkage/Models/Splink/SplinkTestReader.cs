using System.Collections.Immutable;
using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Reads one comparison's level conditions; the values that its tests look at gather here.</summary>
/// <param name="columns">Is told of each column that is used.</param>
internal sealed class SplinkTestReader(SplinkColumns columns)
{
    private static readonly SqlTemplate NoEmptyList = new("least(array_length({la}), array_length({ra})) <> 0");
    private readonly List<ColumnExpression> _values = [];

    /// <summary>The values, in the order in which tests first looked at them.</summary>
    public ImmutableArray<ColumnExpression> Values => [.. _values];

    /// <summary>Where the tests read so far differ a little from the SQL.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Reads a condition.</summary>
    /// <exception cref="SqlException">It is none of ours; nothing was added.</exception>
    public LevelTest Read(string sql)
    {
        var (values, differences) = (_values.Count, Differences.Count);
        try
        {
            return Test(SqlParser.Parse(sql).WithColumns(Sided));
        }
        catch (SqlException)
        {
            _values.RemoveRange(values, _values.Count - values);
            Differences.RemoveRange(differences, Differences.Count - differences);
            throw;
        }
    }

    /// <summary>The columns that a null level looks at; <paramref name="any"/> is false if all of them must be missing.</summary>
    /// <param name="sql">The condition.</param>
    /// <param name="any">Whether one missing value is enough.</param>
    /// <param name="silent">A test after the missing values that makes the comparison say nothing too; null: none.</param>
    /// <exception cref="SqlException">It asks for something else than missing values.</exception>
    public ImmutableArray<string> ReadNull(string sql, out bool any, out LevelTest? silent)
    {
        var node = SqlParser.Parse(sql).WithColumns(Sided);
        silent = null;
        if (
            node is { Kind: SqlKind.Operator, Text: "or", Parts: [var before, var last] }
            && !Contains(last, SqlKind.IsNull)
            && Contains(before, SqlKind.IsNull)
        )
        {
            silent = Test(last);
            node = before;
        }

        any = !Contains(node, "and");
        var parts = node.Chain("or")
            .SelectMany(part => part.Chain("and"))
            .SelectMany(part => part.Chain("or"))
            .ToList();
        return parts.TrueForAll(part => part.Kind == SqlKind.IsNull)
            ?
            [
                .. parts
                    .SelectMany(part => part.Columns())
                    .Select(column => column.Text)
                    .Distinct(StringComparer.Ordinal),
            ]
            : throw new SqlException("it asks for more than whether values are missing");
    }

    private static bool Contains(SqlNode node, SqlKind kind) =>
        node.Kind == kind || node.Parts.Any(part => Contains(part, kind));

    private static bool Contains(SqlNode node, string sign) =>
        node is { Kind: SqlKind.Operator } && node.Text == sign || node.Parts.Any(part => Contains(part, sign));

    private LevelTest Test(SqlNode node)
    {
        if (Known(node) is { } known)
        {
            return known;
        }

        switch (node)
        {
            case { Kind: SqlKind.Operator, Text: "and" }:
                return Together(LevelTestKind.All, Conjuncts(node));
            case { Kind: SqlKind.Operator, Text: "or" }:
                return Together(LevelTestKind.Any, [.. node.Chain("or").Select(Test)]);
            case { Kind: SqlKind.Not }:
                return new() { Kind = LevelTestKind.Not, Parts = [Test(node.Parts[0])] };
            default:
                throw new SqlException("it is no test that is known here");
        }
    }

    private static LevelTest Together(LevelTestKind kind, ImmutableArray<LevelTest> parts) =>
        parts.Length switch
        {
            0 => throw new SqlException("it asks only whether values are missing"),
            1 => parts[0],
            _ => new() { Kind = kind, Parts = parts },
        };

    private ImmutableArray<LevelTest> Conjuncts(SqlNode node)
    {
        // That a value is stated needs no test of its own: a missing one never reaches a level.
        var open = Open(node).Where(part => part.Kind != SqlKind.IsNotNull && NoEmptyList.Match(part) is null).ToList();
        var tests = ImmutableArray.CreateBuilder<LevelTest>();
        for (var first = 0; first < open.Count; first++)
        {
            LevelTest? pair = null;
            for (var second = first + 1; second < open.Count && pair is null; second++)
            {
                pair = Known(SqlNode.Operator("and", open[first], open[second]));
                if (pair is not null)
                {
                    open.RemoveAt(second);
                }
            }

            tests.Add(pair ?? Test(open[first]));
        }

        return tests.ToImmutable();
    }

    /// <summary>What is joined by "and", except that a known test made of several conditions stays whole.</summary>
    private IEnumerable<SqlNode> Open(SqlNode node) =>
        node is { Kind: SqlKind.Operator, Text: "and" } && Known(node) is null ? node.Parts.SelectMany(Open) : [node];

    private LevelTest? Known(SqlNode node)
    {
        var strict = node is { Kind: SqlKind.Operator, Text: "<" or ">" };
        var bounded = strict ? new SqlNode(SqlKind.Operator, node.Text + "=", node.Parts) : node;
        foreach (var form in SplinkTests.All)
        {
            if (form.Template.Match(bounded) is { } found && Made(form, found, strict) is { } test)
            {
                return test;
            }
        }

        return null;
    }

    private LevelTest? Made(SplinkTest form, Dictionary<string, SqlNode> found, bool strict)
    {
        var bound = found.TryGetValue("n", out var n) ? n.Value / form.Unit : form.Fixed;
        if (
            form.Unit > 1
            && (form.Kind is LevelTestKind.YearsApart or LevelTestKind.MonthsApart)
            && (bound != Math.Round(bound!.Value) || bound == 0)
        )
        {
            return null;
        }

        var test = new LevelTest { Kind = form.Kind };
        if (bound is { } number)
        {
            var least = IsLeast(form.Kind);
            if (strict)
            {
                number =
                    SplinkTests.IsWhole(form.Kind) ? (least ? Math.Floor(number) + 1 : Math.Ceiling(number) - 1)
                    : least ? Math.BitIncrement(number)
                    : Math.BitDecrement(number);
            }

            test = least ? test with { AtLeast = number } : test with { AtMost = number };
            if (TestCheck.Faults(test, 1, "", 0).FirstOrDefault() is { } fault)
            {
                throw new SqlException($"its bound is {fault.Found}, expected {fault.Expected}");
            }
        }

        if (
            SplinkValues.Read(found["a"], columns) is not { } value
            || found.TryGetValue("b", out var b) && SplinkValues.Read(b, columns) is null
        )
        {
            return null;
        }

        test = test with { Value = Place(value) };
        if (found.TryGetValue("b", out var other))
        {
            test = test with { OtherValue = Place(SplinkValues.Read(other, columns)!) };
            if (test.OtherValue == test.Value)
            {
                return null;
            }
        }

        if (form.Difference is { } difference)
        {
            Differences.Add(difference);
        }

        return test;
    }

    private int Place(ColumnExpression value)
    {
        var at = _values.FindIndex(before => SameValue(before, value));
        if (at < 0)
        {
            at = _values.Count;
            _values.Add(value);
        }

        return at;
    }

    /// <summary>Whether two values are the same: records compare lists by identity.</summary>
    public static bool SameValue(ColumnExpression left, ColumnExpression right) =>
        left.Columns.SequenceEqual(right.Columns) && left with { Columns = [] } == right with { Columns = [] };

    private static bool IsLeast(LevelTestKind kind) =>
        kind
            is LevelTestKind.JaroWinkler
                or LevelTestKind.Jaro
                or LevelTestKind.CharacterJaccard
                or LevelTestKind.SharedItems
                or LevelTestKind.SharedItemShare
                or LevelTestKind.Beginning;

    /// <summary>In levels the side is the end of a column's name: <c>surname_l</c>.</summary>
    private static SqlNode Sided(SqlNode column)
    {
        if (column.Table.Length == 0 && column.Text.Length > 2)
        {
            if (column.Text.EndsWith("_l", StringComparison.OrdinalIgnoreCase))
            {
                return new(SqlKind.Column, column.Text[..^2], [], "l");
            }

            if (column.Text.EndsWith("_r", StringComparison.OrdinalIgnoreCase))
            {
                return new(SqlKind.Column, column.Text[..^2], [], "r");
            }
        }

        throw new SqlException($"\"{column.Text}\" is of neither side: its name ends in neither _l nor _r");
    }
}

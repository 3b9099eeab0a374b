using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Values made of columns, between SQL and our words.</summary>
internal static class SplinkValues
{
    private static readonly (ColumnTransform Transform, SqlTemplate Template)[] Forms =
    [
        (ColumnTransform.Prefix, new("substr({a}, 1, {n})")),
        (ColumnTransform.Prefix, new("left({a}, {n})")),
        (ColumnTransform.Suffix, new("right({a}, {n})")),
        (ColumnTransform.EmailUser, new("nullif(regexp_extract({a}, '^[^@]+', 0), '')")),
        (ColumnTransform.EmailUser, new("regexp_extract({a}, '^[^@]+', 0)")),
        (ColumnTransform.EmailUser, new("regexp_extract({a}, '^[^@]+')")),
        (ColumnTransform.EmailUser, new("split_part({a}, '@', 1)")),
        (ColumnTransform.EmailDomain, new("nullif(split_part({a}, '@', 2), '')")),
        (ColumnTransform.EmailDomain, new("split_part({a}, '@', 2)")),
        (ColumnTransform.EmailDomain, new("regexp_extract({a}, '@([^@]+)$', 1)")),
        (ColumnTransform.FirstWord, new("split_part({a}, ' ', 1)")),
        (ColumnTransform.LastWord, new("split_part({a}, ' ', -1)")),
        (ColumnTransform.Year, new("year(try_cast({a} as date))")),
        (ColumnTransform.Year, new("year({a})")),
        (ColumnTransform.YearMonth, new("strftime(try_cast({a} as date), '%Y-%m')")),
        (ColumnTransform.YearMonth, new("strftime({a}, '%Y-%m')")),
        (ColumnTransform.MonthDay, new("strftime(try_cast({a} as date), '%m-%d')")),
        (ColumnTransform.MonthDay, new("strftime({a}, '%m-%d')")),
        (ColumnTransform.SortedWords, new("array_to_string(list_sort(string_split({a}, ' ')), ' ')")),
        (ColumnTransform.Unordered, new("(least({a}, {b}) || ' ' || greatest({a}, {b}))")),
        (ColumnTransform.Text, new("({a} || ' ' || {b})")),
        (ColumnTransform.Text, new("concat({a}, ' ', {b})")),
        (ColumnTransform.Text, new("concat_ws(' ', {a}, {b})")),
        (ColumnTransform.Match, new("nullif(regexp_extract({a}, {p}, {n}), '')")),
        (ColumnTransform.Match, new("regexp_extract({a}, {p}, {n})")),
        (ColumnTransform.Match, new("regexp_extract({a}, {p})")),
    ];

    /// <summary>The value that an SQL expression of one record makes; null if it is none of ours.</summary>
    /// <param name="node">The expression, sides taken off.</param>
    /// <param name="columns">Is told of each column that the expression uses.</param>
    public static ColumnExpression? Read(SqlNode node, SplinkColumns columns)
    {
        foreach (var (transform, template) in Forms)
        {
            if (template.Match(node) is { } found && Made(transform, found, columns) is { } value)
            {
                return value;
            }
        }

        return Column(node, columns) is { } name ? name : Joined(node, columns);
    }

    /// <summary>Several columns joined by spaces.</summary>
    private static ColumnExpression? Joined(SqlNode node, SplinkColumns columns)
    {
        var parts = node.Chain("||").ToList();
        var names = ImmutableArray.CreateBuilder<string>();
        for (var part = 0; part < parts.Count; part++)
        {
            if (part % 2 == 1)
            {
                if (parts[part] is not { Kind: SqlKind.Text, Text: " " })
                {
                    return null;
                }
            }
            else if (Column(parts[part], columns) is { } name)
            {
                names.Add(name);
            }
            else
            {
                return null;
            }
        }

        return names.Count > 1 && parts.Count % 2 == 1 ? new() { Columns = names.ToImmutable() } : null;
    }

    /// <summary>The SQL of a value; null if Splink has none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The SQL of a column on the side that is meant.</param>
    public static string? Write(ColumnExpression value, Func<string, string> column)
    {
        if (value is { Transform: ColumnTransform.Text, Columns.Length: not 2 })
        {
            var joined = string.Join(" || ' ' || ", value.Columns.Select(column));
            return value.Columns.Length == 1 ? joined : $"({joined})";
        }

        foreach (var (transform, template) in Forms)
        {
            if (transform == value.Transform && value.Columns.Length <= 2)
            {
                return template.Fill(
                    ("n", transform == ColumnTransform.Match ? Group(value.Pattern!) : $"{value.Length}"),
                    ("p", "'" + value.Pattern?.Replace("'", "''", StringComparison.Ordinal) + "'"),
                    ("a", column(value.Columns[0])),
                    ("b", column(value.Columns[^1]))
                );
            }
        }

        return null;
    }

    private static ColumnExpression? Made(
        ColumnTransform transform,
        Dictionary<string, SqlNode> found,
        SplinkColumns columns
    )
    {
        if (Column(found["a"], columns) is not { } first)
        {
            return null;
        }

        var value = new ColumnExpression { Columns = [first], Transform = transform };
        if (found.TryGetValue("b", out var second))
        {
            return Column(second, columns) is { } other ? value with { Columns = [first, other] } : null;
        }

        var number = found.TryGetValue("n", out var n) ? n.Value : 0;
        if (transform == ColumnTransform.Match)
        {
            return Pattern(found["p"].Text, number) is { } pattern ? value with { Pattern = pattern } : null;
        }

        return found.ContainsKey("n")
            ? number is >= 1 and <= 1000 && number == Math.Floor(number)
                ? value with
                {
                    Length = (int)number,
                }
                : null
            : value;
    }

    /// <summary>The column under what does not change its text for us: casts, readings of dates, empty to null, trimming, capitals.</summary>
    private static string? Column(SqlNode node, SplinkColumns columns)
    {
        var folded = false;
        while (true)
        {
            switch (node)
            {
                case { Kind: SqlKind.Column }:
                    columns.Used(node.Text, folded);
                    return node.Text;
                case { Kind: SqlKind.Cast }:
                    node = node.Parts[0];
                    break;
                case { Kind: SqlKind.Call, Text: "lower" or "upper", Parts: [_] }:
                    folded = true;
                    node = node.Parts[0];
                    break;
                case { Kind: SqlKind.Call, Text: "trim", Parts: [_] }:
                case { Kind: SqlKind.Call, Text: "nullif", Parts: [_, { Kind: SqlKind.Text, Text: "" }] }:
                case {
                    Kind: SqlKind.Call,
                    Text: "try_strptime"
                        or "strptime"
                        or "try_to_timestamp"
                        or "to_timestamp"
                        or "try_to_date"
                        or "to_date"
                        or "date"
                        or "date_parse",
                    Parts: [_] or [_, { Kind: SqlKind.Text }],
                }:
                    node = node.Parts[0];
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Our pattern gives the first group or else the whole; SQL names the group by number.</summary>
    private static string? Pattern(string pattern, double group)
    {
        try
        {
            var groups = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                .GetGroupNumbers()
                .Length;
            return group switch
            {
                0 => groups == 1 ? pattern : $"({pattern})",
                1 when groups > 1 => pattern,
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Group(string pattern) =>
        new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).GetGroupNumbers().Length > 1
            ? "1"
            : "0";
}

using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>What a part of an SQL expression is.</summary>
internal enum SqlKind
{
    Column,
    Text,
    Number,
    Null,
    Call,
    Operator,
    Not,
    IsNull,
    IsNotNull,
    Cast,
    Case,
}

/// <summary>A part of an SQL expression. Names of functions, operators and types are in lower case, and synonyms of the dialects are one word.</summary>
internal sealed class SqlNode(SqlKind kind, string text, ImmutableArray<SqlNode> parts, string table = "")
{
    private const int MaxDepth = 200;
    private readonly int _depth = Depth(parts);
    private string? _canonical;

    /// <summary>What it is.</summary>
    public SqlKind Kind { get; } = kind;

    /// <summary>A column's, function's or type's name, an operator, a text, or a number's digits.</summary>
    public string Text { get; } = text;

    /// <summary>Operands or arguments; for a case the conditions and results in turn, and last what holds else.</summary>
    public ImmutableArray<SqlNode> Parts { get; } = parts;

    /// <summary>For a column the side that it is of, "l" or "r", or empty.</summary>
    public string Table { get; } = table;

    /// <summary>A number's value.</summary>
    public double Value => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static SqlNode Number(double value) =>
        new(SqlKind.Number, value.ToString("R", CultureInfo.InvariantCulture), []);

    /// <summary>An operator with two operands; of two numbers the result.</summary>
    public static SqlNode Operator(string sign, SqlNode left, SqlNode right)
    {
        if ((sign is "+" or "-" or "*" or "/") && left.Kind == SqlKind.Number && right.Kind == SqlKind.Number)
        {
            return Number(
                sign switch
                {
                    "+" => left.Value + right.Value,
                    "-" => left.Value - right.Value,
                    "*" => left.Value * right.Value,
                    _ => left.Value / right.Value,
                }
            );
        }

        var turned = sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => null,
        };
        return turned is not null && left.Kind == SqlKind.Number
            ? new(SqlKind.Operator, turned, [right, left])
            : new(SqlKind.Operator, sign, [left, right]);
    }

    /// <summary>The same with every column changed.</summary>
    public SqlNode WithColumns(Func<SqlNode, SqlNode> change) =>
        Kind == SqlKind.Column ? change(this)
        : Parts.IsEmpty ? this
        : new(Kind, Text, [.. Parts.Select(part => part.WithColumns(change))]);

    /// <summary>All columns in it.</summary>
    public IEnumerable<SqlNode> Columns() => Kind == SqlKind.Column ? [this] : Parts.SelectMany(part => part.Columns());

    /// <summary>The operands of a chain of one operator, in order.</summary>
    public IEnumerable<SqlNode> Chain(string sign) =>
        Kind == SqlKind.Operator && Text == sign ? Parts.SelectMany(part => part.Chain(sign)) : [this];

    /// <summary>Long chains are deep trees; what walks them calls itself, so that their depth must have a limit.</summary>
    private static int Depth(ImmutableArray<SqlNode> parts)
    {
        var depth = parts.IsEmpty ? 0 : parts.Max(part => part._depth) + 1;
        return depth <= MaxDepth ? depth : throw new SqlException($"it has more than {MaxDepth} parts in a row");
    }

    /// <summary>A text that is the same for equal expressions.</summary>
    public override string ToString() =>
        _canonical ??= $"{Kind}({Table}.{Text.Length}:{Text}{string.Concat(Parts.Select(part => "," + part))})";
}

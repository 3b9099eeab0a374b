using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>The functions of the dialects (DuckDB, Spark, Athena, Postgres, SQLite) under one name each.</summary>
internal static class SqlFunctions
{
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["substring"] = "substr",
        ["len"] = "length",
        ["array_length"] = "length",
        ["list_length"] = "length",
        ["array_size"] = "length",
        ["cardinality"] = "length",
        ["size"] = "length",
        ["char_length"] = "length",
        ["array_intersect"] = "list_intersect",
        ["jaro_sim"] = "jaro_similarity",
        ["jaro"] = "jaro_similarity",
        ["jaro_winkler"] = "jaro_winkler_similarity",
        ["jaro_winkler_sim"] = "jaro_winkler_similarity",
        ["levenshtein_distance"] = "levenshtein",
        ["editdist3"] = "levenshtein",
        ["unix_timestamp"] = "epoch",
        ["to_unixtime"] = "epoch",
        ["time_to_unix"] = "epoch",
        ["datediff"] = "date_diff",
        ["ceiling"] = "ceil",
        ["ucase"] = "upper",
        ["lcase"] = "lower",
        ["str_split"] = "string_split",
        ["split"] = "string_split",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A call; of numbers alone the result where it is a rounding.</summary>
    public static SqlNode Call(string name, ImmutableArray<SqlNode> arguments)
    {
        var lower = name.ToLowerInvariant();
        lower = Synonyms.GetValueOrDefault(lower, lower);
        return (lower is "floor" or "ceil") && arguments is [{ Kind: SqlKind.Number } number]
            ? Rounded(lower, number)
            : new SqlNode(SqlKind.Call, lower, arguments);
    }

    private static SqlNode Rounded(string name, SqlNode number) =>
        SqlNode.Number(name == "floor" ? Math.Floor(number.Value) : Math.Ceiling(number.Value));
}

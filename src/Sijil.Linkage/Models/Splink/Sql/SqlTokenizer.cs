using System.Text;

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>Cuts an SQL expression into tokens: words, quoted names (" or `), texts, numbers, signs.</summary>
internal static class SqlTokenizer
{
    private const int MaxLength = 20_000;

    private static readonly string[] Signs =
    [
        "<=",
        ">=",
        "<>",
        "!=",
        "==",
        "||",
        "::",
        "->",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ".",
        ":",
    ];

    /// <summary>The tokens, and an end.</summary>
    /// <param name="sql">The expression.</param>
    /// <param name="backslashes">Whether a backslash in a text makes the next character plain.</param>
    /// <exception cref="SqlException">A text without end, or a character that begins no token.</exception>
    public static List<SqlToken> Tokens(string sql, bool backslashes)
    {
        if (sql.Length > MaxLength)
        {
            throw new SqlException($"it has more than {MaxLength} characters");
        }

        var tokens = new List<SqlToken>();
        var at = 0;
        while (at < sql.Length)
        {
            var first = sql[at];
            if (char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (first is '"' or '`' or '\'')
            {
                var start = at;
                var text = Quoted(sql, backslashes && first == '\'', ref at);
                tokens.Add(new(first == '\'' ? SqlTokenKind.Text : SqlTokenKind.Quoted, text, start));
            }
            else if (char.IsAsciiDigit(first) || first == '.' && at + 1 < sql.Length && char.IsAsciiDigit(sql[at + 1]))
            {
                var start = at;
                while (at < sql.Length && IsOfNumber(sql, at))
                {
                    at++;
                }

                tokens.Add(new(SqlTokenKind.Number, sql[start..at], start));
            }
            else if (char.IsLetter(first) || first == '_')
            {
                var start = at;
                while (at < sql.Length && (char.IsLetterOrDigit(sql[at]) || sql[at] is '_' or '$'))
                {
                    at++;
                }

                tokens.Add(new(SqlTokenKind.Word, sql[start..at], start));
            }
            else
            {
                var sign =
                    Array.Find(Signs, sign => string.CompareOrdinal(sql, at, sign, 0, sign.Length) == 0)
                    ?? throw new SqlException($"'{first}' at character {at + 1} is not understood");
                tokens.Add(new(SqlTokenKind.Sign, sign, at));
                at += sign.Length;
            }
        }

        tokens.Add(new(SqlTokenKind.End, "the end", sql.Length));
        return tokens;
    }

    private static bool IsOfNumber(string sql, int at) =>
        char.IsAsciiDigit(sql[at])
        || sql[at] == '.'
        || sql[at] is 'e' or 'E'
        || ((sql[at] is '-' or '+') && (sql[at - 1] is 'e' or 'E'));

    private static string Quoted(string sql, bool backslashes, ref int at)
    {
        var (mark, start) = (sql[at], at);
        var text = new StringBuilder();
        for (at++; at < sql.Length; at++)
        {
            if (backslashes && sql[at] == '\\' && at + 1 < sql.Length)
            {
                text.Append(sql[++at]);
            }
            else if (sql[at] != mark)
            {
                text.Append(sql[at]);
            }
            else if (at + 1 < sql.Length && sql[at + 1] == mark)
            {
                text.Append(mark);
                at++;
            }
            else
            {
                at++;
                return text.ToString();
            }
        }

        throw new SqlException($"the text that begins at character {start + 1} has no end");
    }
}

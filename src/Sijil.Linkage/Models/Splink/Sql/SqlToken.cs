namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>What a token is.</summary>
internal enum SqlTokenKind
{
    Word,
    Quoted,
    Text,
    Number,
    Sign,
    End,
}

/// <summary>A token of an SQL expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters, quotation marks taken off.</param>
/// <param name="At">Its place, from 0.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int At)
{
    /// <summary>Whether it is this keyword, in any case.</summary>
    public bool Is(string keyword) =>
        Kind == SqlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is this sign.</summary>
    public bool IsSign(string sign) => Kind == SqlTokenKind.Sign && Text == sign;
}

/// <summary>An SQL expression that lies outside what can be read.</summary>
/// <param name="message">What was found and where.</param>
internal sealed class SqlException(string message) : Exception(message);

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>Goes through the tokens of an expression one by one.</summary>
/// <param name="tokens">The tokens, an end among them.</param>
internal abstract class SqlCursor(List<SqlToken> tokens)
{
    private int _next;

    /// <summary>The token that comes next.</summary>
    protected SqlToken Next => tokens[_next];

    /// <summary>The token after it.</summary>
    protected SqlToken AfterNext => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    /// <summary>Takes the next token, whatever it is.</summary>
    protected SqlToken Take() => tokens[_next++];

    /// <summary>Takes a keyword if it comes next.</summary>
    protected bool Take(string keyword)
    {
        if (!Next.Is(keyword))
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Takes a sign if it comes next.</summary>
    protected bool TakeSign(string sign)
    {
        if (!Next.IsSign(sign))
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Takes a keyword that must come next.</summary>
    protected void Expect(string keyword)
    {
        if (!Take(keyword))
        {
            throw Unexpected();
        }
    }

    /// <summary>Takes a sign that must come next.</summary>
    protected void ExpectSign(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Unexpected();
        }
    }

    /// <summary>That the next token has no place here.</summary>
    protected SqlException Unexpected() => new($"\"{Next.Text}\" at character {Next.At + 1} is not understood");
}

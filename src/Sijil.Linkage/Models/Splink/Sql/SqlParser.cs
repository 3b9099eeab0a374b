using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>Parses conditions of the kind that Splink writes, by recursive descent: or, and, not, comparisons, sums, products, calls, casts, cases.</summary>
internal sealed class SqlParser : SqlCursor
{
    private const int MaxDepth = 64;
    private int _depth;

    private SqlParser(List<SqlToken> tokens)
        : base(tokens) { }

    /// <summary>Parses a whole expression.</summary>
    /// <exception cref="SqlException">It is not of the forms that are understood.</exception>
    public static SqlNode Parse(string sql)
    {
        try
        {
            return Whole(sql, backslashes: false);
        }
        catch (SqlException) when (sql.Contains("\\'", StringComparison.Ordinal))
        {
            // Spark writes a quotation mark within a text with a backslash, which elsewhere is a character as any other.
            return Whole(sql, backslashes: true);
        }
    }

    private static SqlNode Whole(string sql, bool backslashes)
    {
        var parser = new SqlParser(SqlTokenizer.Tokens(sql, backslashes));
        var node = parser.Or();
        return parser.Next.Kind == SqlTokenKind.End ? node : throw parser.Unexpected();
    }

    private SqlNode Or()
    {
        if (++_depth > MaxDepth)
        {
            throw new SqlException($"it is nested more than {MaxDepth} deep");
        }

        var left = And();
        while (Take("or"))
        {
            left = SqlNode.Operator("or", left, And());
        }

        _depth--;
        return left;
    }

    private SqlNode And()
    {
        var left = Not();
        while (Take("and"))
        {
            left = SqlNode.Operator("and", left, Not());
        }

        return left;
    }

    private SqlNode Not()
    {
        var nots = 0;
        while (Take("not"))
        {
            nots++;
        }

        var node = Comparison();
        return nots % 2 == 1 ? new SqlNode(SqlKind.Not, "", [node]) : node;
    }

    private SqlNode Comparison()
    {
        var left = Sum();
        if (Take("is"))
        {
            var isNot = Take("not");
            Expect("null");
            return new SqlNode(isNot ? SqlKind.IsNotNull : SqlKind.IsNull, "", [left]);
        }

        if (Next is { Kind: SqlTokenKind.Sign, Text: "=" or "==" or "<>" or "!=" or "<" or "<=" or ">" or ">=" })
        {
            var sign = Take().Text;
            var right = Sum();
            return SqlNode.Operator(
                sign == "==" ? "="
                    : sign == "!=" ? "<>"
                    : sign,
                left,
                right
            );
        }

        return left;
    }

    private SqlNode Sum()
    {
        var left = Product();
        while (Next is { Kind: SqlTokenKind.Sign, Text: "+" or "-" or "||" })
        {
            var sign = Take().Text;
            left = SqlNode.Operator(sign, left, Product());
        }

        return left;
    }

    private SqlNode Product()
    {
        var left = Signed();
        while (Next is { Kind: SqlTokenKind.Sign, Text: "*" or "/" or "%" })
        {
            var sign = Take().Text;
            left = SqlNode.Operator(sign, left, Signed());
        }

        return left;
    }

    private SqlNode Signed()
    {
        var minus = 0;
        while (Next.IsSign("-"))
        {
            Take();
            minus++;
        }

        var node = Postfixed();
        return minus % 2 == 0 ? node : SqlNode.Operator("-", SqlNode.Number(0), node);
    }

    private SqlNode Postfixed()
    {
        var node = Single();
        while (true)
        {
            if (Next.IsSign("::"))
            {
                Take();
                node = Cast(node, "cast", TypeName());
            }
            else if (Next.IsSign("["))
            {
                Take();
                var place = Or();
                ExpectSign("]");
                node = new SqlNode(SqlKind.Call, "[]", [node, place]);
            }
            else
            {
                return node;
            }
        }
    }

    private SqlNode Single()
    {
        var token = Next;
        switch (token.Kind)
        {
            case SqlTokenKind.Text:
                Take();
                return new SqlNode(SqlKind.Text, token.Text, []);
            case SqlTokenKind.Number:
                Take();
                return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? SqlNode.Number(number)
                    : throw new SqlException($"\"{token.Text}\" at character {token.At + 1} is no number");
            case SqlTokenKind.Sign when token.Text == "(":
                Take();
                var inner = Or();
                ExpectSign(")");
                return inner;
            case SqlTokenKind.Quoted:
                return Column();
            case SqlTokenKind.Word when token.Is("case"):
                return Case();
            case SqlTokenKind.Word when token.Is("null"):
                Take();
                return new SqlNode(SqlKind.Null, "", []);
            case SqlTokenKind.Word when (token.Is("cast") || token.Is("try_cast")) && AfterNext.IsSign("("):
                Take();
                Take();
                var operand = Or();
                Expect("as");
                var cast = Cast(operand, token.Text.ToLowerInvariant(), TypeName());
                ExpectSign(")");
                return cast;
            case SqlTokenKind.Word when AfterNext.IsSign("("):
                Take();
                Take();
                return SqlFunctions.Call(token.Text, Arguments());
            case SqlTokenKind.Word when !IsReserved(token.Text):
                return Column();
            default:
                throw Unexpected();
        }
    }

    private SqlNode Column()
    {
        var first = Take().Text;
        if (!Next.IsSign("."))
        {
            return new SqlNode(SqlKind.Column, first, []);
        }

        Take();
        if (Next.Kind is not (SqlTokenKind.Word or SqlTokenKind.Quoted))
        {
            throw Unexpected();
        }

        var name = Take().Text;
        return Next.IsSign(".") ? throw Unexpected() : new SqlNode(SqlKind.Column, name, [], first.ToLowerInvariant());
    }

    private SqlNode Case()
    {
        Take();
        var parts = ImmutableArray.CreateBuilder<SqlNode>();
        while (Take("when"))
        {
            parts.Add(Or());
            Expect("then");
            parts.Add(Or());
        }

        parts.Add(Take("else") ? Or() : new SqlNode(SqlKind.Null, "", []));
        Expect("end");
        return new SqlNode(SqlKind.Case, "", parts.ToImmutable());
    }

    private ImmutableArray<SqlNode> Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<SqlNode>();
        if (!Next.IsSign(")"))
        {
            do
            {
                arguments.Add(Or());
            } while (TakeSign(","));
        }

        ExpectSign(")");
        return arguments.ToImmutable();
    }

    private static SqlNode Cast(SqlNode operand, string how, string type) =>
        operand.Kind == SqlKind.Number ? operand : new SqlNode(SqlKind.Cast, $"{how} {type}", [operand]);

    private string TypeName()
    {
        if (Next.Kind != SqlTokenKind.Word)
        {
            throw Unexpected();
        }

        var name = Take().Text.ToLowerInvariant();
        if (TakeSign("("))
        {
            _ = Arguments();
        }

        return name;
    }

    private static bool IsReserved(string word) =>
        word.ToLowerInvariant()
            is "and"
                or "or"
                or "not"
                or "is"
                or "then"
                or "when"
                or "else"
                or "end"
                or "as"
                or "in"
                or "like"
                or "between"
                or "from"
                or "select";
}

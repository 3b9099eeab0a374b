using System.Text;

namespace Sijil.Linkage.Models.Splink.Sql;

/// <summary>
/// An SQL expression with places to fill: <c>{la}</c> and <c>{ra}</c> are a value of the left and of the right record, <c>{lb}</c> and <c>{rb}</c> another
/// one, <c>{a}</c> and <c>{b}</c> values of one record, <c>{n}</c> a number, <c>{p}</c> a text. One template both reads and writes.
/// </summary>
internal sealed class SqlTemplate
{
    private static readonly string[] Places = ["la", "ra", "lb", "rb", "a", "b", "n", "p"];
    private readonly string _sql;
    private readonly SqlNode _node;

    public SqlTemplate(string sql)
    {
        _sql = sql;
        foreach (var place in Places)
        {
            sql = sql.Replace("{" + place + "}", "\"{" + place + "}\"", StringComparison.Ordinal);
        }

        _node = SqlParser.Parse(sql);
    }

    /// <summary>The expression with its places filled.</summary>
    public string Fill(params ReadOnlySpan<(string Place, string Sql)> filling)
    {
        // In one pass: what is filled in may itself hold braces.
        var text = new StringBuilder();
        for (var at = 0; at < _sql.Length; at++)
        {
            var end = _sql[at] == '{' ? _sql.IndexOf('}', at) : -1;
            if (end < 0)
            {
                text.Append(_sql[at]);
                continue;
            }

            foreach (var (place, sql) in filling)
            {
                if (_sql.AsSpan(at + 1, end - at - 1).SequenceEqual(place))
                {
                    text.Append(sql);
                }
            }

            at = end;
        }

        return text.ToString();
    }

    /// <summary>What fills the places in an expression, sides taken off; null if it is another expression.</summary>
    /// <param name="node">The expression.</param>
    public Dictionary<string, SqlNode>? Match(SqlNode node)
    {
        var found = new Dictionary<string, SqlNode>(StringComparer.Ordinal);
        return Match(_node, node, flipped: false, found) || Match(_node, node, flipped: true, found) ? found : null;
    }

    private static bool Match(SqlNode template, SqlNode node, bool flipped, Dictionary<string, SqlNode> found)
    {
        found.Clear();
        return Fits(template, node, flipped, found);
    }

    private static bool Fits(SqlNode template, SqlNode node, bool flipped, Dictionary<string, SqlNode> found)
    {
        if (template.Kind == SqlKind.Column)
        {
            var place = template.Text.Trim('{', '}');
            return place switch
            {
                "n" => node.Kind == SqlKind.Number && Bind("n", node, found),
                "p" => node.Kind == SqlKind.Text && Bind("p", node, found),
                "a" or "b" => Bind(place, node, found),
                _ => Bind(place[1..], Unsided(node, (place[0] == 'l') != flipped ? "l" : "r"), found),
            };
        }

        if (
            template.Kind != node.Kind
            || template.Parts.Length != node.Parts.Length
            || !string.Equals(template.Text, node.Text, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        for (var part = 0; part < template.Parts.Length; part++)
        {
            if (!Fits(template.Parts[part], node.Parts[part], flipped, found))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Bind(string place, SqlNode? node, Dictionary<string, SqlNode> found) =>
        node is not null
        && (
            found.TryGetValue(place, out var before) ? before.ToString() == node.ToString() : found.TryAdd(place, node)
        );

    /// <summary>A value of one side without that side; null if it has no column, or one of another side.</summary>
    private static SqlNode? Unsided(SqlNode node, string side)
    {
        var any = false;
        foreach (var column in node.Columns())
        {
            if (column.Table != side)
            {
                return null;
            }

            any = true;
        }

        return any ? node.WithColumns(column => new SqlNode(SqlKind.Column, column.Text, [])) : null;
    }
}

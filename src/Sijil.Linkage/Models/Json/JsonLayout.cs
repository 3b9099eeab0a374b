using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Linkage.Models.Json;

/// <summary>Lays JSON out for people: what fits on a line of 120 characters stands on one line, and numbers are kept exactly.</summary>
internal static class JsonLayout
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text, with line feeds and one at the end.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, text, 0, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>A number by the shortest digits that give it back.</summary>
    public static JsonNode Number(double number) =>
        JsonNode.Parse(
            number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal)
        )!;

    /// <summary>On one line, whatever its length.</summary>
    public static string Flat(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: 0 } => "{}",
            JsonObject whole => "{ "
                + string.Join(", ", whole.Select(member => Quoted(member.Key) + ": " + Flat(member.Value)))
                + " }",
            JsonArray list => "[" + string.Join(", ", list.Select(Flat)) + "]",
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Quoted(value.GetValue<string>()),
            null => "null",
            _ => node.ToJsonString(Relaxed),
        };

    private static void Write(JsonNode? node, StringBuilder text, int indent, int used)
    {
        var flat = Flat(node);
        if (
            indent > 0 && used + flat.Length <= Width
            || node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        )
        {
            text.Append(flat);
            return;
        }

        var inner = new string(' ', indent + 2);
        var first = true;
        text.Append(node is JsonObject ? '{' : '[');
        foreach (var (name, part) in Parts(node))
        {
            text.Append(first ? "\n" : ",\n").Append(inner);
            var head = name is null ? "" : Quoted(name) + ": ";
            text.Append(head);
            Write(part, text, indent + 2, indent + 2 + head.Length + 1);
            first = false;
        }

        text.Append('\n').Append(' ', indent).Append(node is JsonObject ? '}' : ']');
    }

    private static IEnumerable<(string? Name, JsonNode? Part)> Parts(JsonNode node) =>
        node is JsonObject whole
            ? whole.Select(member => ((string?)member.Key, member.Value))
            : ((JsonArray)node).Select(item => ((string?)null, item));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);
}

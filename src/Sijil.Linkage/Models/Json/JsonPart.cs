using System.Globalization;
using System.Text.Json;

namespace Sijil.Linkage.Models.Json;

/// <summary>A part of a JSON file that knows its path and its line, so that what is wrong with it can be said.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Path">Where it stands: <c>comparisons[0].levels[1].m</c>; empty for the whole.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A text's characters or a number's digits; empty for all else.</param>
internal sealed record JsonPart(string File, string Path, int Line, JsonValueKind Kind, string Text)
{
    /// <summary>An object's members in the file's order.</summary>
    public List<KeyValuePair<string, JsonPart>> Members { get; } = [];

    /// <summary>A list's items.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>The fault of this part.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="path">Where, if it is not written out in the file.</param>
    public ModelException Fault(string found, string expected, string? path = null)
    {
        var where = path ?? Path;
        return new(
            $"{File}, line {Line}: {(where.Length == 0 ? "the model" : where)}: found {found}, expected {expected}."
        );
    }

    /// <summary>What stands here, in words.</summary>
    public string Found =>
        Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => $"\"{Shortened(Text)}\"",
            JsonValueKind.Number => Shortened(Text),
            _ => Kind.ToString().ToLowerInvariant(),
        };

    /// <summary>A member, or null where there is none or where it is null.</summary>
    public JsonPart? Optional(string name)
    {
        foreach (var (member, part) in Members)
        {
            if (member == name)
            {
                return part.Kind == JsonValueKind.Null ? null : part;
            }
        }

        return null;
    }

    /// <summary>A member that must be there.</summary>
    public JsonPart Required(string name) => Optional(name) ?? throw Fault($"no \"{name}\"", $"\"{name}\"");

    /// <summary>Refuses anything but an object that has only these members.</summary>
    public JsonPart ObjectOf(params ReadOnlySpan<string> names)
    {
        if (Kind != JsonValueKind.Object)
        {
            throw Fault(Found, "an object");
        }

        foreach (var (member, part) in Members)
        {
            if (!names.Contains(member))
            {
                throw part.Fault(
                    $"the unknown member \"{Shortened(member)}\"",
                    "one of " + string.Join(", ", names.ToArray())
                );
            }
        }

        return this;
    }

    /// <summary>The items of a list.</summary>
    public List<JsonPart> AsList() => Kind == JsonValueKind.Array ? Items : throw Fault(Found, "a list");

    /// <summary>A text.</summary>
    public string AsText() => Kind == JsonValueKind.String ? Text : throw Fault(Found, "a text in quotation marks");

    /// <summary>A number.</summary>
    public double AsNumber() =>
        Kind == JsonValueKind.Number
        && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw Fault(Found, "a number");

    /// <summary>A whole number of 32 bits.</summary>
    public int AsWhole() =>
        Kind == JsonValueKind.Number
        && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(Found, "a whole number");

    /// <summary>A whole number of 64 bits, 0 or more.</summary>
    public ulong AsSeed() =>
        Kind == JsonValueKind.Number
        && ulong.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(Found, "a whole number from 0 to 18446744073709551615");

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

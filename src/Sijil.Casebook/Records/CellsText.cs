using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Casebook.Records;

/// <summary>A row's raw cells as one JSON array, Arabic letters as themselves so that the database can be read by eye.</summary>
internal static class CellsText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ImmutableArray<string> cells) => JsonSerializer.Serialize(cells, Options);
}

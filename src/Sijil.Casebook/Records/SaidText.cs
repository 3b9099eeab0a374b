using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Casebook.Records;

/// <summary>What a record says by field, as it was written, for the pages on which people look at it; fields that are not stated are left out.</summary>
internal static class SaidText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(SourceRecord record)
    {
        var raw = record.AsWritten;
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add("name", raw.Name.Raw);
        Add("mother", raw.MotherName?.Raw);
        Add("sex", Publishing.RegisterFiles.SexWord(raw.Sex));
        Add("age", raw.Age?.Raw);
        Add("birth", raw.Birth?.Raw);
        Add("death", raw.Death?.Raw);
        Add("place", raw.Place);
        Add("origin", raw.Origin);
        Add("status", raw.Status);
        Add(
            "repaired",
            record.Unrepaired is null
                ? null
                : string.Join(
                    "; ",
                    record
                        .Cells.Zip(record.RepairedCells)
                        .Where(c => c.First != c.Second)
                        .Select(c => c.First + " → " + c.Second)
                )
        );
        return JsonSerializer.Serialize(said, Options);

        void Add(string field, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add(field, text);
            }
        }
    }
}

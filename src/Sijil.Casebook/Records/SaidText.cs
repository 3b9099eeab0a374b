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
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add("name", record.Name.Raw);
        Add("mother", record.MotherName?.Raw);
        Add("sex", Publishing.RegisterFiles.SexWord(record.Sex));
        Add("age", record.Age?.Raw);
        Add("birth", record.Birth?.Raw);
        Add("death", record.Death?.Raw);
        Add("place", record.Place);
        Add("origin", record.Origin);
        Add("status", record.Status);
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

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Ledger.Leaves;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>
/// <c>openings.jsonl</c>: for every entry of the public log that is still open, one line with its place and, by field, salt and value. An entry without a line is shut for ever,
/// or was never open.
/// </summary>
internal static class PublicOpenings
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<PublicEntry> entries)
    {
        using var stream = new MemoryStream();
        foreach (var entry in entries.Where(e => !e.Openings.IsEmpty))
        {
            using (var json = new Utf8JsonWriter(stream, Plain))
            {
                json.WriteStartObject();
                json.WriteNumber("index", entry.Index);
                json.WriteStartObject("open");
                foreach (var opening in entry.Openings.OrderBy(o => o.Field, StringComparer.Ordinal))
                {
                    json.WriteStartArray(opening.Field);
                    json.WriteStringValue(Convert.ToBase64String(opening.Salt.AsSpan()));
                    json.WriteStringValue(opening.Value);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    /// <summary>Opens the entries, checking every value against its commitment. Strict: the file is exactly what would be written.</summary>
    /// <exception cref="FormatException">The first line that is wrong, by number.</exception>
    public static ImmutableArray<PublicEntry> Open(ImmutableArray<PublicEntry> entries, byte[] file)
    {
        var opened = entries.ToBuilder();
        var number = 0;
        var at = 0;
        while (at < file.Length)
        {
            number++;
            var end = Array.IndexOf(file, (byte)'\n', at);
            if (end < 0)
            {
                throw new FormatException("the last line does not end");
            }

            try
            {
                OpenLine(opened, file.AsMemory(at, end - at));
            }
            catch (Exception e)
                when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {number}: {(e is FormatException ? e.Message : "it is not written as openings are")}"
                    ),
                    e
                );
            }

            at = end + 1;
        }

        var result = opened.ToImmutable();
        return Write(result).AsSpan().SequenceEqual(file)
            ? result
            : throw new FormatException("it is not written as openings are: spaces, order or a line that stands twice");
    }

    private static void OpenLine(ImmutableArray<PublicEntry>.Builder entries, ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(
            line,
            new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 4 }
        );
        var index = json.RootElement.GetProperty("index").GetInt32();
        if (index < 0 || index >= entries.Count)
        {
            throw new FormatException("there is no such entry in the log");
        }

        var openings = ImmutableArray.CreateBuilder<Opening>();
        foreach (var field in json.RootElement.GetProperty("open").EnumerateObject())
        {
            var salt = field.Value[0].GetBytesFromBase64();
            var opening = new Opening(field.Name, field.Value[1].GetString()!, [.. salt]);
            if (
                salt.Length != Opening.SaltSize
                || !entries[index].Leaf.Committed.TryGetValue(field.Name, out var commitment)
                || opening.Commitment != commitment
            )
            {
                throw new FormatException($"{field.Name} of entry {index} is not the value that the log commits to");
            }

            openings.Add(opening);
        }

        if (openings.Count != entries[index].Leaf.Committed.Count)
        {
            throw new FormatException($"entry {index} is opened in part");
        }

        entries[index] = entries[index] with { Openings = openings.ToImmutable() };
    }
}

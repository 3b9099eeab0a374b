using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Intake.Encodings;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake.Json;

/// <summary>JSON as a table: an array of objects, an object that holds one such array, or one object a line. Keys become columns in the order first seen.</summary>
internal static class JsonTableReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = 64,
    };

    /// <summary>Whether the first characters can only be JSON: an object with a quoted key, or an array of objects, arrays or texts.</summary>
    public static bool LooksLikeJson(Stream stream, TextEncoding encoding)
    {
        try
        {
            var head = encoding.Head(stream, 4096).AsSpan().TrimStart();
            if (head.IsEmpty || head[0] is not ('{' or '['))
            {
                return false;
            }

            var next = head[1..].TrimStart();
            return next.IsEmpty || (head[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '[' or ']' or '"');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <exception cref="InputFaultException">It is not well-formed, or holds no array of objects.</exception>
    public static SourceTable Read(Stream stream, string file, TextEncoding encoding, TableLimits limits)
    {
        if (stream.Length > limits.JsonBytes)
        {
            throw new InputFaultException(
                Wording.Of($"a JSON file of {stream.Length} bytes; at most {limits.JsonBytes} are read"),
                file
            );
        }

        try
        {
            var rows = new JsonRows(file, limits);
            var notes = Fill(rows, Utf8Bytes(stream, encoding), file);
            return rows.ToTable(encoding.Name, notes);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number
                ? ((number + 1) % int.MaxValue).ToString(CultureInfo.InvariantCulture)
                : "?";
            throw new InputFaultException($"the JSON is damaged at line {line}; expected an array of objects", file);
        }
        catch (Exception e) when (e is DecoderFallbackException or InvalidOperationException)
        {
            throw new InputFaultException("the JSON holds text that is not valid Unicode", file);
        }
    }

    private static byte[] Utf8Bytes(Stream stream, TextEncoding encoding)
    {
        if (encoding.Decoder is UTF8Encoding)
        {
            stream.Position = encoding.MarkLength;
            var bytes = new byte[stream.Length - encoding.MarkLength];
            stream.ReadExactly(bytes);
            return bytes;
        }

        using var reader = encoding.Open(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }

    private static List<string> Fill(JsonRows rows, byte[] json, string file)
    {
        var notes = new List<string>();
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            Array(rows, ref reader);
            RefuseMore(ref reader, file);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && IsLines(json))
        {
            Lines(rows, json);
            notes.Add("JSON lines: one object a line");
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            Wrapped(rows, ref reader, file, notes);
            RefuseMore(ref reader, file);
        }

        return notes;
    }

    // A second object after the first complete one: lines, not a wrapper.
    private static bool IsLines(byte[] json)
    {
        var options = Options with { AllowMultipleValues = true };
        var reader = new Utf8JsonReader(json, options);
        reader.Read();
        reader.Skip();
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject;
    }

    private static void Lines(JsonRows rows, byte[] json)
    {
        var reader = new Utf8JsonReader(json, Options with { AllowMultipleValues = true });
        var number = 0;
        while (reader.Read())
        {
            rows.Add(++number, ref reader);
        }
    }

    private static void Array(JsonRows rows, ref Utf8JsonReader reader)
    {
        var number = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(++number, ref reader);
        }
    }

    private static void Wrapped(JsonRows rows, ref Utf8JsonReader reader, string file, List<string> notes)
    {
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString() ?? "";
            reader.Read();
            // GeoJSON states the box around all features beside them.
            var isArray = reader.TokenType == JsonTokenType.StartArray && key != "bbox";
            if (isArray && found)
            {
                throw new InputFaultException("an object with several arrays; expected one array of objects", file);
            }

            if (isArray)
            {
                Array(rows, ref reader);
                notes.Add($"rows read from \"{HeaderText.Clean(key)}\"");
                found = true;
            }
            else
            {
                reader.Skip();
            }
        }

        if (!found)
        {
            throw new InputFaultException(
                "a single object; expected an array of objects, or an object that holds one",
                file
            );
        }
    }

    private static void RefuseMore(ref Utf8JsonReader reader, string file)
    {
        if (reader.Read())
        {
            throw new InputFaultException("text after the end of the JSON", file);
        }
    }
}

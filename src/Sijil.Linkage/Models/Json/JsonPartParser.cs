using System.Text;
using System.Text.Json;

namespace Sijil.Linkage.Models.Json;

/// <summary>Makes parts of a JSON text. Comments and a comma after the last item are allowed, since people edit these files; a member written twice is not.</summary>
internal static class JsonPartParser
{
    /// <summary>A model of more characters is refused: the largest real ones have some hundred thousand.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <summary>Deeper nesting is refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>Parses a file.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">Its name, for what is said when something is wrong.</param>
    /// <exception cref="ModelException">Not JSON, too large, too deep, or a member is written twice.</exception>
    public static JsonPart Parse(string json, string file)
    {
        if (json.Length > MaxLength)
        {
            throw new ModelException($"{file}: found {json.Length} characters, expected at most {MaxLength}.");
        }

        var bytes = Encoding.UTF8.GetBytes(json.StartsWith('\uFEFF') ? json[1..] : json);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            }
        );
        try
        {
            var lines = new LineCount(bytes);
            reader.Read();
            var root = Value(ref reader, ref lines, file, "");
            if (reader.Read())
            {
                throw new ModelException($"{file}, line {lines.At(reader.TokenStartIndex)}: found more after the end.");
            }

            return root;
        }
        catch (JsonException fault)
        {
            throw new ModelException(
                $"{file}, line {fault.LineNumber + 1}: found something that is not JSON (byte {fault.BytePositionInLine + 1} of the line), expected JSON nested at most {MaxDepth} deep."
            );
        }
        catch (InvalidOperationException)
        {
            throw new ModelException($"{file}: found a text that is not well-formed Unicode, expected JSON.");
        }
    }

    private static JsonPart Value(ref Utf8JsonReader reader, ref LineCount lines, string file, string path)
    {
        var line = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var whole = new JsonPart(file, path, line, JsonValueKind.Object, "");
                var names = new HashSet<string>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    var at = path.Length == 0 ? name : path + "." + name;
                    reader.Read();
                    var part = Value(ref reader, ref lines, file, at);
                    if (!names.Add(name))
                    {
                        throw part.Fault("the member a second time", "each member once");
                    }

                    whole.Members.Add(new(name, part));
                }

                return whole;
            case JsonTokenType.StartArray:
                var list = new JsonPart(file, path, line, JsonValueKind.Array, "");
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(Value(ref reader, ref lines, file, $"{path}[{list.Items.Count}]"));
                }

                return list;
            case JsonTokenType.String:
                return new(file, path, line, JsonValueKind.String, reader.GetString()!);
            case JsonTokenType.Number:
                return new(file, path, line, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return new(file, path, line, JsonValueKind.True, "");
            case JsonTokenType.False:
                return new(file, path, line, JsonValueKind.False, "");
            default:
                return new(file, path, line, JsonValueKind.Null, "");
        }
    }

    /// <summary>The line of a byte; asked in ascending order.</summary>
    private struct LineCount(byte[] bytes)
    {
        private long _upTo;
        private int _line = 1;

        public int At(long position)
        {
            _line += bytes.AsSpan((int)_upTo, (int)(position - _upTo)).Count((byte)'\n');
            _upTo = position;
            return _line;
        }
    }
}

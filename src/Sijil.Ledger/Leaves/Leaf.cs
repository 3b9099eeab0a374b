using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Ledger.Leaves;

/// <summary>
/// An entry of a ledger. What is hashed, kept and proved are the exact bytes that <see cref="ToBytes"/> wrote once; nobody writes them again to check them. Values that may have
/// to be forgotten are not in it, only their salted <see cref="Commitment"/>s.
/// </summary>
public sealed record Leaf
{
    /// <summary>Longer leaves are refused.</summary>
    public const int MostBytes = 60_000;

    private const int Form = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonReaderOptions Strict = new() { AllowTrailingCommas = false, MaxDepth = 2 };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What kind of act it tells of.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name: 32 hexadecimal digits, drawn at random.</summary>
    public required string Id { get; init; }

    /// <summary>When it was done, by the claim of the machine that wrote it: UTC, to the second. The order of leaves never depends on it.</summary>
    public required DateTimeOffset Claimed { get; init; }

    /// <summary>What is said openly, by field.</summary>
    public required ImmutableSortedDictionary<string, string> Said { get; init; }

    /// <summary>Commitments to what is not said openly, by field.</summary>
    public required ImmutableSortedDictionary<string, Commitment> Committed { get; init; }

    /// <summary>A claimed time as leaves write it.</summary>
    public static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The bytes of a new leaf: JSON in UTF-8, members in a fixed order, fields ordinally.</summary>
    /// <exception cref="ArgumentException">A text is not whole characters, or the leaf is too long.</exception>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Form);
            json.WriteString("kind", Whole(Kind));
            json.WriteString("id", Whole(Id));
            json.WriteString("time", TimeText(Claimed));
            json.WriteStartObject("said");
            foreach (var (field, value) in Said.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                json.WriteString(Whole(field), Whole(value));
            }

            json.WriteEndObject();
            json.WriteStartObject("committed");
            foreach (var (field, value) in Committed.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                json.WriteString(Whole(field), value.ToString());
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenCount <= MostBytes
            ? buffer.WrittenSpan.ToArray()
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a leaf of {buffer.WrittenCount} bytes; at most {MostBytes} were expected"
                )
            );
    }

    /// <summary>Reads a leaf, strictly: these members in this order, each once, whole characters, nothing else.</summary>
    /// <exception cref="FormatException">It is written otherwise; the message says what, and quotes none of it.</exception>
    public static Leaf Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            throw new FormatException("the leaf is too long");
        }

        try
        {
            _ = Utf8.GetCharCount(bytes);
            CheckSpelling(bytes);
            var json = new Utf8JsonReader(bytes, Strict);
            Next(ref json, JsonTokenType.StartObject);
            Member(ref json, "v", JsonTokenType.Number);
            if (!json.ValueSpan.SequenceEqual("1"u8))
            {
                throw new FormatException("the leaf is of a version that this program does not read");
            }

            var kind = Text(ref json, "kind");
            var id = Text(ref json, "id");
            var time = Time(Text(ref json, "time"));
            var said = Fields(ref json, "said", value => value);
            var committed = Fields(ref json, "committed", Commitment.Parse);
            Next(ref json, JsonTokenType.EndObject);
            if (json.Read())
            {
                throw new FormatException("something follows the leaf");
            }

            return new Leaf
            {
                Kind = kind,
                Id = IsId(id) ? id : throw new FormatException("the leaf's id is not 32 hexadecimal digits"),
                Claimed = time,
                Said = said,
                Committed = committed,
            };
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw new FormatException("the leaf is not the JSON of a leaf", e);
        }
    }

    // JSON allows spaces between its parts, and many escapes of one letter; a leaf has none of those spaces, and one escape.
    private static void CheckSpelling(ReadOnlySpan<byte> bytes)
    {
        var isInside = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (isInside && bytes[i] == '\\')
            {
                i += EscapeLength(bytes[(i + 1)..]);
            }
            else if (bytes[i] == '"')
            {
                isInside = !isInside;
            }
            else if (!isInside && bytes[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                throw new FormatException("the leaf has a space between its parts");
            }
        }
    }

    // Beyond ASCII a letter may be escaped or not: which ones our writer escapes depends on the Unicode tables of its day, and what it wrote then must be read for ever.
    private static int EscapeLength(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || "\"\\bfnrt"u8.Contains(rest[0]))
        {
            return 1;
        }

        if (
            rest.Length >= 5
            && rest[0] == 'u'
            && !rest[1..5].ContainsAnyInRange((byte)'a', (byte)'f')
            && ushort.TryParse(rest[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (code is < 0x20 or >= 0x7F)
            && !"\b\t\n\f\r".Contains((char)code, StringComparison.Ordinal)
        )
        {
            return 5;
        }

        throw new FormatException("the leaf has a letter escaped otherwise than leaves are written");
    }

    private static bool IsId(string id) =>
        id.Length == 32 && id.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : throw new FormatException("the leaf's time is not written as 2024-03-29T10:00:00Z");

    private static ImmutableSortedDictionary<string, T> Fields<T>(
        ref Utf8JsonReader json,
        string name,
        Func<string, T> read
    )
    {
        Member(ref json, name, JsonTokenType.StartObject);
        var fields = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        string? last = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = json.GetString()!;
            if (last is not null && string.CompareOrdinal(last, field) >= 0)
            {
                throw new FormatException("the leaf's fields are not in order, or one stands twice");
            }

            Next(ref json, JsonTokenType.String);
            fields.Add(field, read(json.GetString()!));
            last = field;
        }

        return json.TokenType == JsonTokenType.EndObject
            ? fields.ToImmutable()
            : throw new FormatException("a field of the leaf is not a text");
    }

    private static string Text(ref Utf8JsonReader json, string name)
    {
        Member(ref json, name, JsonTokenType.String);
        return json.GetString()!;
    }

    private static void Member(ref Utf8JsonReader json, string name, JsonTokenType value)
    {
        Next(ref json, JsonTokenType.PropertyName);
        if (!json.ValueTextEquals(name))
        {
            throw new FormatException($"the leaf has no {name} where it is expected");
        }

        Next(ref json, value);
    }

    private static void Next(ref Utf8JsonReader json, JsonTokenType expected)
    {
        if (!json.Read() || json.TokenType != expected)
        {
            throw new FormatException("the leaf has not the form of a leaf");
        }
    }

    // The JSON writer would put a replacement character for half a character; a ledger may not alter what it was given.
    private static string Whole(string text)
    {
        try
        {
            _ = Utf8.GetByteCount(text);
            return text;
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException("a text for the ledger holds half a character", e);
        }
    }
}

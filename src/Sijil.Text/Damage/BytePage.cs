using System.Text;

namespace Sijil.Text.Damage;

/// <summary>A one-byte encoding as tables: trying one on every cell of a column may throw no exceptions, which cost far more than the cells.</summary>
internal sealed class BytePage
{
    private readonly char[] letters = new char[256];
    private readonly short[] bytes = new short[0x2200];

    private BytePage(Encoding encoding)
    {
        Array.Fill(bytes, (short)-1);
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = encoding.GetString([(byte)i])[0];
            if (letters[i] < bytes.Length)
            {
                bytes[letters[i]] = (short)i;
            }
        }
    }

    /// <summary>The encoding with this Windows number.</summary>
    public static BytePage Of(int number) =>
        new(
            number == 28591
                ? Encoding.Latin1
                : CodePagesEncodingProvider.Instance.GetEncoding(number)
                    ?? throw new InvalidOperationException(
                        $"The runtime has no encoding {number}; expected one that .NET ships."
                    )
        );

    /// <summary>The byte that reads as this character; -1 where there is none.</summary>
    public int Byte(char c) => c < bytes.Length ? bytes[c] : -1;

    /// <summary>The bytes that read as this text; null where the encoding has no such character.</summary>
    public byte[]? Bytes(string text)
    {
        var result = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= bytes.Length || bytes[text[i]] < 0)
            {
                return null;
            }

            result[i] = (byte)bytes[text[i]];
        }

        return result;
    }

    /// <summary>The text that these bytes read as.</summary>
    public string Text(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var b in text)
        {
            result.Append(letters[b]);
        }

        return result.ToString();
    }

    /// <summary>The bytes as UTF-8; null where they are none.</summary>
    public static string? Utf8(byte[] bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
}

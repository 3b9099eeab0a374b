using System.Text;

namespace Sijil.Casebook.Intake.Encodings;

/// <summary>How a text file's bytes stand for characters.</summary>
/// <param name="Name">As shown to people: "utf-8", "utf-8 with BOM", "utf-16le", "windows-1256" …</param>
/// <param name="Decoder">Strict: it throws on bytes that mean nothing.</param>
/// <param name="MarkLength">Bytes of the byte order mark to skip.</param>
internal sealed record TextEncoding(string Name, Encoding Decoder, int MarkLength)
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TextEncoding Utf8(bool mark) =>
        new(mark ? "utf-8 with BOM" : "utf-8", new UTF8Encoding(false, throwOnInvalidBytes: true), mark ? 3 : 0);

    public static TextEncoding Utf16(bool bigEndian, bool mark) =>
        new(
            (bigEndian ? "utf-16be" : "utf-16le") + (mark ? " with BOM" : ""),
            new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true),
            mark ? 2 : 0
        );

    public static TextEncoding Windows(int page) =>
        new(
            page switch
            {
                1256 => "windows-1256",
                1254 => "windows-1254",
                _ => "windows-1252",
            },
            Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            0
        );

    /// <summary>A reader from the first character on; the stream stays open.</summary>
    public StreamReader Open(Stream stream)
    {
        stream.Position = MarkLength;
        return new StreamReader(stream, Decoder, detectEncodingFromByteOrderMarks: false, 1 << 15, leaveOpen: true);
    }

    /// <summary>The first characters, at most <paramref name="length"/>.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not in this encoding.</exception>
    public string Head(Stream stream, int length)
    {
        using var reader = Open(stream);
        var buffer = new char[length];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, length));
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Sijil.Casebook.Tables;

/// <summary>Writes CSV (UTF-8, quotes as in RFC 4180, line feeds) into one buffer, without a string for each cell.</summary>
internal sealed class CsvBytes(Stream stream)
{
    private const int LongestNumber = 40;

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private byte[] buffer = new byte[1 << 16];
    private int used;

    /// <summary>A text as it stands in a cell: in quotation marks where it needs them.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes)
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;

    /// <summary>Writes a text as it is.</summary>
    public void Put(ReadOnlySpan<char> text)
    {
        Room((text.Length * 3) + 1);
        used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Put(ReadOnlySpan<byte> text)
    {
        Room(text.Length + 1);
        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
    }

    /// <summary>Writes a number with just so many digits after the point, halves rounded away from zero; the same on every machine.</summary>
    public void Put(double value, int digits)
    {
        Room(LongestNumber);
        var scale = 1L;
        for (var digit = 0; digit < digits; digit++)
        {
            scale *= 10;
        }

        var scaled = (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            buffer[used++] = (byte)'-';
            scaled = -scaled;
        }

        Utf8Formatter.TryFormat(scaled / scale, buffer.AsSpan(used), out var written);
        used += written;
        buffer[used++] = (byte)'.';
        for (var rest = scaled % scale; scale > 1; rest %= scale)
        {
            scale /= 10;
            buffer[used++] = (byte)('0' + (rest / scale));
        }
    }

    /// <summary>Ends a cell.</summary>
    public void Comma() => buffer[used++] = (byte)',';

    /// <summary>Ends a row.</summary>
    public void EndRow() => buffer[used++] = (byte)'\n';

    /// <summary>Hands everything to the stream.</summary>
    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }

    // Room for one more byte is kept beside every text, for what ends its cell.
    private void Room(int bytes)
    {
        if (used + bytes > buffer.Length)
        {
            Flush();
            if (bytes > buffer.Length)
            {
                buffer = new byte[bytes];
            }
        }
    }
}

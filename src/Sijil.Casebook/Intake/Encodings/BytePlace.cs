using System.Text;
using Sijil.Casebook.Intake.Delimited;

namespace Sijil.Casebook.Intake.Encodings;

/// <summary>In which record and field of a delimited file a byte stands.</summary>
internal static class BytePlace
{
    /// <summary>1-based record and field of the byte at <paramref name="offset"/>, quotes respected.</summary>
    public static (int Row, int Column) Of(Stream stream, long offset)
    {
        var latin1 = new TextEncoding("latin-1", Encoding.Latin1, 0);
        var delimiter = DelimiterGuess.Of(latin1.Head(stream, DelimiterGuess.SampleCharacters));
        var (row, column, quoted) = (1, 1, false);
        var buffer = new byte[1 << 16];
        long position = 0;
        stream.Position = 0;
        int read;
        while (position < offset && (read = stream.Read(buffer)) > 0)
        {
            foreach (var b in buffer.AsSpan(0, read))
            {
                if (position++ >= offset)
                {
                    break;
                }

                if (b == '"')
                {
                    quoted = !quoted;
                }
                else if (!quoted && b == '\n')
                {
                    (row, column) = (row + 1, 1);
                }
                else if (!quoted && b == delimiter)
                {
                    column++;
                }
            }
        }

        return (row, column);
    }
}

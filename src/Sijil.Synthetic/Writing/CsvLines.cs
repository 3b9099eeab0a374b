using System.Text;

namespace Sijil.Synthetic.Writing;

/// <summary>Delimited lines as RFC 4180 has them, but ended by LF so that the bytes are the same on every system.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _delimiter;

    public CsvLines(Stream stream, Encoding encoding, char delimiter = ',')
    {
        _writer = new StreamWriter(stream, encoding, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _delimiter = delimiter;
    }

    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    public void Add(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(_delimiter);
            }

            Cell(cells[i]);
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    private void Cell(string cell)
    {
        var quoted =
            cell.Contains(_delimiter, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny('"', '\n', '\r') >= 0;
        _writer.Write(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
    }
}

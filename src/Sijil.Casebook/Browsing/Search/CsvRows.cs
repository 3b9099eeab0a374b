using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>
/// A table that <c>build</c> wrote, row by row with the place of each in the file, so that a row can be read again without the others. The file stays open: a new build
/// puts another in its place, and these rows stay those of the one that was opened.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int Block = 1 << 20;
    private readonly SafeFileHandle file;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private CsvRows(SafeFileHandle file) => this.file = file;

    /// <summary>Opens a table; its rows are given one after the other, the headings not among them.</summary>
    public static CsvRows Open(string path) =>
        new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Reads the headings alone, so that <see cref="Column"/> is known.</summary>
    public CsvRows WithHeadings()
    {
        _ = Read().FirstOrDefault();
        return this;
    }

    /// <summary>Reads every row: where it begins, how many bytes it has, and its cells.</summary>
    public IEnumerable<(long Start, int Length, string[] Cells)> Read()
    {
        var buffer = new byte[Block];
        var (start, filled, read) = (0L, 0, 0L);
        while (true)
        {
            var got = RandomAccess.Read(file, buffer.AsSpan(filled), read);
            read += got;
            filled += got;
            var at = 0;
            while (RowEnd(buffer.AsSpan(at, filled - at)) is var end and >= 0)
            {
                var cells = CellsOf(buffer.AsSpan(at, end));
                if (start + at == 0)
                {
                    for (var i = 0; i < cells.Length; i++)
                    {
                        columns[cells[i]] = i;
                    }
                }
                else
                {
                    yield return (start + at, end, cells);
                }

                at += end + 1;
            }

            if (got == 0)
            {
                yield break;
            }

            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            filled -= at;
            start += at;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, checked(buffer.Length * 2));
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>The place of a column in the cells; known once the first row was read.</summary>
    public int Column(string name) => columns[name];

    /// <summary>The rows from a place to another, read again.</summary>
    public List<string[]> RowsAt(long start, long end)
    {
        var bytes = new byte[checked((int)(end - start))];
        var got = 0;
        while (got < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(got), start + got) is var more and > 0)
        {
            got += more;
        }

        var rows = new List<string[]>();
        var at = 0;
        while (RowEnd(bytes.AsSpan(at, got - at)) is var length and >= 0)
        {
            rows.Add(CellsOf(bytes.AsSpan(at, length)));
            at += length + 1;
        }

        return rows;
    }

    // A line feed within quotation marks belongs to its cell.
    private static int RowEnd(ReadOnlySpan<byte> bytes)
    {
        var (at, quoted) = (0, false);
        while (bytes[at..].IndexOfAny((byte)'\n', (byte)'"') is var next and >= 0)
        {
            at += next;
            if (bytes[at] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static string[] CellsOf(ReadOnlySpan<byte> row)
    {
        var cells = new List<string>(32);
        while (true)
        {
            var isQuoted = row is [(byte)'"', ..];
            var end = isQuoted ? 1 + ClosingQuote(row[1..]) : row.IndexOf((byte)',');
            if (isQuoted)
            {
                cells.Add(Encoding.UTF8.GetString(row[1..end]).Replace("\"\"", "\"", StringComparison.Ordinal));
                row = row[(end + 1)..];
                if (row.IsEmpty)
                {
                    return [.. cells];
                }

                row = row[1..];
            }
            else if (end < 0)
            {
                cells.Add(Encoding.UTF8.GetString(row));
                return [.. cells];
            }
            else
            {
                cells.Add(Encoding.UTF8.GetString(row[..end]));
                row = row[(end + 1)..];
            }
        }
    }

    private static int ClosingQuote(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            at += rest[at..].IndexOf((byte)'"');
            if (at + 1 >= rest.Length || rest[at + 1] != '"')
            {
                return at;
            }

            at += 2;
        }
    }
}

using System.Text;
using Sijil.Casebook;

namespace Sijil.Cli.Evaluating;

/// <summary>
/// Reads comma-separated rows (RFC 4180, UTF-8) one at a time into one buffer, so that a file of ten million pairs needs no more memory
/// than its longest row. For files that a machine wrote; lists of people go through <c>TableReader</c>.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int LargestRow = 1 << 20;

    private readonly string path;
    private readonly StreamReader reader;
    private readonly List<(int Start, int Length)> cells = [];
    private char[] buffer = new char[1 << 16];
    private int rowStart;
    private int read;
    private int write;
    private int end;

    /// <exception cref="InputFaultException">There is no such file.</exception>
    public CsvRows(string path)
    {
        this.path = path;
        if (!File.Exists(path))
        {
            throw new InputFaultException("expected a file that can be read: there is no such file", path);
        }

        reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 1 << 16);
    }

    /// <summary>The row's number; the header is 1.</summary>
    public int Row { get; private set; }

    /// <summary>Number of cells of the row.</summary>
    public int Count => cells.Count;

    /// <summary>A cell without its quotes; holds until the next row is read.</summary>
    public ReadOnlySpan<char> this[int cell] => buffer.AsSpan(rowStart + cells[cell].Start, cells[cell].Length);

    /// <summary>Goes to the next row; empty lines are counted and passed over.</summary>
    /// <exception cref="InputFaultException">A row without end, or bytes that are not UTF-8.</exception>
    public bool Read()
    {
        do
        {
            rowStart = read;
            write = read;
            cells.Clear();
            if (!HasMore())
            {
                return false;
            }

            Row++;
            while (ReadCell()) { }
        } while (cells.Count == 1 && cells[0].Length == 0);

        return true;
    }

    public void Dispose() => reader.Dispose();

    // Returns whether another cell follows in this row.
    private bool ReadCell()
    {
        var start = write - rowStart;
        if (HasMore() && buffer[read] == '"')
        {
            read++;
            CopyQuoted();
        }

        while (HasMore())
        {
            var rest = buffer.AsSpan(read, end - read);
            var length = rest.IndexOfAny(',', '\n', '\r');
            Keep(length < 0 ? rest.Length : length);
            if (length < 0)
            {
                continue;
            }

            cells.Add((start, write - rowStart - start));
            var isComma = buffer[read] == ',';
            var isReturn = buffer[read] == '\r';
            read++;
            if (isReturn && HasMore() && buffer[read] == '\n')
            {
                read++;
            }

            return isComma;
        }

        cells.Add((start, write - rowStart - start));
        return false;
    }

    private void CopyQuoted()
    {
        while (HasMore())
        {
            var rest = buffer.AsSpan(read, end - read);
            var length = rest.IndexOf('"');
            Keep(length < 0 ? rest.Length : length);
            if (length < 0)
            {
                continue;
            }

            read++;
            if (!HasMore() || buffer[read] != '"')
            {
                return;
            }

            Keep(1);
        }

        throw new InputFaultException("a quotation mark that is never closed begins in this row", path, row: Row);
    }

    // Cells lose their quotes in place: what is written never overtakes what is read.
    private void Keep(int length)
    {
        if (write != read)
        {
            buffer.AsSpan(read, length).CopyTo(buffer.AsSpan(write));
        }

        read += length;
        write += length;
    }

    private bool HasMore()
    {
        if (read < end)
        {
            return true;
        }

        // What is written of this row goes to the front; the rest of the buffer is filled anew.
        var kept = write - rowStart;
        buffer.AsSpan(rowStart, kept).CopyTo(buffer);
        (rowStart, write, read) = (0, kept, kept);
        if (kept > LargestRow)
        {
            throw new InputFaultException("a row of at most 1,048,576 characters was expected", path, row: Row);
        }

        if (kept > buffer.Length / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        try
        {
            end = kept + reader.Read(buffer, kept, buffer.Length - kept);
        }
        catch (DecoderFallbackException)
        {
            throw new InputFaultException("UTF-8 text was expected", path, row: Row);
        }

        return end > kept;
    }
}

using System.Buffers;

namespace Sijil.Linkage.Columns;

/// <summary>
/// Reads delimited text as RFC 4180 has it, a block of whole rows at a time. Cells are spans of the block, never strings, and trimmed of white space at
/// both ends. Rows end with CR, LF or both; blank rows are passed over. A quotation mark counts only where it begins a cell (white space before it
/// is allowed), elsewhere it is a character like any other.
/// </summary>
public sealed class DelimitedBlocks
{
    private readonly TextReader reader;
    private readonly char delimiter;
    private readonly DelimitedLimits limits;
    private readonly SearchValues<char> stops;

    private char[] text;
    private int end;
    private int next;
    private bool ended;

    private (int Start, int Length)[] cells = new (int, int)[1024];
    private int cellCount;
    private (int FirstCell, int Number)[] rows = new (int, int)[128];
    private int lastNumber;

    /// <summary>Starts before the first row.</summary>
    /// <param name="reader">The text, without a byte order mark.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="limits">Sizes above which text is refused; null: the usual ones.</param>
    /// <param name="blockCharacters">Characters to read at a time; a longer row makes its block longer.</param>
    public DelimitedBlocks(
        TextReader reader,
        char delimiter = ',',
        DelimitedLimits? limits = null,
        int blockCharacters = 1 << 18
    )
    {
        this.reader = reader;
        this.delimiter = delimiter;
        this.limits = limits ?? new DelimitedLimits();
        stops = SearchValues.Create([delimiter, '\r', '\n']);
        text = new char[blockCharacters];
    }

    /// <summary>Rows of the block.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of a row, from 1 for the first of the text, blank rows counted.</summary>
    /// <param name="row">The row in the block, from 0.</param>
    public int Number(int row) => rows[row].Number;

    /// <summary>The cells of a row.</summary>
    /// <param name="row">The row in the block, from 0.</param>
    public int Cells(int row) => rows[row + 1].FirstCell - rows[row].FirstCell;

    /// <summary>A cell, trimmed; empty where the row is too short. Valid until the next block is read.</summary>
    /// <param name="row">The row in the block, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public ReadOnlySpan<char> Cell(int row, int column)
    {
        var cell = rows[row].FirstCell + column;
        return cell < rows[row + 1].FirstCell ? text.AsSpan(cells[cell].Start, cells[cell].Length) : default;
    }

    /// <summary>Adds the cells of the block to columns, several columns at a time.</summary>
    /// <param name="targets">Which column of the text goes to which builder; no builder twice.</param>
    /// <param name="threads">Threads to use; the result does not depend on it.</param>
    public void AddTo(IReadOnlyList<(int Column, TextColumnBuilder Builder)> targets, int threads) =>
        Parallel.For(
            0,
            targets.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) },
            index =>
            {
                var (column, builder) = targets[index];
                for (var row = 0; row < Rows; row++)
                {
                    builder.Add(Cell(row, column));
                }
            }
        );

    /// <summary>Reads the next block.</summary>
    /// <param name="mostRows">Stop after so many rows.</param>
    /// <returns>Whether there was a further row.</returns>
    /// <exception cref="DelimitedTextException">A quotation mark is not closed, text follows a closed one, or a limit is passed.</exception>
    public bool Read(int mostRows = int.MaxValue)
    {
        (Rows, cellCount) = (0, 0);
        while (true)
        {
            while (Rows < mostRows && TryRow()) { }

            if (Rows > 0 || (ended && next == end))
            {
                return Rows > 0;
            }

            Fill();
        }
    }

    // What was not used yet moves to the front; a row that fills the whole block makes it larger.
    private void Fill()
    {
        text.AsSpan(next, end - next).CopyTo(text);
        (next, end) = (0, end - next);
        if (end == text.Length)
        {
            if (end >= limits.RowCharacters)
            {
                throw Fault($"a row of at most {limits.RowCharacters} characters was expected", 1);
            }

            Array.Resize(ref text, text.Length * 2);
        }

        while (end < text.Length && !ended)
        {
            var got = reader.Read(text, end, text.Length - end);
            ended = got == 0;
            end += got;
        }
    }

    // False, and nothing is changed, when the row's end is not in the block.
    private bool TryRow()
    {
        var (first, place) = (cellCount, next);
        while (next < end)
        {
            var start = place;
            if (!TryCell(ref place, cellCount - first + 1))
            {
                (var column, cellCount) = (cellCount - first + 1, first);
                return end - start > limits.CellCharacters ? throw TooLong(column) : false;
            }

            if (place < end && text[place] == delimiter)
            {
                place++;
                continue;
            }

            if (place < end)
            {
                place += text[place] == '\r' && place + 1 < end && text[place + 1] == '\n' ? 2 : 1;
            }

            next = place;
            lastNumber++;
            Keep(first);
            return true;
        }

        return false;
    }

    // Leaves the place at what ends the cell: a delimiter, a row's end, or the text's.
    private bool TryCell(ref int place, int column)
    {
        if (column > limits.Columns)
        {
            throw Fault($"at most {limits.Columns} columns were expected", column);
        }

        var start = AfterSpace(place);
        int length;
        var doubled = false;
        if (start < end && text[start] == '"')
        {
            start++;
            if (!TryClose(start, out length, out doubled))
            {
                return ended ? throw Fault($"a quotation mark is never closed", column) : false;
            }

            place = AfterSpace(start + length + 1);
            if (place < end && !stops.Contains(text[place]))
            {
                throw Fault($"after a closing quotation mark a delimiter or the row's end was expected", column);
            }
        }
        else
        {
            start = place;
            length = text.AsSpan(start, end - start).IndexOfAny(stops);
            length = length < 0 ? end - start : length;
            place += length;
        }

        // At the block's end the next characters decide: CR may be the first half of a row's end, a quotation mark of a doubled one.
        if (!ended && (place == end || (text[place] == '\r' && place + 1 == end)))
        {
            return false;
        }

        if (length > limits.CellCharacters)
        {
            throw TooLong(column);
        }

        if (cellCount == cells.Length)
        {
            Array.Resize(ref cells, cellCount * 2);
        }

        cells[cellCount++] = (start, doubled ? ~length : length);
        return true;
    }

    private int AfterSpace(int place)
    {
        while (place < end && text[place] is ' ' or '\t' && text[place] != delimiter)
        {
            place++;
        }

        return place;
    }

    private bool TryClose(int start, out int length, out bool doubled)
    {
        (length, doubled) = (0, false);
        while (true)
        {
            var more = text.AsSpan(start + length, end - start - length).IndexOf('"');
            if (more < 0)
            {
                return false;
            }

            length += more;
            if (start + length + 1 >= end || text[start + length + 1] != '"')
            {
                return true;
            }

            doubled = true;
            length += 2;
        }
    }

    // The row is whole: only now may its text be changed. A row that states nothing is passed over.
    private void Keep(int first)
    {
        var states = false;
        for (var cell = first; cell < cellCount; cell++)
        {
            var (start, length) = cells[cell];
            length = length < 0 ? Halve(start, ~length) : length;
            while (length > 0 && char.IsWhiteSpace(text[start]))
            {
                (start, length) = (start + 1, length - 1);
            }

            while (length > 0 && char.IsWhiteSpace(text[start + length - 1]))
            {
                length--;
            }

            cells[cell] = (start, length);
            states |= length > 0;
        }

        if (!states)
        {
            cellCount = first;
            return;
        }

        if (Rows + 1 == rows.Length)
        {
            Array.Resize(ref rows, rows.Length * 2);
        }

        rows[Rows++] = (first, lastNumber);
        rows[Rows] = (cellCount, 0);
    }

    // Two quotation marks stand for one.
    private int Halve(int start, int length)
    {
        var write = start;
        for (var read = start; read < start + length; read++)
        {
            text[write++] = text[read];
            read += text[read] == '"' ? 1 : 0;
        }

        return write - start;
    }

    private DelimitedTextException TooLong(int column) =>
        Fault(
            $"a cell of at most {limits.CellCharacters} characters was expected (or a quotation mark is never closed)",
            column
        );

    private DelimitedTextException Fault(FormattableString expected, int column) =>
        new(FormattableString.Invariant(expected), lastNumber + 1, column);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Delimited;
using Sijil.Casebook.Intake.Encodings;
using Sijil.Casebook.Intake.Json;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>Delimited UTF-8 text whose first row holds the headings: read in blocks without a string for each cell, however large.</summary>
internal sealed class DelimitedTable : PlainTable
{
    private readonly DelimitedBlocks blocks;
    private int shortRows;

    private DelimitedTable(string file, ImmutableArray<string> headings, DelimitedBlocks blocks)
        : base(file, headings)
    {
        this.blocks = blocks;
    }

    public override ImmutableArray<string> Notes =>
        shortRows == 0
            ? []
            :
            [
                Wording.Count(shortRows, "row has", "rows have")
                    + " fewer cells than there are headings; the last ones count as not stated",
            ];

    public override bool Read(List<(int Column, TextColumnBuilder Builder)> targets, List<int> numbers, int threads)
    {
        try
        {
            if (!blocks.Read())
            {
                return false;
            }
        }
        catch (DelimitedTextException fault)
        {
            throw Located(fault);
        }

        for (var row = 0; row < blocks.Rows; row++)
        {
            var cells = blocks.Cells(row);
            numbers.Add(blocks.Number(row));
            shortRows += cells < Headings.Length ? 1 : 0;
            if (cells > Headings.Length && FirstSurplus(row) is var surplus and >= 0)
            {
                throw new InputFaultException(
                    Wording.Of(
                        $"at most {Headings.Length} cells, one for each heading, were expected (a delimiter within a cell needs quotation marks around it)"
                    ),
                    File,
                    row: blocks.Number(row),
                    column: (surplus + 1).ToString(CultureInfo.InvariantCulture)
                );
            }
        }

        blocks.AddTo(targets, threads);
        return true;
    }

    /// <summary>Null when the file has another form, or is none that can be read: the casebook's reader then reads it or says why not.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="file">Its name.</param>
    public static DelimitedTable? TryOpen(FileStream stream, string file)
    {
        if (stream.Length == 0 || FileFormat.Of(stream, file) != FileFormat.Text || !IsUtf8(stream, out var mark))
        {
            return null;
        }

        var encoding = TextEncoding.Utf8(mark);
        var sample = encoding.Head(stream, DelimiterGuess.SampleCharacters);
        if (
            sample.Contains('\0', StringComparison.Ordinal)
            || sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            || JsonTableReader.LooksLikeJson(stream, encoding)
        )
        {
            return null;
        }

        var text = new DelimitedBlocks(encoding.Open(stream), DelimiterGuess.Of(sample));
        try
        {
            text.Read(1);
        }
        catch (DelimitedTextException)
        {
            return null;
        }

        if (text.Rows == 0 || text.Number(0) != 1)
        {
            return null;
        }

        var headings = Enumerable.Range(0, text.Cells(0)).Select(column => text.Cell(0, column).ToString());
        ImmutableArray<string> all = [.. headings];
        return all.Contains("", StringComparer.Ordinal) ? null : new DelimitedTable(file, all, text);
    }

    private static bool IsUtf8(FileStream stream, out bool mark)
    {
        var buffer = new byte[1 << 18];
        var (kept, first) = (0, true);
        mark = false;
        stream.Position = 0;
        while (true)
        {
            var got = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, kept + got);
            mark |= first && bytes.StartsWith("\uFEFF"u8);
            first = false;
            var whole = bytes.Length < buffer.Length ? bytes.Length : WholeCharacters(bytes);
            if (!Utf8.IsValid(bytes[..whole]))
            {
                return false;
            }

            if (bytes.Length < buffer.Length)
            {
                return true;
            }

            bytes[whole..].CopyTo(buffer);
            kept = bytes.Length - whole;
        }
    }

    // Up to the start of the last character, which may go on in the next bytes.
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length - 1;
        while (end > bytes.Length - 4 && (bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return end;
    }

    private int FirstSurplus(int row)
    {
        for (var column = Headings.Length; column < blocks.Cells(row); column++)
        {
            if (!blocks.Cell(row, column).IsEmpty)
            {
                return column;
            }
        }

        return -1;
    }

    private InputFaultException Located(DelimitedTextException fault) =>
        new(
            fault.Expected,
            File,
            row: fault.Row,
            column: fault.Column <= Headings.Length
                ? Headings[fault.Column - 1]
                : fault.Column.ToString(CultureInfo.InvariantCulture)
        );
}

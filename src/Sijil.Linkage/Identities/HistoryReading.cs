using System.Globalization;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Identities;

/// <summary>Reads the rows of a history and enters them run by run.</summary>
internal sealed class HistoryReading(TextReader reader)
{
    private readonly DelimitedBlocks blocks = new(reader);
    private readonly IdentityBook book = new();
    private RunReading? run;

    public IdentityHistory All()
    {
        if (!blocks.Read(1) || !IsHeading())
        {
            throw Fault("the headings " + string.Join(',', IdentityHistoryFile.Headings) + " were expected", 1, 1);
        }

        var last = 1;
        while (blocks.Read())
        {
            for (var row = 0; row < blocks.Rows; row++)
            {
                last = blocks.Number(row);
                Add(row, last);
            }
        }

        run?.Close(last);
        return new IdentityHistory(book);
    }

    internal static DelimitedTextException Fault(string expected, int row, int column) => new(expected, row, column);

    private bool IsHeading()
    {
        var headings = IdentityHistoryFile.Headings;
        var isHeading = blocks.Cells(0) == headings.Length;
        for (var column = 0; column < headings.Length && isHeading; column++)
        {
            isHeading = blocks.Cell(0, column).SequenceEqual(headings[column]);
        }

        return isHeading;
    }

    private void Add(int row, int place)
    {
        if (blocks.Cells(row) != IdentityHistoryFile.Headings.Length)
        {
            throw Fault("seven cells were expected", place, Math.Min(blocks.Cells(row), 7) + 1);
        }

        var isNumber = int.TryParse(
            blocks.Cell(row, 0),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (blocks.Cell(row, 1).SequenceEqual(IdentityHistoryFile.RunEvent))
        {
            run?.Close(place - 1);
            if (!isNumber || number <= book.LastRun)
            {
                throw Fault($"a whole number above {book.LastRun} was expected", place, 1);
            }

            ExpectEmpty(row, place, 2, 5);
            run = new RunReading(book, number, blocks.Cell(row, 5).ToString(), blocks.Cell(row, 6).ToString());
            return;
        }

        if (run is null || !isNumber || number != run.Number)
        {
            throw Fault("the number of the run that the row stands in was expected", place, 1);
        }

        if (KindNames.Event(blocks.Cell(row, 1)) is not { } kind)
        {
            throw Fault("one of run, " + KindNames.AllEvents + " was expected", place, 2);
        }

        ExpectEmpty(row, place, 5, 7);
        run.Add(
            kind,
            blocks.Cell(row, 2).ToString(),
            blocks.Cell(row, 3).ToString(),
            blocks.Cell(row, 4).ToString(),
            place
        );
    }

    private void ExpectEmpty(int row, int place, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            if (!blocks.Cell(row, column).IsEmpty)
            {
                throw Fault("an empty cell was expected", place, column + 1);
            }
        }
    }
}

using System.Globalization;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Tests.Intake.Pdf;

/// <summary>Tables that a real browser printed, read back; what is known is what was printed.</summary>
public sealed class PdfReaderTests(ITestOutputHelper output)
{
    private const int Name = 2;

    [Theory]
    [InlineData("", "rtl")]
    [InlineData("", "ltr")]
    [InlineData("td{border:0;padding:1px 6px}", "rtl")]
    [InlineData("table{font-size:7pt}", "rtl")]
    public void A_printed_list_comes_back_row_for_row(string style, string direction)
    {
        using var list = PrintedList.Make(250, style, direction);
        Compare(list, minimum: 0.995, isReversed: direction == "ltr");
    }

    // Narrow columns wrap names over two lines and the other cells stand in their middle, above or below.
    [Theory]
    [InlineData("td:nth-child(3){max-width:70pt;width:70pt} table{width:auto}")]
    [InlineData("td:nth-child(3){max-width:70pt;width:70pt} table{width:auto} td{vertical-align:top}")]
    public void A_wrapped_cell_stays_in_its_row(string style)
    {
        using var list = PrintedList.Make(120, style);
        Compare(list, minimum: 0.98);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_no_rows()
    {
        using var list = PrintedList.Make(200, numbered: true);
        var table = Compare(list, minimum: 0.995);
        table.Notes.ShouldContain(n => n.Contains("running heads and feet left out", StringComparison.Ordinal));
    }

    // The figure of record: SIJIL_NIGHTLY=1.
    [Fact]
    public void Seven_thousand_rows_come_back_whole()
    {
        var isNight = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is { Length: > 0 };
        using var list = PrintedList.Make(isNight ? 7_000 : 600);
        Compare(list, minimum: 0.995);
    }

    private SourceTable Compare(PrintedList list, double minimum, bool isReversed = false)
    {
        var table = TableReader.Read(list.File);
        table.Format.ShouldBe("pdf");
        table.Rows.Count.ShouldBe(list.Rows.Count);
        table.Columns.Length.ShouldBe(list.Header.Length);

        // A table of Arabic text is taken to run from right to left, though its page may not.
        var rows = table.Rows.Select(r => isReversed ? r.Cells.Reverse().ToArray() : [.. r.Cells]).ToList();
        var (names, cells) = (0, 0);
        foreach (var (row, printed) in rows.Zip(list.Rows))
        {
            names += row[Name] == printed[Name] ? 1 : 0;
            cells += row.Zip(printed).Count(c => c.First == c.Second);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"rows {rows.Count} of {list.Rows.Count}; names equal {(double)names / rows.Count:p2}; cells equal {(double)cells / rows.Count / list.Header.Length:p2}; {string.Join("; ", table.Notes)}"
            )
        );
        ((double)names / rows.Count).ShouldBeGreaterThanOrEqualTo(minimum);
        return table;
    }
}

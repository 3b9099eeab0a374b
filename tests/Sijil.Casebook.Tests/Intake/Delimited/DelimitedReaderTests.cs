using System.Text;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Tests.Intake.Delimited;

public class DelimitedReaderTests
{
    [Theory]
    [InlineData(',', "csv")]
    [InlineData(';', "csv")]
    [InlineData('\t', "tsv")]
    [InlineData('|', "csv")]
    public void The_delimiter_is_found(char delimiter, string format)
    {
        var table = ListFile.Read(
            $"id{delimiter}name{delimiter}age\n1{delimiter}\"A{delimiter}B\"{delimiter}3\n2{delimiter}C D{delimiter}4\n"
        );
        table.Format.ShouldBe(format);
        table.Columns.Select(c => c.Header).ShouldBe(["id", "name", "age"]);
        table.Rows[0].Cells[1].ShouldBe($"A{delimiter}B");
        table.Rows[1].Cells[1].ShouldBe("C D");
    }

    [Fact]
    public void A_quoted_field_may_hold_lines_quotes_and_delimiters()
    {
        var table = ListFile.Read("id,name,note\r\n1,Salim,\"first\r\nsecond, \"\"third\"\"\"\r\n2,Huda,x\r\n");
        table.Rows.Count.ShouldBe(2);
        table.Rows[0].Cells[2].ShouldBe("first\r\nsecond, \"third\"");
        table.Rows[1].Row.ShouldBe(3);
    }

    [Fact]
    public void A_quote_that_never_closes_names_the_row_where_it_began()
    {
        var fault = ListFile.Fault("id,name\n1,Salim\n2,\"Huda\n3,Nur\n4,Amal\n");
        fault.ShouldBe("list.csv, row 3: a quotation mark that is never closed begins in this row");
    }

    [Fact]
    public void Nicknames_in_quotes_do_no_harm()
    {
        var table = ListFile.Read("id,name,age\n1,Salim \"Abu Nur\" Hasan,30\n2,\"Abu Nur\" Hasan,31\n3,Huda,5\n");
        table.Rows.Count.ShouldBe(3);
        table.Rows[0].Cells[1].ShouldBe("Salim \"Abu Nur\" Hasan");
        table.Rows[1].Cells.Length.ShouldBe(3);
        table.Rows[1].Cells[1].ShouldContain("Hasan");
        table.Rows[2].Cells[1].ShouldBe("Huda");
    }

    [Fact]
    public void Excels_own_first_line_declares_the_delimiter()
    {
        var table = ListFile.Read("sep=;\nid;name\n1;Salim\n");
        table.Columns.Select(c => c.Header).ShouldBe(["id", "name"]);
        table.HeaderRow.ShouldBe(2);
        table.Rows.Single().Row.ShouldBe(3);
    }

    [Fact]
    public void Empty_rows_are_skipped_and_counted()
    {
        var table = ListFile.Read("id,name\n\n1,Salim\n,\n  , \n2,Huda\n");
        table.Rows.Select(r => r.Row).ShouldBe([3, 6]);
        table.Notes.ShouldContain(n => n == "3 empty rows skipped");
    }

    [Fact]
    public void Short_and_long_rows_get_the_tables_width()
    {
        var table = ListFile.Read("id,name,age\n1,Salim\n2,Huda,3,extra\n");
        table.Columns.Select(c => c.Header).ShouldBe(["id", "name", "age", "column 4"]);
        table.Rows.ShouldAllBe(r => r.Cells.Length == 4);
        table.Notes.ShouldContain(n => n == "1 row is wider than the header's 3 columns, the first is row 3");
    }

    [Fact]
    public void A_single_column_is_a_table()
    {
        var table = ListFile.Read("Name\nSalim Hasan\nHuda Nur\n");
        table.Columns.Length.ShouldBe(1);
        table.Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Ten_thousand_columns_are_refused()
    {
        var line = string.Join(',', Enumerable.Range(1, 10_000));
        ListFile.Fault(line + "\n" + line).ShouldBe("list.csv, row 1: 10,000 columns; at most 2,000 are read");
    }

    [Fact]
    public void A_cell_of_fifty_megabytes_is_refused_without_reading_it_whole()
    {
        var bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'x');
        "id,name\n1,"u8.CopyTo(bytes);
        ListFile.Fault(bytes).ShouldContain("row 2: a cell of more than 1,000,000 characters");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<InputFaultException>(() => ListFile.Read(bytes));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void Equal_cells_share_one_string()
    {
        var text = new StringBuilder("id,sex\n");
        for (var i = 0; i < 50; i++)
        {
            text.Append(i).Append(",male\n");
        }

        var table = ListFile.Read(text.ToString());
        table.Rows.ShouldAllBe(r => ReferenceEquals(r.Cells[1], table.Rows[0].Cells[1]));
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused() =>
        ListFile
            .Fault("id\n1\n2\n3\n"u8.ToArray(), limits: TableLimits.Default with { Rows = 3 })
            .ShouldBe("list.csv, row 4: more than 3 rows");
}

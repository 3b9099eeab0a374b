using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Tests.Columns;

public sealed class DelimitedBlocksTests
{
    private static readonly string[] Pieces = ["a", "b", " ", ",", "\"", "\r", "\n", "\r\n", "é", "م", "\t", ";"];

    [Theory]
    [InlineData(1, ',')]
    [InlineData(2, ';')]
    [InlineData(3, '\t')]
    public void Random_tables_read_as_another_reader_reads_them(int seed, char delimiter)
    {
        var random = new SplitMix64((ulong)seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = RandomTable(ref random, delimiter);
            var expected = Expected(text, delimiter);
            foreach (var block in (int[])[1, 7, 64, 4096])
            {
                var shown = string.Create(CultureInfo.InvariantCulture, $"block {block}: {Escaped(text)}");
                Read(text, delimiter, block).ShouldBe(expected, shown);
            }
        }
    }

    [Fact]
    public void Quotation_marks_and_ends_of_rows() =>
        Read("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\rlast, \"after space\" \n")
            .ShouldBe(["1 a|b", "2 x, \"y\"|two\nlines", "4 last|after space"]);

    [Fact]
    public void A_mark_within_a_cell_is_a_character() => Read("5'11\",a \"b\" c\n").ShouldBe(["1 5'11\"|a \"b\" c"]);

    [Fact]
    public void Rows_that_state_nothing_are_counted_and_passed_over() =>
        Read("a,b\n\n , \n\"\",\n1,2").ShouldBe(["1 a|b", "5 1|2"]);

    [Fact]
    public void A_short_row_ends_with_empty_cells()
    {
        var blocks = new DelimitedBlocks(new StringReader("a,b,c\n1\n"));
        blocks.Read().ShouldBeTrue();
        blocks.Cells(1).ShouldBe(1);
        blocks.Cell(1, 2).Length.ShouldBe(0);
        blocks.Read().ShouldBeFalse();
    }

    [Fact]
    public void Single_rows_can_be_read_ahead()
    {
        var blocks = new DelimitedBlocks(new StringReader("a\nb\nc"));
        blocks.Read(1).ShouldBeTrue();
        blocks.Cell(0, 0).ToString().ShouldBe("a");
        blocks.Read().ShouldBeTrue();
        (blocks.Rows, blocks.Cell(1, 0).ToString(), blocks.Number(1)).ShouldBe((2, "c", 3));
    }

    [Theory]
    [InlineData("a,b\n1,\"open\n2,3", 2, 2, "never closed")]
    [InlineData("a,b\n\"x\"y,1", 2, 1, "closing quotation mark")]
    [InlineData("a,b\n1,2\n1,aaaaaaaaaaa", 3, 2, "10 characters")]
    [InlineData("a,b\n1,\"aaa aaa aaa aaa aaa aaa aaa", 2, 2, "never closed")]
    [InlineData("1,2,3,4,5", 1, 5, "4 columns")]
    public void What_cannot_be_read_is_named_with_its_place(string text, int row, int column, string says)
    {
        var fault = Should.Throw<DelimitedTextException>(() => Read(text, ',', 8, Small));
        (fault.Row, fault.Column).ShouldBe((row, column));
        fault.Expected.ShouldContain(says);
        fault.Message.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}: "));
    }

    [Fact]
    public void A_row_without_end_is_refused() =>
        Should
            .Throw<DelimitedTextException>(() =>
                Read(string.Concat(Enumerable.Repeat("aaaaaaa,,,", 4)), ',', 8, Small with { Columns = 99 })
            )
            .Expected.ShouldContain("32 characters");

    [Fact]
    public void Columns_are_the_same_for_any_number_of_threads()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 5000)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row % 7},x{row},{row % 100}\n"))
        );
        foreach (var threads in (int[])[1, 4])
        {
            var builders = Enumerable.Range(0, 3).Select(_ => new TextColumnBuilder("c")).ToArray();
            var blocks = new DelimitedBlocks(new StringReader(text), blockCharacters: 1000);
            while (blocks.Read())
            {
                blocks.AddTo([.. builders.Select((builder, column) => (column, builder))], threads);
            }

            var columns = builders.Select(builder => builder.Build()).ToArray();
            columns.Select(column => column.Values).ShouldBe([7, 5000, 100]);
            columns[1].TextOf(4999).ShouldBe("x4999");
            columns[2].ValueOf[123].ShouldBe(23);
        }
    }

    private static DelimitedLimits Small { get; } =
        new()
        {
            CellCharacters = 10,
            RowCharacters = 32,
            Columns = 4,
        };

    private static List<string> Read(string text, char delimiter = ',', int block = 16, DelimitedLimits? limits = null)
    {
        var blocks = new DelimitedBlocks(new StringReader(text), delimiter, limits, block);
        var rows = new List<string>();
        while (blocks.Read())
        {
            for (var row = 0; row < blocks.Rows; row++)
            {
                var cells = Enumerable
                    .Range(0, blocks.Cells(row))
                    .Select(column => blocks.Cell(row, column).ToString());
                rows.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{blocks.Number(row)} {string.Join('|', cells)}")
                );
            }
        }

        return rows;
    }

    private static List<string> Expected(string text, char delimiter)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<string>();
        while (parser.Read())
        {
            var cells = parser.Record!.Select(cell => cell.Trim()).ToArray();
            if (cells.Any(cell => cell.Length > 0))
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{parser.Row} {string.Join('|', cells)}"));
            }
        }

        return rows;
    }

    private static string RandomTable(ref SplitMix64 random, char delimiter)
    {
        var text = new StringBuilder();
        var end = Pieces[5 + random.Below(3)];
        for (var rows = random.Below(6); rows >= 0; rows--)
        {
            for (var columns = random.Below(4); columns >= 0; columns--)
            {
                var cell = new StringBuilder();
                for (var pieces = random.Below(6); pieces > 0; pieces--)
                {
                    cell.Append(Pieces[random.Below(Pieces.Length)]);
                }

                var needsQuotes = cell.ToString().AsSpan().IndexOfAny(['"', '\r', '\n', delimiter]) >= 0;
                text.Append(
                    needsQuotes || random.Below(3) == 0 ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell.ToString()
                );
                text.Append(columns > 0 ? delimiter : "");
            }

            text.Append(rows > 0 || random.Below(2) == 0 ? end : "");
        }

        return text.ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}

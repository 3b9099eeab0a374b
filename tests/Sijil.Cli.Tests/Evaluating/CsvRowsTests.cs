using Sijil.Casebook;
using Sijil.Cli.Evaluating;

namespace Sijil.Cli.Tests.Evaluating;

public sealed class CsvRowsTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void Cells_are_read_as_RFC_4180_has_them()
    {
        Read("a,b,c\r\n1,\"x,\"\"y\"\"\nz\",\n\n\"\",2,3").ShouldBe(["1:a|b|c", "2:1|x,\"y\"\nz|", "4:|2|3"]);
        Read("\uFEFFa\nb").ShouldBe(["1:a", "2:b"]);
        Read("").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_that_cross_the_buffer_come_back_whole(ulong seed)
    {
        var random = new Linkage.SplitMix64(seed);
        var rows = new List<string[]>();
        for (var row = 0; row < 3000; row++)
        {
            rows.Add([$"r{row}", .. Enumerable.Range(0, 3).Select(_ => Cell(random.Below(400)))]);
        }

        rows.Add(["long", new string('x', 300_000), "\"", ","]);
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
        Read(text).ShouldBe(rows.Select((row, index) => $"{index + 1}:{string.Join('|', row)}"));

        static string Cell(int length) =>
            string.Concat(
                Enumerable
                    .Range(0, length)
                    .Select(i =>
                        (i % 7) switch
                        {
                            2 => "\"",
                            3 => ",",
                            5 => "س",
                            _ => "k",
                        }
                    )
            );
        static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    [Fact]
    public void What_has_no_end_or_no_encoding_is_refused()
    {
        Should.Throw<InputFaultException>(() => Read("a\n\"b")).Message.ShouldContain("row 2");
        var path = scratch.Write("bytes.csv", [0x61, 0x0A, 0xFF, 0xFE, 0xFA]);
        Should.Throw<InputFaultException>(() => ReadFile(path)).Message.ShouldContain("UTF-8");
    }

    public void Dispose() => scratch.Dispose();

    private List<string> Read(string text) => ReadFile(scratch.Write("t.csv", text));

    private static List<string> ReadFile(string path)
    {
        using var rows = new CsvRows(path);
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(
                $"{rows.Row}:" + string.Join('|', Enumerable.Range(0, rows.Count).Select(cell => rows[cell].ToString()))
            );
        }

        return read;
    }
}

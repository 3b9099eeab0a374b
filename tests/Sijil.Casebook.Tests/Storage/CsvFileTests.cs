using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Tests.Storage;

public sealed class CsvFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void Cells_are_quoted_where_they_must_be()
    {
        CsvFile.Write(
            path,
            ["a", "b"],
            [
                ["x,y", "say \"no\""],
                ["line\nbreak", null],
            ]
        );
        File.ReadAllText(path).ShouldBe("a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"line\nbreak\",\n");
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(-14.25, "-14.25")]
    [InlineData(1e-9, "0")]
    [InlineData(12345.00004, "12345")]
    public void Numbers_are_plain_and_short(double value, string text) => CsvFile.Number(value, 4).ShouldBe(text);

    public void Dispose() => File.Delete(path);
}

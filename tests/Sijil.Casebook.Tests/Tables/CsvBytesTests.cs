using System.Globalization;
using System.Text;
using Sijil.Casebook.Tables;
using Sijil.Linkage;

namespace Sijil.Casebook.Tests.Tables;

public sealed class CsvBytesTests
{
    [Fact]
    public void Numbers_have_just_so_many_digits()
    {
        var random = new SplitMix64(5);
        for (var round = 0; round < 20_000; round++)
        {
            // On the grid of the weights, so that a half is one in both ways of rounding.
            var value = Math.Round((random.Unit() - 0.5) * 200 * 65536) / 65536;
            Written(csv => csv.Put(value, 4))
                .ShouldBe(
                    Math.Round((decimal)value, 4, MidpointRounding.AwayFromZero)
                        .ToString("0.0000", CultureInfo.InvariantCulture)
                );
        }
    }

    [Theory]
    [InlineData(0, "0.000000")]
    [InlineData(-0.0000001, "0.000000")]
    [InlineData(0.9999999, "1.000000")]
    [InlineData(-12.5, "-12.500000")]
    public void Edges(double value, string expected) => Written(csv => csv.Put(value, 6)).ShouldBe(expected);

    [Fact]
    public void Texts_longer_than_the_buffer_and_texts_that_need_quotes()
    {
        var huge = new string('م', 100_000);
        Written(csv =>
            {
                csv.Put(CsvBytes.Quoted("a \"b\", c"));
                csv.Comma();
                csv.Put(huge);
                csv.Comma();
                csv.Put(CsvBytes.Quoted("plain"));
                csv.EndRow();
            })
            .ShouldBe("\"a \"\"b\"\", c\"," + huge + ",plain\n");
    }

    private static string Written(Action<CsvBytes> write)
    {
        using var stream = new MemoryStream();
        var csv = new CsvBytes(stream);
        write(csv);
        csv.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

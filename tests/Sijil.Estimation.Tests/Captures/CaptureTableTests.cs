using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Captures;

public class CaptureTableTests
{
    private const string Csv = "A,B,C,count\n1,0,0,4\n0,1,0,3\n1,1,0,2\n0,1,1,1\n";

    [Fact]
    public void Rows_may_come_in_any_order_be_missing_and_be_split()
    {
        var one = CaptureTable.Parse(Csv);
        var other = CaptureTable.Parse(
            "\uFEFFA;B;C;count\r\n0;1;1;1\r\n1;0;0;3\r\n\r\n1;1;0;2\r\n1;0;0;1\r\n0;1;0;3\r\n0;0;1;0\r\n"
        );

        other.ToCsv().ShouldBe(one.ToCsv());
        other.Sha256.ShouldBe(one.Sha256);
        one.Observed.ShouldBe(10);
        one.CountOf(0b001).ShouldBe(4);
        one.CountOf(0b111).ShouldBe(0);
    }

    [Fact]
    public void The_hash_is_that_of_the_csv_bytes() =>
        CaptureTable
            .Parse(Csv)
            .Sha256.ShouldBe(
                Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData("A,B,C,count\n1,0,0,4\n0,1,0,3\n1,1,0,2\n0,1,1,1\n"u8)
                )
            );

    [Fact]
    public void People_may_come_as_numbers_or_as_text()
    {
        var numbers = CaptureTable.FromPatterns(["A", "B"], [1u, 3u, 3u, 2u]);
        var text = CaptureTable.FromPatterns(["A", "B"], ["10", "11", "11", "01"]);

        text.ToCsv().ShouldBe(numbers.ToCsv());
        numbers.OnAll(0b11).ShouldBe(2);
        numbers.OnAll(0b01).ShouldBe(3);
    }

    [Fact]
    public void Frequencies_count_people_by_the_number_of_their_lists() =>
        CaptureTable.Parse(Csv).CaptureFrequencies().ShouldBe([7, 3, 0]);

    [Fact]
    public void Without_a_list_its_own_people_are_unseen()
    {
        var table = CaptureTable.Parse(Csv).Without(1);

        table.Lists.ShouldBe(["A", "C"]);
        table.CountOf(0b01).ShouldBe(6);
        table.CountOf(0b10).ShouldBe(1);
        table.Observed.ShouldBe(7);
    }

    [Fact]
    public void Names_with_commas_and_quotes_survive()
    {
        var table = CaptureTable.Create(["a,\"b\"", "جريدة"], [new(3, 7)]);

        CaptureTable.Parse(table.ToCsv()).Lists.ShouldBe(table.Lists);
    }

    [Fact]
    public void A_header_alone_is_a_table_of_nobody() => CaptureTable.Parse("A,B,count\n").Observed.ShouldBe(0);

    [Fact]
    public void Twenty_lists_and_counts_of_two_to_the_fortieth_are_held()
    {
        var table = CaptureTable.Create(
            Enumerable.Range(1, 20).Select(i => $"L{i}"),
            [new(0xFFFFF, 1L << 40), new(1, 1L << 40)]
        );

        table.Observed.ShouldBe(1L << 41);
        CaptureTable.Parse(table.ToCsv()).Sha256.ShouldBe(table.Sha256);
    }
}

using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Captures;

public class CaptureTableFaultTests
{
    [Theory]
    [InlineData("", "empty-table", null, null)]
    [InlineData("A,B\n1,0\n", "no-count-column", 1, null)]
    [InlineData("count\n3\n", "no-lists", 1, null)]
    [InlineData("A,A,count\n1,0,3\n", "duplicate-list", 1, "A")]
    [InlineData("A,,count\n1,0,3\n", "list-without-name", 1, "2")]
    [InlineData("A,B,count\n1,0\n", "ragged-row", 2, null)]
    [InlineData("A,B,count\n1,0,3\n2,0,3\n", "not-0-or-1", 3, "A")]
    [InlineData("A,B,count\n1,0,3\n1,yes,3\n", "not-0-or-1", 3, "B")]
    [InlineData("A,B,count\n1,0,-3\n", "negative-count", 2, "count")]
    [InlineData("A,B,count\n1,0,2.5\n", "fractional-count", 2, "count")]
    [InlineData("A,B,count\n1,0,\n", "no-count", 2, "count")]
    [InlineData("A,B,count\n1,0,many\n", "not-a-count", 2, "count")]
    [InlineData("A,B,count\n1,0,99999999999999999999\n", "count-too-large", 2, "count")]
    [InlineData("A,B,count\n1,0,9007199254740992\n0,1,1\n", "count-too-large", null, "count")]
    [InlineData("A,B,count\n0,0,5\n", "people-on-no-list", 2, null)]
    [InlineData("A,B,count\n\"1,0,5\n", "open-quote", 2, null)]
    [InlineData("place,A,B,count\nnorth,1,0,5\n", "stratum-column", null, "place")]
    public void Each_fault_is_named_with_its_place(string csv, string code, int? row, string? column)
    {
        var fault = Should.Throw<CaptureTableFaultException>(() => CaptureTable.Parse(csv));

        fault.Code.ShouldBe(code);
        fault.Row.ShouldBe(row);
        fault.Column.ShouldBe(column);
        fault.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void The_message_says_what_was_found_and_what_was_expected() =>
        Should
            .Throw<CaptureTableFaultException>(() => CaptureTable.Parse("A,B,count\n1,x,3\n"))
            .Message.ShouldBe("row 2, column \"B\": found \"x\"; expected 0 or 1");

    [Fact]
    public void Twenty_five_lists_are_too_many()
    {
        var csv = string.Join(',', Enumerable.Range(1, 25).Select(i => $"L{i}")) + ",count\n";

        Should.Throw<CaptureTableFaultException>(() => CaptureTable.Parse(csv)).Code.ShouldBe("too-many-lists");
    }

    [Theory]
    [InlineData("100")]
    [InlineData("1x")]
    [InlineData("")]
    public void A_pattern_of_another_shape_is_refused(string pattern) =>
        Should
            .Throw<CaptureTableFaultException>(() => CaptureTable.FromPatterns(["A", "B"], [pattern]))
            .Code.ShouldBe("bad-pattern");

    [Fact]
    public void A_person_on_no_list_cannot_be_counted() =>
        Should
            .Throw<CaptureTableFaultException>(() => CaptureTable.FromPatterns(["A", "B"], [0u]))
            .Code.ShouldBe("people-on-no-list");

    [Fact]
    public void A_pattern_beyond_the_lists_is_refused() =>
        Should
            .Throw<CaptureTableFaultException>(() => CaptureTable.FromPatterns(["A", "B"], [4u]))
            .Code.ShouldBe("unknown-list");
}

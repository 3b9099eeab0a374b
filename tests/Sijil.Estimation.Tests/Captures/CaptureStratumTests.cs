using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Captures;

public class CaptureStratumTests
{
    [Fact]
    public void Leading_columns_without_zeros_and_ones_are_strata()
    {
        var strata = CaptureStratum.Parse(
            "year,place,A,B,count\n2024,north,1,0,5\n2023,south,1,1,2\n2024,north,1,1,1\n2024,north,1,0,1\n"
        );

        strata.Select(s => string.Join('/', s.Values)).ShouldBe(["2023/south", "2024/north"]);
        strata[1].Columns.ShouldBe(["year", "place"]);
        strata[1].Table.Lists.ShouldBe(["A", "B"]);
        strata[1].Table.CountOf(1).ShouldBe(6);
    }

    [Fact]
    public void A_table_without_strata_is_one_stratum() =>
        CaptureStratum.Parse("A,B,count\n1,0,5\n").ShouldHaveSingleItem().Table.Observed.ShouldBe(5);
}

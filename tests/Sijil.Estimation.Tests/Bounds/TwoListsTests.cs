using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Bounds;

public class TwoListsTests
{
    private static readonly CaptureTable Table = CaptureTable.Create(
        ["A", "B"],
        [new(0b01, 90), new(0b10, 60), new(0b11, 30)]
    );

    [Fact]
    public void Lincoln_and_Petersen_multiply_and_divide() => TwoLists.LincolnPetersen(Table).ShouldBe(120.0 * 90 / 30);

    [Fact]
    public void Chapman_follows_his_formula_with_Sebers_variance()
    {
        var estimate = TwoLists.Chapman(Table);

        estimate.Total.ShouldBe((121.0 * 91 / 31) - 1, 1e-12);
        estimate.StandardError.ShouldBe(Math.Sqrt(121.0 * 91 * 90 * 60 / (31.0 * 31 * 32)), 1e-12);
    }

    [Fact]
    public void Without_a_shared_person_there_is_no_Lincoln_Petersen_figure() =>
        TwoLists.LincolnPetersen(CaptureTable.Create(["A", "B"], [new(1, 5), new(2, 5)])).ShouldBeNull();
}

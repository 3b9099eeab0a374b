using FsCheck;
using FsCheck.Fluent;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class ScalingTests
{
    [Fact]
    public void A_table_of_ten_times_the_people_has_ten_times_the_total_and_deviance() =>
        Prop.ForAll(
                RandomTables.Arbitrary(3, 4),
                table =>
                {
                    var larger = CaptureTable.Create(
                        table.Lists,
                        table.Cells.Select(c => c with { Count = c.Count * 10 })
                    );
                    var model = HierarchicalModel.Of(table.Lists.Length, 0b11);
                    var (one, ten) = (new LogLinearFitter(table).Fit(model), new LogLinearFitter(larger).Fit(model));
                    ten.Existence.ShouldBe(one.Existence);
                    if (one.HasEstimate)
                    {
                        ten.Total.ShouldBe(one.Total * 10, one.Total * 1e-8);
                        ten.Deviance.ShouldBe(one.Deviance * 10, 1e-7);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_of_two_to_the_fortieth_give_the_digits_of_the_small_table()
    {
        var small = OpenTables.Of("spina_ny_3");
        var factor = 1L << 40;
        var large = CaptureTable.Create(small.Lists, small.Cells.Select(c => c with { Count = c.Count * factor }));
        var model = HierarchicalModel.Parse(3, "12+23");

        var total = new LogLinearFitter(large).Fit(model).Total;
        var interval = ProfileInterval.Of(new LogLinearFitter(large), model)!;

        (total / factor).ShouldBe(new LogLinearFitter(small).Fit(model).Total, 1e-7);
        interval.Lower.ShouldBeInRange(total * (1 - 1e-5), total);
        interval.Upper!.Value.ShouldBeInRange(total, total * (1 + 1e-5));
    }
}

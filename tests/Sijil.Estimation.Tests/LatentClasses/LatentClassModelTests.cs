using Shouldly;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LatentClasses;
using Xunit;

namespace Sijil.Estimation.Tests.LatentClasses;

public sealed class LatentClassModelTests
{
    // Medians and 95 % intervals of the published program with the same priors, five chains of 500,000 sweeps; its Monte Carlo standard error of the mean.
    [Theory]
    [InlineData("neworleans_5", 832, 569, 1363, 1.3)]
    [InlineData("neworleans_8", 716, 512, 1072, 0.95)]
    [InlineData("western_us_5", 1833, 1309, 3008, 3.2)]
    [InlineData("spina_ny_3", 734, 686, 829, 0.69)]
    [InlineData("congenital_mass_5", 629, 590, 718, 0.32)]
    [InlineData("hav_taiwan_3", 513, 363, 866, 1.6)]
    [InlineData("hiv_rome_4", 10_936, 9351, 13_123, 9.2)]
    [InlineData("hare_6", 76, 70, 90, 0.034)]
    [InlineData("artificial_3", 405, 240, 832, 1.1)]
    public void Agrees_with_the_published_program(string name, double median, double lower, double upper, double error)
    {
        var estimate = LatentClassModel.Of(OpenTables.Of(name), new LatentClassSettings { SmallestSize = 800 });
        estimate.Converged.ShouldBeTrue();

        // Its figures are whole numbers, and its own errors of quantiles are not known: that of the mean stands in for the smallest they can be.
        double Tolerance(double own) => 1.5 + (3.5 * Math.Sqrt((own * own) + (error * error)));
        estimate.Median.ShouldBe(median, Tolerance(estimate.ErrorOfMedian));
        estimate.Quantile(0.025).ShouldBe(lower, Tolerance(estimate.ErrorOfQuantile(0.025)));
        estimate.Quantile(0.975).ShouldBe(upper, Tolerance(Math.Max(estimate.ErrorOfQuantile(0.975), 3 * error)));
    }

    [Fact]
    public void The_same_bytes_for_any_number_of_threads()
    {
        var table = OpenTables.Of("neworleans_8");
        var one = LatentClassModel.Of(table, new LatentClassSettings { Threads = 1 });
        foreach (var threads in new[] { 2, 8 })
        {
            var more = LatentClassModel.Of(table, new LatentClassSettings { Threads = threads });
            more.Draws.SelectMany(d => d).ShouldBe(one.Draws.SelectMany(d => d));
            more.Diagnostics.ShouldBe(one.Diagnostics);
            more.Settings.ShouldBe(one.Settings);
        }
    }

    [Fact]
    public void The_order_of_lists_makes_no_difference()
    {
        var table = OpenTables.Of("hiv_rome_4");
        var turned = RandomTables.Permuted(table, [2, 0, 3, 1]);
        LatentClassModel
            .Of(turned)
            .Draws.SelectMany(d => d)
            .ShouldBe(LatentClassModel.Of(table).Draws.SelectMany(d => d));
    }

    [Fact]
    public void Another_seed_gives_another_run_and_the_same_answer()
    {
        var table = OpenTables.Of("hiv_rome_4");
        var first = LatentClassModel.Of(table, new LatentClassSettings { Seed = 1 });
        var second = LatentClassModel.Of(table, new LatentClassSettings { Seed = 2 });
        second.Median.ShouldNotBe(first.Median);
        second.Median.ShouldBe(
            first.Median,
            4 * Math.Sqrt((first.ErrorOfMedian * first.ErrorOfMedian) + (second.ErrorOfMedian * second.ErrorOfMedian))
        );
    }

    [Fact]
    public void A_cap_is_kept_and_counted()
    {
        var capped = LatentClassModel.Of(
            OpenTables.Of("sim_nooverlap_3"),
            new LatentClassSettings { Priors = new() { MostUnseenPerObserved = 20 } }
        );
        capped.Capped.ShouldBeGreaterThan(0);
        capped.Draws.SelectMany(d => d).Max().ShouldBeLessThanOrEqualTo(21 * 200);

        // The published program answers 2,969 [1,509-4,139] here, which is its cap's doing.
        capped.Median.ShouldBe(2969, 120);
        capped.Quantile(0.975).ShouldBe(4139, 20);
    }

    [Fact]
    public void Too_few_sweeps_are_said_to_be_too_few() =>
        LatentClassModel
            .Of(OpenTables.Of("allegheny_4"), new LatentClassSettings { MostSweeps = 5000 })
            .Converged.ShouldBeFalse();

    [Fact]
    public void Unlike_people_are_covered_where_log_linear_models_are_far_off()
    {
        var estimate = LatentClassModel.Of(OpenTables.Of("sim_twoclass_5"));
        estimate.Converged.ShouldBeTrue();
        estimate.Quantile(0.025).ShouldBeLessThan(2000);
        estimate.Quantile(0.975).ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void Memory_does_not_grow_with_people()
    {
        static long Allocated(long times)
        {
            var table = OpenTables.Of("hiv_rome_4");
            var many = CaptureTable.Create(
                table.Lists,
                table.Cells.Select(cell => new CaptureCell(cell.Pattern, cell.Count * times))
            );
            var settings = new LatentClassSettings { Threads = 1, MostSweeps = 20_000 };
            LatentClassModel.Of(many, settings);
            var before = GC.GetAllocatedBytesForCurrentThread();
            LatentClassModel.Of(many, settings);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(1L << 40).ShouldBeLessThan((2 * Allocated(1)) + 10_000_000);
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        var table = OpenTables.Of("spina_ny_3");
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                LatentClassModel.Of(table, new() { Priors = new() { Classes = 0 } })
            )
            .ParamName.ShouldBe("Classes");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            LatentClassModel.Of(table, new() { Priors = new() { ListedBeta = double.NaN } })
        );
        Should.Throw<ArgumentOutOfRangeException>(() => LatentClassModel.Of(table, new() { Chains = 1 }));
        Should.Throw<ArgumentException>(() => LatentClassModel.Of(CaptureTable.Create(["A", "B", "C"], [])));
    }
}

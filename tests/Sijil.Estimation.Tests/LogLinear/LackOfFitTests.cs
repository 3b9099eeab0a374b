using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class LackOfFitTests
{
    private const int Tables = 40;

    [Fact]
    public void Two_kinds_of_people_are_noticed_in_nine_tables_of_ten_in_design_B() =>
        Noticed(Designs.B).ShouldBeGreaterThanOrEqualTo(Tables * 9 / 10);

    [Fact]
    public void Two_kinds_of_people_are_noticed_in_nine_tables_of_ten_in_design_D() =>
        Noticed(Designs.D).ShouldBeGreaterThanOrEqualTo(Tables * 9 / 10);

    // One class, dependent lists or not: log-linear models are right, and a warning would be a false alarm.
    [Fact]
    public void Where_a_log_linear_model_is_right_hardly_any_table_is_blamed()
    {
        Noticed(Designs.A).ShouldBeLessThanOrEqualTo(Tables / 20);
        Noticed(Designs.C).ShouldBeLessThanOrEqualTo(Tables / 20);
        Noticed(Designs.OneClassOfFive).ShouldBeLessThanOrEqualTo(Tables / 20);
        Noticed(Designs.Referred).ShouldBeLessThanOrEqualTo(Tables / 20);
    }

    [Fact]
    public void Two_equal_classes_have_the_deviance_of_independence_or_less()
    {
        var table = Designs.A(3);
        var independence = new LogLinearFitter(table).Fit(HierarchicalModel.Of(4));

        var classes = TwoClasses.Of(table);

        classes.Parameters.ShouldBe(10);
        classes.DegreesOfFreedom.ShouldBe(5);
        classes.Deviance.ShouldBeInRange(0, independence.Deviance + 1e-6);
    }

    // Counts that are what two classes expect, rounded: the model must reproduce them.
    [Fact]
    public void Counts_made_of_two_classes_are_reproduced()
    {
        double[][] chances =
        [
            [0.2, 0.1, 0.3, 0.15],
            [0.8, 0.7, 0.6, 0.9],
        ];
        double[] people = [6e6, 2e6];
        var cells = Enumerable
            .Range(1, 15)
            .Select(pattern => new CaptureCell(
                (uint)pattern,
                (long)
                    Math.Round(
                        people
                            .Zip(
                                chances,
                                (n, p) =>
                                    n
                                    * p.Select((x, j) => (pattern >> j & 1) == 1 ? x : 1 - x).Aggregate((a, b) => a * b)
                            )
                            .Sum()
                    )
            ));
        var table = CaptureTable.Create(["A", "B", "C", "D"], cells);

        TwoClasses.Of(table).Deviance.ShouldBe(0, 0.05);
        new LogLinearFitter(table).Fit(HierarchicalModel.Of(4)).Deviance.ShouldBeGreaterThan(1e5);
    }

    [Fact]
    public void Three_lists_cannot_tell_two_classes() =>
        Should.Throw<ArgumentOutOfRangeException>(() => TwoClasses.Of(OpenTables.Of("spina_ny_3")));

    private static int Noticed(Func<ulong, CaptureTable> design) =>
        Enumerable
            .Range(1, Tables)
            .Count(seed =>
            {
                var table = design((ulong)seed);
                return LackOfFit.Of(table, ModelSearch.Of(new LogLinearFitter(table)).Fits).Is();
            });
}

using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class StratumPoolingTests
{
    // A method that wants so many people and then says twice as many.
    private static StratumEstimator Wants(long people) =>
        table =>
            table.Observed < people
                ? StratumEstimate.Refused(new Notice("few", "too few"))
                : StratumEstimate.Drawn([2 * table.Observed, 2 * table.Observed]);

    private static CaptureStratum Months(string month, int times) =>
        StrataTables.Stratum(
            "place/month",
            month,
            $"100:{10 * times} 010:{10 * times} 001:{10 * times} 110:{5 * times} 011:{5 * times}"
        );

    private static StrataReport Report(StratumNeighbours neighbours, int mostPooled, params CaptureStratum[] strata) =>
        StratifiedEstimate.Of(
            strata,
            Wants(100),
            new StrataSettings { Neighbours = neighbours, MostPooled = mostPooled }
        );

    private static StratumReport Of(StrataReport report, string name) => report.Strata.Single(s => $"{s.Name}" == name);

    [Fact]
    public void A_refused_month_joins_the_month_before()
    {
        var report = Report(
            StratumNeighbours.Along("month"),
            3,
            Months("n/2024-01", 3),
            Months("n/2024-02", 1),
            Months("n/2024-03", 4),
            Months("s/2024-02", 5)
        );

        var february = Of(report, "n / 2024-02");
        february.Standing.ShouldBe(StratumStanding.Pooled);
        february.PooledWith.ShouldBe([new StratumName("n", "2024-01")]);
        february.Refusal!.Code.ShouldBe("few");
        february.Figure!.Mean.ShouldBe(2 * 160);
        var january = Of(report, "n / 2024-01");
        january.Standing.ShouldBe(StratumStanding.Pooled);
        january.Refusal.ShouldBeNull();
        Of(report, "n / 2024-03").Standing.ShouldBe(StratumStanding.Estimated);
        Of(report, "s / 2024-02").PooledWith.ShouldBeEmpty();
        // The pool is counted once.
        report.Total.Independent!.Mean.ShouldBe(2 * 40 * 13);
        report.Total.EstimatedStrata.ShouldBe(4);
    }

    [Fact]
    public void Pools_grow_until_there_is_enough()
    {
        var report = Report(
            StratumNeighbours.Along("month"),
            3,
            Months("n/2024-01", 1),
            Months("n/2024-02", 1),
            Months("n/2024-03", 1)
        );

        report.Count(StratumStanding.Pooled).ShouldBe(3);
        report.Total.Independent!.Mean.ShouldBe(2 * 120);
        report.Total.AtMost.ShouldBe(240);
    }

    [Fact]
    public void A_pool_that_is_refused_too_is_dissolved_and_named()
    {
        var report = Report(
            StratumNeighbours.Along("month"),
            2,
            Months("n/2024-01", 1),
            Months("n/2024-02", 1),
            Months("n/2024-03", 3)
        );

        // January takes February first; with two places that pool cannot grow.
        var january = Of(report, "n / 2024-01");
        january.Standing.ShouldBe(StratumStanding.Refused);
        january.Figure.ShouldBeNull();
        january.PooledWith.ShouldBeEmpty();
        january.FailedPool!.With.ShouldBe([new StratumName("n", "2024-02")]);
        january.FailedPool.Refusal.Code.ShouldBe("few");
        report.Total.RefusedStrata.ShouldBe(2);
        report.Total.ObservedInRefused.ShouldBe(80);
        report.Total.AtLeast.ShouldBe(240 + 80);
        report.Total.AtMost.ShouldBeNull();
    }

    [Fact]
    public void Neighbours_by_name_are_tried_in_their_order_and_unknown_names_passed_over()
    {
        StratumName here = new("x", "1");
        var report = Report(
            StratumNeighbours.Named([(here, new("gone", "1")), (here, new("z", "1")), (here, new("y", "1"))]),
            2,
            Months("x/1", 1),
            Months("y/1", 3),
            Months("z/1", 4)
        );

        Of(report, "x / 1").PooledWith.ShouldBe([new StratumName("z", "1")]);
        Of(report, "y / 1").Standing.ShouldBe(StratumStanding.Estimated);
    }

    [Fact]
    public void An_order_of_values_is_kept_to()
    {
        CaptureStratum[] strata = [Months("n/2", 1), Months("n/10", 3), Months("n/3", 4)];
        string[] numbers = [.. Enumerable.Range(1, 12).Select(month => $"{month}")];

        Of(Report(StratumNeighbours.Along("month", numbers), 2, strata), "n / 2")
            .PooledWith.ShouldBe([new StratumName("n", "3")]);
        // By ordinal order 10 stands before 2.
        Of(Report(StratumNeighbours.Along("month"), 2, strata), "n / 2")
            .PooledWith.ShouldBe([new StratumName("n", "10")]);
    }

    [Fact]
    public void Nobody_is_pooled_unless_asked_and_no_column_is_guessed()
    {
        Report(StratumNeighbours.None, 3, Months("n/1", 1), Months("n/2", 4))
            .Count(StratumStanding.Refused)
            .ShouldBe(1);
        Should
            .Throw<ArgumentException>(() => Report(StratumNeighbours.Along("year"), 3, Months("n/1", 1)))
            .Message.ShouldContain("expected one of place, month");
    }

    [Fact]
    public void Every_stratum_counts_once_whatever_is_pooled()
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var random = new Estimation.Random.RandomStream((ulong)seed);
            CaptureStratum[] strata =
            [
                .. Enumerable.Range(10, 30).Select(m => Months($"n/{m}", 1 + (int)random.Below(3))),
            ];
            var report = Report(StratumNeighbours.Along("month"), 2 + (int)random.Below(4), strata);

            var estimated = report.Strata.Where(s => s.Standing != StratumStanding.Refused).Sum(s => s.Observed);
            (report.Total.Independent?.Mean ?? 0).ShouldBe(2 * estimated, 1e-6);
            (estimated + report.Total.ObservedInRefused).ShouldBe(report.Observed);
            foreach (var stratum in report.Strata)
            {
                foreach (var other in stratum.PooledWith)
                {
                    Of(report, $"{other}").PooledWith.ShouldContain(stratum.Name);
                }
            }
        }
    }
}

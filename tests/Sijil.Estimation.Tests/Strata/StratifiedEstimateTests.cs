using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class StratifiedEstimateTests
{
    private static readonly StratumEstimator Graphs = StratumMethods.Decomposable(draws: 400);

    [Theory]
    [InlineData("artificial_3", RefusalCode.ListWithoutOverlap)]
    [InlineData("sim_nooverlap_3", RefusalCode.ListsNeverOverlap)]
    public void Tables_that_carry_no_estimate_are_refused_before_any_method_is_asked(string table, string code)
    {
        var report = StratifiedEstimate.Of(
            [StrataTables.Stratum("x", OpenTables.Of(table))],
            _ => throw new InvalidOperationException("asked")
        );

        report.Strata.Single().Refusal!.Code.ShouldBe(code);
        report.Total.Independent.ShouldBeNull();
        report.Total.AtLeast.ShouldBe(OpenTables.Of(table).Observed);
        report.Total.AtMost.ShouldBeNull();
    }

    [Theory]
    [InlineData("100:60 010:60 110:40", RefusalCode.TwoLists)]
    [InlineData("1000:60 0100:60 0010:50 0001:50 1100:20 0011:20", RefusalCode.OverlapNotConnected)]
    [InlineData("100:60 010:60 001:50 110:2 011:3", RefusalCode.TooLittleOverlap)]
    [InlineData("100:6 010:6 001:5 110:1 011:1", RefusalCode.TooFewPeople)]
    [InlineData("100:60 010:60 001:50 101:20 011:20", null)]
    public void The_reason_is_the_one_that_the_table_has(string cells, string? code)
    {
        var report = StratifiedEstimate.Of([StrataTables.Stratum("place", "x", cells)], Graphs);

        report.Strata.Single().Refusal?.Code.ShouldBe(code);
        report.Strata.Single().Standing.ShouldBe(code is null ? StratumStanding.Estimated : StratumStanding.Refused);
    }

    [Fact]
    public void A_list_that_is_empty_or_a_copy_does_not_count_as_one()
    {
        var report = StratifiedEstimate.Of(
            [
                StrataTables.Stratum("copy", OpenTables.Of("sim_duplist_4")),
                StrataTables.Stratum("empty", OpenTables.Of("sim_emptylist_4")),
                StrataTables.Stratum("full", OpenTables.Of("sim_indep_4")),
            ],
            Graphs
        );

        report.Strata.Select(s => string.Concat(s.ListsLeftOut)).ShouldBe(["D", "D", ""]);
        report.Count(StratumStanding.Estimated).ShouldBe(3);
        // Truths: 1,200, 800 and 2,000.
        report.Total.Independent!.Lower.ShouldBeLessThan(4_000);
        report.Total.Independent.Upper.ShouldBeGreaterThan(4_000);
    }

    [Fact]
    public void A_stratum_says_what_the_method_says_of_its_table()
    {
        var table = OpenTables.Of("sim_indep_4");
        var alone = Graphs(table);

        var figure = StratifiedEstimate.Of([StrataTables.Stratum("x", table)], Graphs).Strata.Single().Figure!;

        figure.Mean.ShouldBe(alone.Totals.Average(), 1e-5);
        figure.Median.ShouldBe((alone.Totals[199] + alone.Totals[200]) / 2);
        figure.Observed.ShouldBe(1_308);
    }

    [Fact]
    public void Equal_tables_are_estimated_once_and_yet_err_independently()
    {
        var asked = 0;
        StratumEstimator counted = table =>
        {
            Interlocked.Increment(ref asked);
            return Graphs(table);
        };
        var table = OpenTables.Of("sim_indep_4");
        var one = StratifiedEstimate.Of([StrataTables.Stratum("x", table)], Graphs).Strata.Single().Figure!;

        var report = StratifiedEstimate.Of(
            [.. Enumerable.Range(0, 16).Select(i => StrataTables.Stratum($"p{i:D2}", table))],
            counted
        );

        asked.ShouldBe(1);
        report.TablesEstimated.ShouldBe(1);
        // Sixteen strata: the width grows four times when they are independent, sixteen times when they err together.
        var width = one.Upper - one.Lower;
        (report.Total.Independent!.Upper - report.Total.Independent.Lower).ShouldBe(4 * width, 0.25 * width);
        (report.Total.Comonotone!.Upper - report.Total.Comonotone.Lower).ShouldBe(16 * width, 0.1 * width);
    }

    [Fact]
    public void Totals_by_a_column_add_up_and_pools_that_reach_over_it_are_not_divided()
    {
        CaptureStratum[] strata =
        [
            StrataTables.Stratum("place/month", "n/1", "100:60 010:60 001:50 101:20 011:20"),
            StrataTables.Stratum("place/month", "n/2", "100:50 010:70 001:40 101:20 011:30"),
            StrataTables.Stratum("place/month", "s/1", "100:40 010:60 001:40 101:10 011:20"),
            StrataTables.Stratum("place/month", "s/2", "100:5 010:5 001:5 101:1 011:1"),
        ];
        var settings = new StrataSettings { Neighbours = StratumNeighbours.Along("month") };

        var pooled = StratifiedEstimate.Of(strata, Graphs, settings);

        var places = pooled.TotalsBy("place");
        places.Select(p => $"{p.Values}").ShouldBe(["n", "s"]);
        places.Sum(p => p.Total.Independent!.Mean).ShouldBe(pooled.Total.Independent!.Mean, 1e-3);
        var months = pooled.TotalsBy("month");
        months[0].Total.EstimatedStrata.ShouldBe(1);
        months[0].Total.ObservedInRefused.ShouldBe(170);
        months[0].Total.AtMost.ShouldBeNull();
        Should.Throw<ArgumentException>(() => pooled.TotalsBy("year")).Message.ShouldContain("expected one of");
    }

    [Fact]
    public void The_same_report_on_any_number_of_threads()
    {
        CaptureStratum[] strata =
        [
            .. Enumerable
                .Range(0, 30)
                .Select(i =>
                    StrataTables.Stratum(
                        i % 10 == 9 ? "" : $"p{i:D2}",
                        RandomTables.Independent(60 + (40 * i), [0.3, 0.25, 0.2], (ulong)i)
                    )
                )
                .DistinctBy(s => s.Values[0]),
        ];
        string Text(int threads) =>
            StrataJson.Write(
                StratifiedEstimate.Of(
                    strata,
                    Graphs,
                    new StrataSettings
                    {
                        Threads = threads,
                        Fillings = 4,
                        Neighbours = StratumNeighbours.Along("place"),
                    }
                )
            );

        var one = Text(1);
        one.Length.ShouldBeGreaterThan(5_000);
        Text(2).ShouldBe(one);
        Text(8).ShouldBe(one);
    }

    [Fact]
    public void What_a_method_throws_is_the_first_by_order()
    {
        CaptureStratum[] strata =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    StrataTables.Stratum($"p{i}", RandomTables.Independent(300 + i, [0.4, 0.4, 0.4], (ulong)i))
                ),
        ];
        for (var run = 0; run < 5; run++)
        {
            Should
                .Throw<InvalidOperationException>(() =>
                    StratifiedEstimate.Of(
                        strata,
                        table => throw new InvalidOperationException(table.Sha256),
                        new StrataSettings { Threads = 4 }
                    )
                )
                .Message.ShouldBe(strata[0].Table.Sha256);
        }
    }

    [Fact]
    public void Bad_input_is_named()
    {
        var table = OpenTables.Of("sim_indep_4");
        string Fault(params CaptureStratum[] strata) =>
            Should.Throw<ArgumentException>(() => StratifiedEstimate.Of(strata, Graphs)).Message;

        Fault().ShouldContain("found no stratum");
        Fault(StrataTables.Stratum("x", table), StrataTables.Stratum("x", table)).ShouldContain("x twice");
        Fault(StrataTables.Stratum("x", table), StrataTables.Stratum("y", table.Without(0))).ShouldContain("B, C, D");
        Should
            .Throw<ArgumentException>(() =>
                StratifiedEstimate.Of([StrataTables.Stratum("x", table)], _ => StratumEstimate.Drawn([3, 2_000]))
            )
            .Message.ShouldContain("at least the 1308 people");
        Should.Throw<ArgumentException>(() => StratumEstimate.Drawn([2_000]));
        Should.Throw<ArgumentException>(() => StratumEstimate.Drawn([2_000, double.NaN]));
        Should.Throw<ArgumentException>(() => StratumEstimate.Drawn([2_000, double.PositiveInfinity]));
    }
}

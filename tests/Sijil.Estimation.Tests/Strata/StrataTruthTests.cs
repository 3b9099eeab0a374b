using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

/// <summary>Populations of known size in many strata.</summary>
public sealed class StrataTruthTests
{
    private static readonly StratumEstimator Graphs = StratumMethods.Decomposable(draws: 300);

    [Fact]
    public void Totals_of_independent_strata_cover_the_truth_as_often_as_they_say()
    {
        const int Runs = 100;
        int[] people = [150, 220, 400, 180, 300, 250];
        var (covered, ratio) = (0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            CaptureStratum[] strata =
            [
                .. people.Select(
                    (n, at) =>
                        StrataTables.Stratum(
                            $"p{at}",
                            RandomTables.Independent(n, [0.5, 0.4, 0.3], (ulong)((100 * run) + at))
                        )
                ),
            ];

            var total = StratifiedEstimate.Of(strata, Graphs, new StrataSettings { Seed = (ulong)run }).Total;

            covered += total.AtLeast <= people.Sum() && people.Sum() <= total.AtMost ? 1 : 0;
            ratio +=
                (total.Comonotone!.Upper - total.Comonotone.Lower)
                / (total.Independent!.Upper - total.Independent.Lower)
                / Runs;
        }

        covered.ShouldBeInRange(89, 100);
        // Six strata, not all as wide: a little below √6.
        ratio.ShouldBeInRange(2.1, 2.5);
    }

    [Fact]
    public void Few_strata_that_carry_an_estimate_are_refused()
    {
        // One class on four lists; one class on three sparse ones; two classes on five (Manrique-Vallier 2016).
        (int People, double[] Chances)[][] designs =
        [
            [(2_000, [0.25, 0.2, 0.15, 0.1])],
            [(3_000, [0.12, 0.1, 0.08])],
            [(1_800, [0.033, 0.033, 0.099, 0.132, 0.033]), (200, [0.66, 0.825, 0.759, 0.99, 0.693])],
        ];
        foreach (var design in designs)
        {
            CaptureStratum[] strata =
            [
                .. Enumerable
                    .Range(0, 25)
                    .Select(i =>
                        StrataTables.Stratum(
                            $"p{i:D2}",
                            StrataTables.Together(
                                design.Select(
                                    (c, at) => RandomTables.Independent(c.People, c.Chances, (ulong)((2 * i) + at))
                                )
                            )
                        )
                    ),
            ];

            StratifiedEstimate.Of(strata, Graphs).Count(StratumStanding.Estimated).ShouldBe(25);
        }
    }

    [Fact]
    public void A_method_may_refuse_what_the_screening_lets_pass()
    {
        // Two classes: no log-linear model of the set reproduces the overlaps.
        var report = StratifiedEstimate.Of(
            [
                StrataTables.Stratum("a", OpenTables.Of("congenital_mass_5")),
                StrataTables.Stratum("b", OpenTables.Of("sim_negdep_5")),
            ],
            StratumMethods.OneMethod(Method.Average)
        );

        report.Strata[0].Standing.ShouldBe(StratumStanding.Estimated);
        report.Strata[1].Refusal!.Code.ShouldBe(RefusalCode.NoModelFits);
        report.Total.ObservedInRefused.ShouldBe(1_946);
        report.Total.AtLeast.ShouldBe(report.Total.Independent!.Lower + 1_946);
        report.Total.AtMost.ShouldBeNull();
    }

    [Fact]
    public void A_table_with_empty_stratum_cells_is_read_and_filled_in()
    {
        var csv = "place,month,A,B,C,count\n";
        foreach (var place in (string[])["north", "south"])
        {
            foreach (var month in (string[])["2024-01", "2024-02", ""])
            {
                csv +=
                    $"{place},{month},1,0,0,60\n{place},{month},0,1,0,50\n{place},{month},0,0,1,55\n"
                    + $"{place},{month},1,1,0,20\n{place},{month},0,1,1,25\n";
            }
        }

        var report = StratifiedEstimate.Of(CaptureStratum.Parse(csv), Graphs, new StrataSettings { Fillings = 8 });

        report.Columns.ShouldBe(["place", "month"]);
        report
            .Strata.Select(s => $"{s.Name}")
            .ShouldBe(["north / 2024-01", "north / 2024-02", "south / 2024-01", "south / 2024-02"]);
        report.WithMissingValues.ShouldBe(420);
        // Of a place everybody is known: nothing that is missing moves who is seen there.
        foreach (var (_, total) in report.TotalsBy("place"))
        {
            total.Independent!.Combination.MeanKnown.ShouldBe(630);
            total.Independent.Combination.ShouldBe(total.Independent.UnseenCombination);
        }

        report.Strata.ShouldAllBe(s => s.Figure!.Combination.MeanKnown == 210);
        report.Strata.ShouldAllBe(s => s.Figure!.UnseenCombination.MeanKnown > 210);
    }
}

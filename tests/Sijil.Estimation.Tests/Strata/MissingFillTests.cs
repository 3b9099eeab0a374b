using System.Collections.Immutable;
using MathNet.Numerics;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class MissingFillTests
{
    private static readonly FillingSettings Settings = new();

    private static FillingPlan Plan(params CaptureStratum[] strata) =>
        FillingPlan.Of(StrataInput.Of(strata), Settings.PriorPeople);

    private static long CountIn(FillingPlan plan, ulong filling, string stratum, uint pattern) =>
        MissingFill
            .Of(plan, Settings, 1, filling)[plan.Strata.IndexOf(new StratumName(stratum.Split('/')))]
            .CountOf(pattern);

    [Fact]
    public void One_column_and_one_history_give_the_beta_binomial()
    {
        var plan = Plan(
            StrataTables.Stratum("place", "a", "10:30"),
            StrataTables.Stratum("place", "b", "10:10"),
            StrataTables.Stratum("place", "", "10:40")
        );

        var drawn = Enumerable.Range(0, 20_000).Select(f => CountIn(plan, (ulong)f, "a", 1) - 30.0).ToArray();

        // Beta(30 + 4 · 3/4, 10 + 4 · 1/4), 40 people: mean n p, variance n p q (a + b + n) / (a + b + 1).
        var mean = drawn.Average();
        mean.ShouldBe(30, 4 * Math.Sqrt(14.0 / drawn.Length));
        drawn.Average(d => (d - mean) * (d - mean)).ShouldBe(40 * 0.1875 * 84 / 45, 0.6);
    }

    [Fact]
    public void People_are_filled_in_by_those_of_their_own_history()
    {
        // Of those on A alone nine of ten are in a, of those on B alone one of ten; of those on both nobody has a value.
        var plan = Plan(
            StrataTables.Stratum("place", "a", "10:9000 01:1000"),
            StrataTables.Stratum("place", "b", "10:1000 01:9000"),
            StrataTables.Stratum("place", "", "10:5000 01:5000 11:100")
        );

        double Mean(uint pattern) =>
            Enumerable.Range(0, 400).Average(f => (double)CountIn(plan, (ulong)f, "a", pattern));
        Mean(1).ShouldBe(9000 + 4500, 5);
        Mean(2).ShouldBe(1000 + 500, 5);
        // Shares of everybody, with the uncertainty of four people: standard deviation of a share √(1/4 / 5).
        Mean(3).ShouldBe(50, 4 * 100 * Math.Sqrt(0.25 / 5 / 400));
    }

    [Fact]
    public void Values_missing_in_several_ways_have_the_joint_posterior()
    {
        var plan = Plan(
            StrataTables.Stratum("place/month", "n/1", "1:2"),
            StrataTables.Stratum("place/month", "n/2", "1:3"),
            StrataTables.Stratum("place/month", "s/1", "1:1"),
            StrataTables.Stratum("place/month", "s/2", "1:4"),
            StrataTables.Stratum("place/month", "n/", "1:6"),
            StrataTables.Stratum("place/month", "/1", "1:5"),
            StrataTables.Stratum("place/month", "/", "1:2")
        );
        var history = plan.Histories.Single();

        // Exact: all ways in which the people can be placed, each with the Dirichlet-multinomial weight of the completed table.
        var exact = new Dictionary<(long, long), double>();
        var gaps = history.Gaps.Select(gap => Placements(gap, history.Candidates.Length).ToArray()).ToArray();
        foreach (
            var ways in gaps.Aggregate<(long[], double)[], IEnumerable<(long[] Counts, double Log)>>(
                [(new long[history.Candidates.Length], 0)],
                (sofar, gap) => sofar.SelectMany(s => gap.Select(g => (Add(s.Counts, g.Item1), s.Log + g.Item2)))
            )
        )
        {
            var log = ways.Log;
            for (var k = 0; k < ways.Counts.Length; k++)
            {
                log += SpecialFunctions.GammaLn(history.Prior[k] + history.Known[k] + ways.Counts[k]);
            }

            var key = (ways.Counts[0], ways.Counts[3]);
            exact[key] = exact.GetValueOrDefault(key) + Math.Exp(log);
        }

        var all = exact.Values.Sum();
        const int Fillings = 20_000;
        var drawn = Enumerable
            .Range(0, Fillings)
            .Select(f => MissingFill.Of(plan, Settings, 3, (ulong)f))
            .CountBy(tables => (tables[0].Observed - 2, tables[3].Observed - 4))
            .ToDictionary();

        var chiSquare = 0.0;
        var cells = 0;
        foreach (var (key, weight) in exact.Where(e => e.Value / all * Fillings >= 5))
        {
            var expected = weight / all * Fillings;
            chiSquare += Math.Pow(drawn.GetValueOrDefault(key) - expected, 2) / expected;
            cells++;
        }

        cells.ShouldBeGreaterThan(15);
        MathNet.Numerics.Distributions.ChiSquared.CDF(cells, chiSquare).ShouldBeLessThan(0.9999);
    }

    [Fact]
    public void People_whose_values_nobody_shares_are_placed_by_everybody_else()
    {
        var plan = Plan(
            StrataTables.Stratum("place/month", "n/1", "1:60"),
            StrataTables.Stratum("place/month", "n/2", "1:20"),
            StrataTables.Stratum("place/month", "s/", "1:80")
        );

        plan.Strata.Select(s => $"{s}").ShouldBe(["n / 1", "n / 2", "s / 1", "s / 2"]);
        Enumerable.Range(0, 2_000).Average(f => (double)CountIn(plan, (ulong)f, "s/1", 1)).ShouldBe(60, 4);
    }

    [Fact]
    public void Everybody_is_in_one_stratum_and_keeps_the_values_that_are_known()
    {
        CaptureStratum[] strata =
        [
            StrataTables.Stratum("place/month", "n/1", "100:5 110:2 001:7"),
            StrataTables.Stratum("place/month", "n/2", "100:1 010:3 111:1"),
            StrataTables.Stratum("place/month", "s/1", "100:4 011:2 001:1"),
            StrataTables.Stratum("place/month", "s/", "100:9 010:8 110:3"),
            StrataTables.Stratum("place/month", "/2", "111:2 101:6"),
            StrataTables.Stratum("place/month", "/", "011:3 100:2"),
        ];
        var plan = Plan(strata);

        foreach (var filling in Enumerable.Range(0, 50))
        {
            var tables = MissingFill.Of(plan, Settings, 9, (ulong)filling);
            StrataTables.Together(tables).Sha256.ShouldBe(StrataTables.Together(strata.Select(s => s.Table)).Sha256);
            Counted("s").ShouldBeInRange(7 + 20, 7 + 20 + 8 + 5);

            long Counted(string place) =>
                tables.Where((_, at) => plan.Strata[at].Values[0] == place).Sum(table => table.Observed);
        }
    }

    [Fact]
    public void Rows_and_lists_in_another_order_are_filled_in_alike()
    {
        CaptureStratum[] strata =
        [
            StrataTables.Stratum("place", "n", "100:50 110:20 001:70"),
            StrataTables.Stratum("place", "s", "100:40 011:20 001:10"),
            StrataTables.Stratum("place", "", "100:90 011:80 001:30"),
        ];
        int[] order = [2, 0, 1];
        var filled = MissingFill.Of(Plan(strata), Settings, 1, 4);

        var other = MissingFill.Of(
            Plan([.. strata.Reverse().Select(s => s with { Table = RandomTables.Permuted(s.Table, order) })]),
            Settings,
            1,
            4
        );

        other
            .Select(table => table.InOrderOfNames().Sha256)
            .ShouldBe(filled.Select(table => table.InOrderOfNames().Sha256));
    }

    [Fact]
    public void Without_anybody_to_learn_from_nothing_is_filled_in()
    {
        Should
            .Throw<ArgumentException>(() =>
                Plan(StrataTables.Stratum("place/month", "n/", "1:5"), StrataTables.Stratum("place/month", "/2", "1:6"))
            )
            .Message.ShouldContain("missing values of 11 people");
    }

    private static long[] Add(long[] a, long[] b) => [.. a.Zip(b, (x, y) => x + y)];

    // Compositions of a gap's people over its candidates with the logarithm of their number of arrangements.
    private static IEnumerable<(long[] Counts, double Log)> Placements(Gap gap, int candidates)
    {
        return Next(gap.People, 0);

        IEnumerable<(long[], double)> Next(long left, int at)
        {
            if (at == gap.Candidates.Length - 1)
            {
                yield return (
                    One(at, left),
                    SpecialFunctions.FactorialLn((int)gap.People) - SpecialFunctions.FactorialLn((int)left)
                );
                yield break;
            }

            for (var here = 0L; here <= left; here++)
            {
                foreach (var (counts, log) in Next(left - here, at + 1))
                {
                    yield return (Add(counts, One(at, here)), log - SpecialFunctions.FactorialLn((int)here));
                }
            }
        }

        long[] One(int at, long people)
        {
            var counts = new long[candidates];
            counts[gap.Candidates[at]] = people;
            return counts;
        }
    }
}

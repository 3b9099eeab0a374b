using Sijil.Synthetic.Capture;

namespace Sijil.Synthetic.Tests.Capture;

public class CaptureModelTests
{
    [Theory]
    [InlineData(2026)]
    [InlineData(1)]
    [InlineData(2)]
    public void H0_lists_are_as_large_as_their_chances_say_and_independent(ulong seed)
    {
        var set = Generated.Default(seed, "H0");
        double n = set.People.Count;
        double[] chances = [.40131, .26894, .19782, .11920];
        for (var k = 0; k < 4; k++)
        {
            Within(set.Patterns.Count(p => (p >> k & 1) == 1), n, chances[k]);
            for (var j = 0; j < k; j++)
            {
                Within(set.Patterns.Count(p => (p >> k & 1) == 1 && (p >> j & 1) == 1), n, chances[k] * chances[j]);
            }
        }

        Within(set.Patterns.Count(p => p == 0), n, chances.Aggregate(1.0, (all, c) => all * (1 - c)));
    }

    [Fact]
    public void H1_lists_are_close_to_the_prototype()
    {
        var set = Generated.Default();
        int[] prototype = [8874, 5784, 4672, 2795];
        set.Lists.Select((l, k) => Math.Abs((l.Records.Count / (double)prototype[k]) - 1))
            .ShouldAllBe(off => off < .08);
        set.Patterns.Count(p => p != 0).ShouldBeInRange(13_488 - 400, 13_488 + 400);
    }

    [Fact]
    public void H1_lists_depend_on_each_other_through_who_is_visible()
    {
        var patterns = Generated.Default().Patterns;
        OddsRatio(patterns, 0, 1).ShouldBeGreaterThan(1.3);
        OddsRatio(patterns, 1, 2).ShouldBeGreaterThan(1.3);
    }

    [Fact]
    public void H2_has_one_positive_and_one_negative_pair_and_no_other()
    {
        var patterns = Generated.Default(scenario: "H2").Patterns;
        Math.Log(OddsRatio(patterns, 0, 1)).ShouldBe(.8, .16);
        Math.Log(OddsRatio(patterns, 2, 3)).ShouldBe(-.8, .3);
        Math.Log(OddsRatio(patterns, 0, 2)).ShouldBe(0, .2);
        Math.Log(OddsRatio(patterns, 1, 3)).ShouldBe(0, .25);
    }

    [Fact]
    public void H3_the_partial_list_holds_nobody_who_died_outside_its_districts()
    {
        var set = Generated.Default(scenario: "H3");
        var districts = set
            .People.Where((_, i) => (set.Patterns[i] >> CaptureScenario.PartialList & 1) == 1)
            .Select(p => p.Place.District.Code);
        districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["D1", "D2", "D3"]);
    }

    [Fact]
    public void H4_lists_are_sparse()
    {
        var set = Generated.Default(scenario: "H4");
        var shares = Enumerable
            .Range(0, 4)
            .Select(k => set.Patterns.Count(p => (p >> k & 1) == 1) / (double)set.People.Count);
        shares.ShouldAllBe(share => share > .025 && share < .11);
    }

    [Fact]
    public void H6_a_few_records_of_each_list_stand_for_nobody_of_the_population()
    {
        var set = Generated.Default(scenario: "H6");
        var known = set.People.Select(p => p.PersonId).ToHashSet(StringComparer.Ordinal);
        for (var k = 0; k < 4; k++)
        {
            var records = set.Lists[k].Records;
            var strangers = records.Count(r => !known.Contains(r.PersonId)) / (double)records.Count;
            strangers.ShouldBe(CaptureScenario.FalseShare[k], .01);
        }

        set.Patterns.ShouldBe(Generated.Default().Patterns);
    }

    [Theory]
    [InlineData("H0")]
    [InlineData("H3")]
    [InlineData("H6")]
    public void More_lists_leave_the_other_lists_as_they_are(string scenario)
    {
        var few = Generated.With(
            new()
            {
                People = 3000,
                Lists = 2,
                Scenario = scenario,
            }
        );
        var many = Generated.With(
            new()
            {
                People = 3000,
                Lists = 8,
                Scenario = scenario,
            }
        );
        many.People.ShouldBe(few.People);
        for (var k = 0; k < 2; k++)
        {
            many.Lists[k].Records.ShouldBe(few.Lists[k].Records);
            many.Lists[k].File.ShouldBe(few.Lists[k].File);
        }
    }

    // Five standard errors of a binomial count.
    private static void Within(int count, double n, double p) =>
        ((double)count).ShouldBe(n * p, 5 * Math.Sqrt(n * p * (1 - p)));

    private static double OddsRatio(IReadOnlyList<int> patterns, int a, int b)
    {
        var cells = new double[4];
        foreach (var pattern in patterns)
        {
            cells[(pattern >> a & 1) + (2 * (pattern >> b & 1))]++;
        }

        return cells[0] * cells[3] / (cells[1] * cells[2]);
    }
}

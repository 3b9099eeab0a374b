using Sijil.Casebook.Analysis;
using Sijil.Casebook.Settings;

namespace Sijil.Casebook.Tests.Analysis;

public sealed class ListCoverageTests
{
    [Theory]
    [InlineData("2023", "2023", "2023-12-31", null, null)]
    [InlineData("2023", "2023", "2024-01-01", null, CoverageGap.Time)]
    [InlineData(null, "2023-06", "2023-07", null, CoverageGap.Time)]
    [InlineData(null, "2023-06", null, "2022", null)]
    [InlineData("2023-06", null, null, "2022", CoverageGap.Time)]
    [InlineData(null, null, "2024", null, null)]
    public void Periods_have_something_in_common_or_not(
        string? from,
        string? to,
        string? otherFrom,
        string? otherTo,
        CoverageGap? gap
    ) => BothWays(new() { From = from, To = to }, new() { From = otherFrom, To = otherTo }).ShouldBe(gap);

    [Fact]
    public void Places_are_held_together_in_any_spelling()
    {
        BothWays(new() { Places = ["بلدة الأحمر", "حي أ"] }, new() { Places = ["بلدة الاحمر"] }).ShouldBeNull();
        BothWays(new() { Places = ["north"] }, new() { Places = ["south"] }).ShouldBe(CoverageGap.Places);
        BothWays(new() { Places = ["north"] }, new()).ShouldBeNull();
    }

    [Fact]
    public void Kinds_of_victims_and_of_harm()
    {
        BothWays(new() { Victims = "civilians" }, new() { Victims = "combatants" }).ShouldBe(CoverageGap.Victims);
        BothWays(new() { Victims = "civilians" }, new() { Victims = "all" }).ShouldBeNull();
        BothWays(new() { Harms = ["killed"] }, new() { Harms = ["missing", "detained"] }).ShouldBe(CoverageGap.Harms);
        BothWays(new() { Harms = ["killed", "missing"] }, new() { Harms = ["missing"] }).ShouldBeNull();
    }

    private static CoverageGap? BothWays(ListAbout one, ListAbout other)
    {
        var (a, b) = (Coverage(one), Coverage(other));
        b.GapTo(a).ShouldBe(a.GapTo(b));
        return a.GapTo(b);
    }

    private static ListCoverage Coverage(ListAbout about) =>
        ListCoverage.Of(
            new ListSettings
            {
                Source = "s",
                List = "l",
                About = about,
            }
        );
}

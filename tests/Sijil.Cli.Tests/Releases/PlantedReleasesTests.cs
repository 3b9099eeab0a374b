using Sijil.Synthetic.Releases;

namespace Sijil.Cli.Tests.Releases;

public sealed class PlantedReleasesTests(ITestOutputHelper output)
{
    private const double Least = 0.99;

    [Theory]
    [InlineData(2026UL)]
    [InlineData(7UL)]
    [InlineData(11UL)]
    public void Every_planted_phenomenon_is_found_and_nothing_else(ulong seed)
    {
        var releases = PlantedReleases.Of(
            new()
            {
                People = 6_000,
                Releases = 5,
                Seed = seed,
            }
        );
        foreach (var phenomenon in releases.Phenomena)
        {
            output.WriteLine(releases.Line(phenomenon));
        }

        foreach (var phenomenon in releases.Phenomena)
        {
            releases.Count(phenomenon).ShouldBeGreaterThan(50, phenomenon);
            releases.Recall(phenomenon).ShouldBeGreaterThanOrEqualTo(Least, phenomenon);
            releases.Precision(phenomenon).ShouldBeGreaterThanOrEqualTo(Least, phenomenon);
        }

        releases.Shifts.Found.Distinct(StringComparer.Ordinal).ShouldBe(releases.Shifts.Planted, ignoreOrder: true);
    }
}

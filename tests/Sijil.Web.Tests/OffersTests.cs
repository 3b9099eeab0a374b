using Sijil.Casebook.Accounts;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Tests;

/// <summary>Several reviewers at once are not given the same pair.</summary>
public sealed class OffersTests
{
    [Fact]
    public async Task Two_reviewers_look_at_two_pairs_until_only_one_is_left()
    {
        // Nothing is joined by weight, so that every pair waits.
        var settings = new CasebookSettings();
        settings.Linkage.MatchWeight = 50;
        await using var team = await ServedTeam.Start(settings: settings);
        var one = await team.Member("one", Roles.Reviewer);
        var two = await team.Member("two", Roles.Reviewer);
        var first = await Pair(one);
        var second = await Pair(two);
        second.ShouldNotBe(first);
        // Each keeps the pair that lies before them.
        (await Pair(one)).ShouldBe(first);
        (await Pair(two)).ShouldBe(second);

        // Who has gone for a walk keeps nobody from the first pair; who comes back is given another.
        team.Clock.Pass(TimeSpan.FromMinutes(2));
        (await Pair(two)).ShouldBe(second);
        team.Clock.Pass(TimeSpan.FromMinutes(2));
        (await Pair(two)).ShouldBe(first);
        (await Pair(one)).ShouldBe(second);

        // Put off until one pair is left: both are given it.
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var pair = await Pair(one); met.Add(pair); pair = await Pair(one))
        {
            var ids = pair.Split(' ');
            using var later = await ServedTeam.Send(one, "/review/skip", ("left", ids[0]), ("right", ids[1]));
        }

        met.ShouldContain(first);
        met.ShouldContain(second);
    }

    private static async Task<string> Pair(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/review");
        return Field(page, "left") + " " + Field(page, "right");
    }

    private static string Field(string page, string name) =>
        page.Split($"name=\"{name}\" value=\"", 2) is [_, var rest] ? rest.Split('"')[0] : "";
}

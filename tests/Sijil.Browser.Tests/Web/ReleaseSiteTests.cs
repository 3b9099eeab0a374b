using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Web;

/// <summary>A release as a stranger opens it: from a disk, without a network.</summary>
public sealed class ReleaseSiteTests(Chromium chromium, BuiltCasebook built)
{
    [Theory]
    [InlineData("en", "The register")]
    [InlineData("ar", "السجل")]
    public async Task Every_page_opens_from_the_disk_and_people_are_found_in_any_spelling(string language, string start)
    {
        var release = Publish();
        await using var open = await chromium.Open(locale: language == "ar" ? "ar" : "en-GB");
        var page = open.Page;
        File.ReadAllText(Path.Combine(release, "index.html")).ShouldContain("url=data/index.html");
        await page.GotoAsync(new Uri(Path.Combine(release, "data", "index.html")).AbsoluteUri);
        (await page.Locator($"main#{language} nav.pages a").First.InnerTextAsync()).ShouldBe(start);
        foreach (var name in (string[])["index", "people", "corrections", "check"])
        {
            await page.GotoAsync(new Uri(Path.Combine(release, "data", name + ".html")).AbsoluteUri + "#" + language);
            (await Axe.Serious(page)).ShouldBeEmpty(name);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(name);
        }

        var people = File.ReadAllLines(Path.Combine(release, "data", "people.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToList();
        var someone = people.First(p => p[1].Contains('أ', StringComparison.Ordinal));
        await page.GotoAsync(new Uri(Path.Combine(release, "data", "people.html")).AbsoluteUri + "#" + language);
        await page.WaitForFunctionAsync($"() => document.querySelectorAll('#{language} .hits li').length > 0");
        await page.FillAsync($"#search-{language}", someone[1].Replace('أ', 'ا'));
        (await page.InnerTextAsync($"main#{language} .hits")).ShouldContain(someone[1]);
        await page.FillAsync($"#search-{language}", someone[0]);
        (await page.Locator($"main#{language} .hits li").CountAsync()).ShouldBe(1);

        open.Complaints.ShouldBeEmpty();
        open.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_JavaScript_everything_but_the_search_is_there()
    {
        var release = Publish();
        await using var open = await chromium.Open(scripts: false);
        await open.Page.GotoAsync(new Uri(Path.Combine(release, "data", "people.html")).AbsoluteUri + "#ar");
        (await open.Page.Locator("main#ar noscript, main#ar .note").First.InnerTextAsync()).ShouldContain("people.csv");
        (await open.Page.Locator("main#en").IsVisibleAsync()).ShouldBeFalse();
        await open.Page.GotoAsync(new Uri(Path.Combine(release, "data", "check.html")).AbsoluteUri + "#en");
        (await open.Page.InnerTextAsync("main#en")).ShouldContain("openssl pkeyutl");
    }

    private string Publish()
    {
        var casebook = built.Copy();
        using var book = Casebook.Casebook.Open(casebook, TimeProvider.System);
        return book.Publish(casebook + "-release").Folder;
    }
}

using System.Diagnostics;
using Microsoft.Playwright;
using Sijil.Casebook;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Cli.Tests;

namespace Sijil.Browser.Tests.Web;

/// <summary>The program is killed while somebody decides: what the page acknowledged is there afterwards, and nothing is there twice.</summary>
public sealed class CrashTests(Chromium chromium, BuiltCasebook built)
{
    private const int Kills = 4;

    [Fact]
    public async Task No_decision_that_a_page_acknowledged_is_lost_when_the_program_is_killed()
    {
        // Every pair that the linkage kept waits for a person.
        var casebook = built.Copy();
        var yaml = new CasebookFolder(casebook).SettingsFile;
        var settings = SettingsFile.Read(yaml);
        settings.Linkage.MatchWeight = 50;
        SettingsFile.Write(yaml, settings);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var serving = ProgramProcess.Start("serve", casebook, "--urls", "http://127.0.0.1:0", "--by", "one");
            var link = await Link(serving);
            await using var open = await chromium.Open();
            await open.Page.GotoAsync(link.ToString());
            await open.Page.GotoAsync(new Uri(link, "/review?lang=en").ToString());
            for (var i = 0; i < 3 + kill; i++)
            {
                var pair = await Pair(open.Page);
                await Keys.Decide(open.Page, "KeyF");
                acknowledged.Add(pair).ShouldBeTrue();
            }

            // One more, and no wait for its answer: it may hold or not, whole in either case.
            await open.Page.Keyboard.PressAsync("KeyF", new() { Delay = kill });
            serving.Kill(entireProcessTree: true);
            await serving.WaitForExitAsync();
        }

        using var book = Casebook.Casebook.Open(casebook, TimeProvider.System);
        var kept = book.Decisions.Select(d => d.Left + " " + d.Right).ToList();
        kept.ShouldBeUnique();
        acknowledged.ShouldBeSubsetOf(kept);
        kept.Count.ShouldBeLessThanOrEqualTo(acknowledged.Count + Kills);
        book.Check(new CheckRequest(2)).Faults.ShouldBeEmpty();
    }

    private static async Task<Uri> Link(Process serving)
    {
        while (await serving.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http", StringComparison.Ordinal)) is { } link)
            {
                return new Uri(link);
            }
        }

        throw new InvalidOperationException(await serving.StandardError.ReadToEndAsync());
    }

    private static async Task<string> Pair(IPage page) =>
        await page.Locator("#decide input[name=left]").InputValueAsync()
        + " "
        + await page.Locator("#decide input[name=right]").InputValueAsync();
}

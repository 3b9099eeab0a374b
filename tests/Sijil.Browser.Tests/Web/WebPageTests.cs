using System.Security.Cryptography;
using Microsoft.Playwright;
using Sijil.Browser.Tests.Report;
using Sijil.Casebook.Review;
using Sijil.Web;

namespace Sijil.Browser.Tests.Web;

public sealed class WebPageTests(Chromium chromium, BuiltCasebook built) : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/",
        "/review",
        "/people",
        "/lists",
        "/list?release=1",
        "/acts",
        "/build",
        "/publish",
        "/agreement",
        "/conflicts",
        "/lists/draft",
        "/repairs",
    ];

    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private string casebook = "";
    private WebServer server = null!;

    public async ValueTask InitializeAsync()
    {
        casebook = built.Copy();
        server = await BuiltCasebook.Serve(casebook, randomness);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        randomness.Dispose();
    }

    // First start to a decided pair, in Arabic, by keyboard alone, under an Arabic layout.
    [Fact]
    public async Task From_the_link_to_a_decided_pair_by_keyboard_in_Arabic()
    {
        await using var open = await chromium.Open(locale: "ar-SY");
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        (await page.GetAttributeAsync("html", "dir")).ShouldBe("rtl");
        (await page.InnerTextAsync("h1")).ShouldBe("نظرة عامة");
        await page.GetByRole(AriaRole.Link, new() { Name = "المراجعة" }).Follow();
        var first = await page.InnerTextAsync("table.pair");
        await Shot(page, "review-ar");

        await page.Keyboard.PressAsync("KeyF");
        await page.WaitForFunctionAsync("before => document.querySelector('table.pair')?.innerText !== before", first);
        var second = await page.InnerTextAsync("table.pair");
        Decisions().ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Different);

        await page.Keyboard.PressAsync("KeyL");
        await page.WaitForFunctionAsync("before => document.querySelector('table.pair')?.innerText !== before", second);
        await page.Keyboard.PressAsync("KeyZ");
        await page.WaitForFunctionAsync(
            "expected => document.querySelector('table.pair')?.innerText === expected",
            first
        );
        Decisions().ShouldHaveSingleItem().IsWithdrawn.ShouldBeTrue();

        // Sides swapped and back; a reason by one key, and one in words.
        var sides = await page.Locator("table.pair thead th[scope=col]").First.InnerTextAsync();
        await Swap(page, sides, differs: true);
        await Swap(page, sides, differs: false);
        await page.Keyboard.PressAsync("Digit1");
        await page.Keyboard.PressAsync("KeyR");
        await page.Keyboard.TypeAsync("والعمّ يؤكد juz");
        Decisions().Count.ShouldBe(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("KeyO");
        (await page.Locator("#original").GetAttributeAsync("open")).ShouldNotBeNull();
        await page.Keyboard.PressAsync("KeyJ");
        await page.WaitForFunctionAsync("before => document.querySelector('table.pair')?.innerText !== before", first);
        var last = Decisions()[^1];
        last.Verdict.ShouldBe(Verdict.Same);
        last.Reason.ShouldBe("الأم نفسها، والعمّ يؤكد juz");
        last.Actor.ShouldBe("مراجعة");
        Quiet(open);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Axe_finds_nothing_serious_on_any_page_and_nothing_is_asked_of_the_network(string language)
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(new Uri(server.Address, "/people?lang=" + language).ToString());
        var person = await page.Locator("a.name").First.GetAttributeAsync("href");
        await page.GotoAsync(new Uri(server.Address, person).ToString());
        var record = await page.Locator("table a[href^='/record']").First.GetAttributeAsync("href");
        await Draft(page);
        await page.GotoAsync(new Uri(server.Address, "/lists").ToString());
        var source = await page.Locator("a[href^='/source']").First.GetAttributeAsync("href");
        var shown = person!.Replace("/person", "/person/public", StringComparison.Ordinal);
        var decided = person.Replace("/person", "/person/decisions", StringComparison.Ordinal);
        foreach (var place in (string[])[.. Places, person, record!, source!, shown, decided])
        {
            await page.GotoAsync(new Uri(server.Address, place).ToString());
            await Shot(
                page,
                (place.Trim('/').Length == 0 ? "overview" : place.Trim('/').Split('?')[0]) + "-" + language
            );
            (await Axe.Serious(page)).ShouldBeEmpty(place + " " + language);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(place);
        }

        Quiet(open);
        open.Requests.ShouldAllBe(r => r.StartsWith(server.Address.ToString(), StringComparison.Ordinal));
    }

    // A file that waits to be kept, so that its page has something to show.
    private async Task Draft(IPage page)
    {
        await page.GotoAsync(new Uri(server.Address, "/lists").ToString());
        await page.SetInputFilesAsync(
            "form[data-drop] input[type=file]",
            new FilePayload
            {
                Name = "small.csv",
                MimeType = "text/csv",
                Buffer = "الاسم,العمر,تاريخ الوفاة\nسليم نادر يوسف الرماح,31,2024-01-14\n,,\nالمجموع,1,\n"u8.ToArray(),
            }
        );
        await page.FillAsync("form[data-drop] input[name=source]", "clinic");
        await page.Locator("form[data-drop] button").Follow();
    }

    [Fact]
    public async Task It_reads_at_320_pixels_and_decides_without_JavaScript()
    {
        await using var open = await chromium.Open(width: 320, scripts: false);
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(new Uri(server.Address, "/review?lang=en").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Two persons" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(server.Address, "/review").ToString());
        Decisions().ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Different);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).Follow();
        Decisions().ShouldHaveSingleItem().IsWithdrawn.ShouldBeTrue();
    }

    // Two windows decide the same pair: the second sees that the first was quicker, and nothing of either is lost.
    [Fact]
    public async Task Two_windows_on_one_pair_do_not_overwrite_each_other()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(new Uri(server.Address, "/review?lang=en").ToString());
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "The same person" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(server.Address, "/review").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "Two persons" }).Follow();
        (await other.InnerTextAsync("main")).ShouldContain("Somebody decided this pair");
        Decisions().ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Same);
    }

    [Fact]
    public async Task A_list_is_added_and_built_while_the_former_results_stand()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(new Uri(server.Address, "/lists?lang=en").ToString());
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "small.csv",
                MimeType = "text/csv",
                Buffer = "الاسم,العمر\nسليم نادر يوسف الرماح,31\nهالة منير سعد القصار,9\n,\n"u8.ToArray(),
            }
        );
        await page.FillAsync("input[name=source]", "clinic");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).Follow();
        (await page.InnerTextAsync("main")).ShouldContain("Nothing is kept yet");
        await page.Locator("select[name=field-0]").SelectOptionAsync("name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this list" }).Follow();
        (await page.InnerTextAsync("main")).ShouldContain("clinic/main");
        await page.GotoAsync(server.Address.ToString());
        (await page.InnerTextAsync("main")).ShouldContain("Build it.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Build the register" }).First.Follow();
        await page.GetByRole(AriaRole.Button, new() { Name = "Build the register" }).ClickAsync();
        await page.WaitForFunctionAsync(
            "() => document.body.innerText.includes('The register is up to date.')",
            null,
            new() { Timeout = 120_000 }
        );
        await page.GotoAsync(new Uri(server.Address, "/people?q=سليم نادر الرماح").ToString());
        (await page.InnerTextAsync(".hits")).ShouldContain("سليم نادر يوسف الرماح");
    }

    // A crash in the middle of reviewing: what was answered is there when the program is started again.
    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(new Uri(server.Address, "/review?lang=en").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "The same person" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(server.Address, "/review").ToString());
        await server.DisposeAsync();
        server = await BuiltCasebook.Serve(casebook, randomness);
        Decisions().ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Same);

        // Sessions end with the program: the old cookie opens nothing.
        var answer = await page.GotoAsync(server.Address.ToString());
        answer!.Status.ShouldBe(401);
    }

    private static async Task Swap(IPage page, string sides, bool differs)
    {
        await page.Keyboard.PressAsync("KeyS");
        await page.WaitForFunctionAsync(
            "([sides, differs]) => document.readyState === 'complete' && (document.querySelector('table.pair thead th[scope=col]')?.innerText !== sides) === differs",
            new object[] { sides, differs }
        );
    }

    private IReadOnlyList<Decision> Decisions()
    {
        // Read beside the program that holds the casebook, as another program would.
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(casebook, "casebook.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT decision_id, record_id_l, record_id_r, verdict, actor, reason, decided_at, act, withdrawn_by IS NOT NULL FROM decision ORDER BY act";
        using var reader = command.ExecuteReader();
        var decisions = new List<Decision>();
        while (reader.Read())
        {
            decisions.Add(
                new Decision(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    Enum.Parse<Verdict>(reader.GetString(3), ignoreCase: true),
                    ReviewRole.Reviewer,
                    reader.GetString(4),
                    reader.GetString(5),
                    reader.GetString(6)
                )
                {
                    Act = reader.GetInt64(7),
                    IsWithdrawn = reader.GetBoolean(8),
                }
            );
        }

        return decisions;
    }

    private static void Quiet(OpenPage open) => open.Complaints.ShouldBeEmpty();

    // Pictures of every page, to be looked at: SIJIL_PICTURES names the folder.
    private static async Task Shot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SIJIL_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}

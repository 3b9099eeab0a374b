using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using Sijil.Browser.Tests.Report;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Web;

namespace Sijil.Browser.Tests.Web;

/// <summary>Two people at one casebook: a blind second look, agreement, a disagreement settled; decisions of two laptops; a person divided and put together again.</summary>
public sealed class TwoPeopleTests(Chromium chromium, BuiltCasebook built, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Pairs = 24;

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

    [Fact]
    public async Task Blind_double_review_by_keyboard_to_kappa_and_a_disagreement_settled()
    {
        // Every pair that the linkage kept waits for a person.
        await server.DisposeAsync();
        var yaml = new CasebookFolder(casebook).SettingsFile;
        var settings = SettingsFile.Read(yaml);
        settings.Linkage.MatchWeight = 50;
        SettingsFile.Write(yaml, settings);
        server = await BuiltCasebook.Serve(casebook, randomness);

        await using var first = await chromium.Open();
        await Enter(first.Page, "one");
        await first.Page.GotoAsync(Address("/review?lang=en"));
        await Pictures.Take(first.Page, "first-look-en");
        var clock = Stopwatch.StartNew();
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < Pairs; i++)
        {
            verdicts[await Pair(first.Page)] = i % 3 == 0;
            await Keys.Decide(first.Page, i % 3 == 0 ? "KeyJ" : "KeyF");
        }

        verdicts.Count.ShouldBe(Pairs);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Pairs} pairs decided by keyboard in {clock.Elapsed.TotalSeconds:0.0} s: {Pairs / clock.Elapsed.TotalMinutes:0} a minute"
            )
        );

        await using var second = await chromium.Open(locale: "ar-SY");
        await Enter(second.Page, "two");
        await second.Page.GotoAsync(Address("/review?way=second&share=100&lang=ar"));
        await Pictures.Take(second.Page, "second-look-ar");
        for (var i = 0; i < Pairs; i++)
        {
            (await second.Page.Locator("td.bits").CountAsync()).ShouldBe(0);
            (await second.Page.InnerTextAsync("main")).ShouldNotContain("one");
            var same = verdicts[await Pair(second.Page)];
            await Keys.Decide(second.Page, same == (i >= 2) ? "KeyJ" : "KeyF");
        }

        (await second.Page.InnerTextAsync("main")).ShouldContain("لا زوج من هذه العيّنة");
        await second.Page.GotoAsync(Address("/agreement?lang=en"));
        var page = await second.Page.InnerTextAsync("main");
        page.ShouldContain("one · two");
        page.ShouldContain("Answered alike: 22");
        page.ShouldMatch(@"Kappa \(95 % interval\): 0\.8\d \(0\.\d\d – 1\.00\)");
        (await second.Page.GetByRole(AriaRole.Link, new() { Name = "Settle it" }).CountAsync()).ShouldBe(2);
        await Pictures.Take(second.Page, "agreement-en");
        (await Axe.Serious(second.Page)).ShouldBeEmpty();

        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Settle it" }).First.Follow();
        (await second.Page.InnerTextAsync("main")).ShouldContain("You settle");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Two persons" }).ClickAsync();
        await second.Page.WaitForURLAsync(Address("/agreement"));
        (await second.Page.GetByRole(AriaRole.Link, new() { Name = "Settle it" }).CountAsync()).ShouldBe(1);
        second.Complaints.ShouldBeEmpty();

        await server.DisposeAsync();
        using var book = Casebook.Casebook.Open(casebook, TimeProvider.System);
        book.Decisions.Count(d => d.Actor == "two" && d.IsBlind && d.Role == ReviewRole.Reviewer).ShouldBe(Pairs);
        book.Decisions.Count(d => d.Actor == "one" && d.IsBlind).ShouldBe(0);
        book.Decisions.Single(d => d.Role == ReviewRole.Adjudicator).Actor.ShouldBe("two");
    }

    // Two laptops, each with a file of decisions: both come in by the page, both stand, what they differ on is shown, nothing is overwritten.
    [Fact]
    public async Task Decisions_of_two_laptops_are_merged_and_their_conflict_is_shown()
    {
        await server.DisposeAsync();
        PairView pair;
        using (var book = Casebook.Casebook.Open(casebook, TimeProvider.System))
        using (var view = CasebookView.Open(book.Folder))
        {
            pair = view.Waiting(double.MaxValue).First();
        }

        server = await BuiltCasebook.Serve(casebook, randomness);
        await using var open = await chromium.Open(locale: "ar-SY");
        await open.Page.GotoAsync(server.NewLink().ToString());
        await Bring(open.Page, Table(pair, "laptop one", "same", '1'), "جديدة هنا\n١");
        await Bring(open.Page, Table(pair, "laptop two", "different", '2'), "أزواج يختلف عليها الناس الآن\n١");
        await Bring(open.Page, Table(pair, "laptop two", "different", '2'), "معروفة هنا من قبل\n١");
        (await Axe.Serious(open.Page)).ShouldBeEmpty();
        await open.Page.GotoAsync(Address("/agreement"));
        var text = await open.Page.InnerTextAsync("main");
        text.ShouldContain("laptop one: الشخص نفسه");
        text.ShouldContain("laptop two: شخصان");
        await Pictures.Take(open.Page, "agreement-ar");
        (await Axe.Serious(open.Page)).ShouldBeEmpty();
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_is_divided_after_a_preview_and_it_is_undone_by_one_press()
    {
        await server.DisposeAsync();
        string person;
        int records;
        using (var book = Casebook.Casebook.Open(casebook, TimeProvider.System))
        using (var view = CasebookView.Open(book.Folder))
        {
            var line = PeopleIndex.Read(book.Folder).All(new PeopleSearch()).First(p => p.Records >= 3);
            (person, records) = (line.Id, line.Records);
        }

        server = await BuiltCasebook.Serve(casebook, randomness);
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(Address("/person?lang=en&id=" + person));
        await page.Locator("input[name=leave]").First.CheckAsync();
        await Pictures.Take(page, "person-divide-en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what that would do" }).First.Follow();
        (await page.InnerTextAsync("main")).ShouldContain(
            string.Create(CultureInfo.InvariantCulture, $"Decisions that would be recorded: {records - 1}")
        );
        await Pictures.Take(page, "divide-preview-en");
        (await Axe.Serious(page)).ShouldBeEmpty();
        Count("").ShouldBe(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Record these decisions" }).ClickAsync();
        await page.WaitForURLAsync(Address("/person?id=" + person));
        Count("verdict = 'different' AND withdrawn_by IS NULL").ShouldBe(records - 1);
        await page.GotoAsync(Address("/review"));
        await page.Locator("button[data-key=KeyZ]").WaitForAsync();
        await page.Keyboard.PressAsync("KeyZ");
        await page.WaitForURLAsync("**/review?way=*");
        Count("withdrawn_by IS NULL").ShouldBe(0);
        open.Complaints.ShouldBeEmpty();
    }

    // As the other laptop's page gives it out.
    private static byte[] Table(PairView pair, string actor, string verdict, char id) =>
        Encoding.UTF8.GetBytes(
            "decision_id,record_id_l,record_id_r,verdict,role,actor,decided_at,reason,state,mode\n"
                + $"{new string(id, 32)},{pair.Left},{pair.Right},{verdict},reviewer,{actor},2024-05-01T12:00:00Z,,recorded,open\n"
        );

    private async Task Bring(IPage page, byte[] table, string expected)
    {
        await page.GotoAsync(Address("/agreement?lang=ar"));
        await page.SetInputFilesAsync(
            "form[action='/agreement/merge'] input[type=file]",
            new FilePayload
            {
                Name = "decisions.csv",
                MimeType = "text/csv",
                Buffer = table,
            }
        );
        await page.Locator("form[action='/agreement/merge'] button").Follow();
        (await page.InnerTextAsync("dl")).ShouldContain(expected);
    }

    private string Address(string path) => new Uri(server.Address, path).ToString();

    private async Task Enter(IPage page, string name)
    {
        await page.GotoAsync(server.NewLink().ToString());
        await page.GotoAsync(Address("/?lang=en"));
        await page.FillAsync("footer input[name=name]", name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await page.WaitForFunctionAsync(
            "name => document.querySelector('footer input[name=name]')?.value === name",
            name
        );
    }

    private static async Task<string> Pair(IPage page) =>
        await page.InputValueAsync("#decide input[name=left]")
        + " "
        + await page.InputValueAsync("#decide input[name=right]");

    // The next page is there when the form's one-time word is another.
    private long Count(string where)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(casebook, "casebook.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM decision" + (where.Length == 0 ? "" : " WHERE " + where);
        return (long)command.ExecuteScalar()!;
    }
}

using System.Security.Cryptography;
using Microsoft.Playwright;
using Sijil.Casebook.Accounts;
using Sijil.Web;

namespace Sijil.Browser.Tests.Web;

/// <summary>A team with passkeys, in real browsers with authenticators that the browser plays itself.</summary>
public sealed class TeamPagesTests(Chromium chromium, BuiltCasebook built) : IAsyncLifetime
{
    private const Roles Everything =
        Roles.Recorder | Roles.Reviewer | Roles.Analyst | Roles.Publisher | Roles.Administrator;

    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private string casebook = "";
    private WebServer server = null!;

    public async ValueTask InitializeAsync()
    {
        casebook = built.Copy();
        server = await WebServer.StartAsync(
            new WebOptions(casebook, new Uri("http://127.0.0.1:0"), "starter", TimeProvider.System, randomness)
            {
                Team = new TeamOptions(),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        randomness.Dispose();
    }

    [Fact]
    public async Task A_team_comes_in_by_passkeys_and_each_does_what_they_may()
    {
        server.NeedsAdministrator.ShouldBeTrue();
        await using var first = await chromium.Open(locale: "ar-SY");
        await GiveAuthenticator(first.Page);
        await first.Page.GotoAsync(server.Invite("مديرة", Everything).ToString());
        await Pictures.Take(first.Page, "join-ar");
        (await Axe.Serious(first.Page)).ShouldBeEmpty();
        await first.Page.FillAsync("input[name=device]", "حاسوب المكتب");
        await Press(first.Page, "/join/passkey");
        await first.Page.WaitForURLAsync(Address("/"));
        server.NeedsAdministrator.ShouldBeFalse();

        await first.Page.GotoAsync(Address("/accounts"));
        await first.Page.Locator("form[action='/accounts/add'] input[name=name]").FillAsync("second");
        await first.Page.Locator("form[action='/accounts/add'] input[value=reviewer]").CheckAsync();
        await first.Page.Locator("form[action='/accounts/add'] button").Follow();
        var link = await first.Page.Locator("[role=status] code").InnerTextAsync();
        await Pictures.Take(first.Page, "accounts-ar");
        (await Axe.Serious(first.Page)).ShouldBeEmpty();

        await using var second = await chromium.Open(width: 390);
        await GiveAuthenticator(second.Page);
        await second.Page.GotoAsync(link);
        await Pictures.Take(second.Page, "join-en-phone");
        await Press(second.Page, "/join/passkey");
        await second.Page.WaitForURLAsync(Address("/"));
        (await second.Page.Locator("nav.places a[href='/publish']").CountAsync()).ShouldBe(0);
        (await second.Page.Locator("nav.places a[href='/review']").CountAsync()).ShouldBe(1);
        (await second.Page.GotoAsync(Address("/accounts")))!.Status.ShouldBe(403);
        await second.Page.GotoAsync(Address("/account"));
        (await Axe.Serious(second.Page)).ShouldBeEmpty();
        await Pictures.Take(second.Page, "account-en-phone");

        // Out, and in again with the passkey alone: no name is typed.
        await second.Page.Locator("form[action='/leave'] button").Follow();
        await second.Page.GotoAsync(Address("/sign-in"));
        (await Axe.Serious(second.Page)).ShouldBeEmpty();
        await Pictures.Take(second.Page, "sign-in-en-phone");
        await Press(second.Page, "/sign-in/passkey");
        await second.Page.WaitForURLAsync(Address("/"));
        (await second.Page.InnerTextAsync("footer")).ShouldContain("second");
        first.Complaints.ShouldBeEmpty();
    }

    // What an authenticator said once says nothing a second time, and nothing that was altered.
    [Fact]
    public async Task A_passkeys_answer_holds_once_and_only_unaltered()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await GiveAuthenticator(page);
        await page.GotoAsync(server.Invite("one", Roles.Reviewer).ToString());
        await Press(page, "/join/passkey");
        await page.WaitForURLAsync(Address("/"));
        await page.Locator("form[action='/leave'] button").Follow();

        foreach (var damage in (string[])["signature", "authenticatorData", "clientDataJSON", ""])
        {
            await page.GotoAsync(Address("/sign-in"));
            (await page.Locator("form[action='/sign-in/passkey']").CountAsync()).ShouldBe(
                1,
                damage + " " + page.Url + " " + await page.InnerTextAsync("body")
            );
            // Kept by the handler itself, which may run after the request was announced.
            var kept = new TaskCompletionSource<string>();
            await page.RouteAsync(
                "**/sign-in/passkey",
                async route =>
                {
                    // A page of ours for an answer: a request that is broken off would bring one of the browser's own, perhaps after the next was asked for.
                    await route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>kept</p>" });
                    kept.TrySetResult(route.Request.PostData!);
                }
            );
            await Press(page, "/sign-in/passkey");
            var sent = await kept.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await page.GetByText("kept").WaitForAsync();
            await page.UnrouteAllAsync();
            (await Send(Damaged(sent, damage))).ShouldBe(damage.Length > 0 ? 401 : 303, damage);
            (await Send(Damaged(sent, damage))).ShouldBe(401, "again " + damage);
        }
    }

    // Without JavaScript a password works.
    [Fact]
    public async Task Without_scripts_a_password_lets_one_in_and_one_decides()
    {
        await using var open = await chromium.Open(scripts: false);
        var page = open.Page;
        await page.GotoAsync(server.Invite("one", Roles.Reviewer).ToString());
        await page.FillAsync("input[name=password]", "four tall windows");
        await page.FillAsync("input[name=again]", "four tall windows");
        await page.Locator("form[action='/join/password'] button").ClickAsync();
        await page.WaitForURLAsync(Address("/"));
        await page.GotoAsync(Address("/review?lang=en"));
        await page.GetByRole(AriaRole.Button, new() { Name = "The same person" }).Follow();
        await page.Locator("form[action='/leave'] button").Follow();
        await page.GotoAsync(Address("/sign-in"));
        await page.FillAsync("input[name=name]", "one");
        await page.FillAsync("input[name=password]", "four tall windows");
        await page.Locator("form[action='/sign-in/password'] button").ClickAsync();
        await page.WaitForURLAsync(Address("/"));
        await server.DisposeAsync();
        using var book = Casebook.Casebook.Open(casebook, TimeProvider.System);
        book.Decisions.Single().Actor.ShouldBe("one");
    }

    private static async Task GiveAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }

    private static Task Press(IPage page, string form) => page.Locator($"form[action='{form}'] button").ClickAsync();

    // One letter of one part of what the authenticator said, or nothing.
    private static string Damaged(string sent, string part)
    {
        if (part.Length == 0)
        {
            return sent;
        }

        var at = sent.IndexOf($"%22{part}%22%3A%22", StringComparison.Ordinal) + part.Length + 40;
        return sent[..at] + (sent[at] == 'A' ? 'B' : 'A') + sent[(at + 1)..];
    }

    // By another client: the page's policy lets its scripts ask for nothing.
    private async Task<int> Send(string body)
    {
        using var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/sign-in/passkey"));
        request.Headers.Host = server.Origin.Authority;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private string Address(string path) => new Uri(server.Origin, path).ToString();
}

using System.Net;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Acts;

namespace Sijil.Web.Tests;

/// <summary>Several people with accounts: who may what, and what ends when.</summary>
public sealed class TeamTests
{
    private const Roles Everybody =
        Roles.Recorder | Roles.Reviewer | Roles.Analyst | Roles.Publisher | Roles.Administrator;

    /// <summary>Route → who may take it. A route that is not here fails the test.</summary>
    private static readonly Dictionary<string, Roles?> Expected = new(StringComparer.Ordinal)
    {
        ["GET /open"] = null,
        ["GET /assets/web.css"] = null,
        ["GET /assets/web.js"] = null,
        ["GET /sign-in"] = null,
        ["POST /sign-in/passkey"] = null,
        ["POST /sign-in/password"] = null,
        ["GET /join"] = null,
        ["POST /join/passkey"] = null,
        ["POST /join/password"] = null,
        ["GET /"] = Everybody,
        ["GET /people"] = Everybody,
        ["GET /people.csv"] = Everybody,
        ["POST /people/keep"] = Everybody,
        ["POST /people/forget"] = Everybody,
        ["GET /person"] = Everybody,
        ["GET /person/decisions"] = Everybody,
        ["GET /person/public"] = Everybody,
        ["GET /record"] = Everybody,
        ["GET /row-picture"] = Everybody,
        ["GET /file"] = Everybody,
        ["GET /agreement"] = Everybody,
        ["GET /lists"] = Everybody,
        ["GET /list"] = Everybody,
        ["GET /repairs"] = Everybody,
        ["GET /quality"] = Everybody,
        ["GET /changes"] = Everybody,
        ["GET /build"] = Everybody,
        ["GET /report"] = Everybody,
        ["GET /acts"] = Everybody,
        ["POST /me"] = Everybody,
        ["POST /leave"] = Everybody,
        ["GET /confirm"] = Everybody,
        ["POST /confirm/passkey"] = Everybody,
        ["POST /confirm/password"] = Everybody,
        ["GET /account"] = Everybody,
        ["POST /account/passkey"] = Everybody,
        ["POST /account/passkey/remove"] = Everybody,
        ["POST /account/password"] = Everybody,
        ["POST /account/sessions"] = Everybody,
        ["POST /lists/read"] = Roles.Recorder,
        ["GET /lists/draft"] = Roles.Recorder,
        ["POST /lists/draft"] = Roles.Recorder,
        ["POST /lists/keep"] = Roles.Recorder,
        ["POST /lists/drop"] = Roles.Recorder,
        ["GET /source"] = Roles.Recorder,
        ["POST /source"] = Roles.Recorder,
        ["GET /repairs/change"] = Roles.Recorder,
        ["POST /repairs/change"] = Roles.Recorder,
        ["GET /review"] = Roles.Reviewer,
        ["POST /review/decide"] = Roles.Reviewer,
        ["POST /review/undo"] = Roles.Reviewer,
        ["POST /review/skip"] = Roles.Reviewer,
        ["POST /review/mode"] = Roles.Reviewer,
        ["GET /decisions.csv"] = Roles.Reviewer,
        ["POST /agreement/merge"] = Roles.Administrator,
        ["GET /conflicts"] = Roles.Reviewer,
        ["GET /person/change"] = Roles.Reviewer,
        ["POST /person/change"] = Roles.Reviewer,
        ["POST /build"] = Roles.Analyst,
        ["POST /acts/check"] = Roles.Analyst,
        ["POST /build/stop"] = Roles.Analyst,
        ["GET /publish"] = Roles.Publisher,
        ["POST /publish"] = Roles.Publisher,
        ["GET /accounts"] = Roles.Administrator,
        ["POST /accounts/add"] = Roles.Administrator,
        ["POST /accounts/change"] = Roles.Administrator,
        ["POST /accounts/invite"] = Roles.Administrator,
    };

    // W-01: every route as every role, as somebody with none, and as a stranger.
    [Fact]
    public async Task Every_route_answers_exactly_those_roles_that_may()
    {
        Expected
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(Routes.All.Select(r => r.Method + " " + r.Path).Order(StringComparer.Ordinal));
        await using var team = await ServedTeam.Start();
        using var stranger = team.Browser();
        foreach (var (route, roles) in Expected)
        {
            if (roles is not null)
            {
                (await Ask(stranger, route)).ShouldBe(HttpStatusCode.Unauthorized, route + " as a stranger");
            }
        }

        foreach (var role in RoleWords.All.Select(r => r.Role).Append(Roles.None))
        {
            var member = await team.Member("member " + RoleWords.Of(role), role);
            foreach (var (route, roles) in Expected.Where(e => e.Value is not null))
            {
                if (route.EndsWith("/leave", StringComparison.Ordinal))
                {
                    continue;
                }

                var may = roles == Everybody || roles!.Value.HasFlag(role) && role != Roles.None;
                var answer = await Ask(member, route, await ServedTeam.Token(member));
                (answer == HttpStatusCode.Forbidden).ShouldBe(!may, $"{route} as {RoleWords.Of(role)}: {answer}");
            }
        }
    }

    [Fact]
    public async Task A_form_that_comes_from_elsewhere_signs_nobody_in()
    {
        await using var team = await ServedTeam.Start();
        await team.Member("one", Roles.Reviewer);
        foreach (var site in (string[])["cross-site", "same-site", "none", ""])
        {
            using var answer = await ServedTeam.SignIn(team.Browser(site), "one");
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, site);
        }

        using var right = await ServedTeam.SignIn(team.Browser(), "ONE ");
        right.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    // W-03.
    [Fact]
    public async Task The_cookie_is_for_this_host_over_encrypted_connections_alone()
    {
        await using var team = await ServedTeam.Start();
        var invitation = team.Server.Invite("one", Roles.None);
        using var answer = await ServedTeam.Join(team.Browser(), invitation, ServedTeam.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-sijil=");
        foreach (var part in (string[])["secure", "httponly", "samesite=strict", "path=/"])
        {
            cookie.ShouldContain(part, Case.Insensitive);
        }

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=63072000");
        (await ServedTeam.Join(team.Browser(), invitation, ServedTeam.Password)).StatusCode.ShouldBe(
            HttpStatusCode.Gone
        );
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        elsewhere.Headers.Host = "127.0.0.1";
        (await team.Browser().SendAsync(elsewhere)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    // W-05: the sixth wrong attempt waits, the right password too, and the wait ends.
    [Fact]
    public async Task Guessing_is_slowed()
    {
        await using var team = await ServedTeam.Start();
        await team.Member("one", Roles.None);
        var browser = team.Browser();
        for (var i = 0; i < 5; i++)
        {
            (await ServedTeam.SignIn(browser, "one", "wrong " + i)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var sixth = await ServedTeam.SignIn(browser, "one");
        sixth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        sixth.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        team.Clock.Pass(TimeSpan.FromSeconds(31));
        (await ServedTeam.SignIn(browser, "one")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var entries = await browser.GetStringAsync("/account");
        entries.Split("refused").Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_session_ends_when_it_lies_idle_or_is_old_or_the_account_is_closed()
    {
        await using var team = await ServedTeam.Start();
        var admin = await team.Member("admin", Roles.Administrator);
        var one = await team.Member("one", Roles.Reviewer);
        (await one.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await admin.GetStringAsync("/accounts");
        var id = AccountIn(page, "one");
        (await ServedTeam.Send(admin, "/accounts/change", ("account", id), ("do", "save"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await one.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await one.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ServedTeam.Send(admin, "/accounts/change", ("account", id), ("do", "close"));
        (await one.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedTeam.SignIn(one, "one")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        team.Clock.Pass(TimeSpan.FromMinutes(59));
        (await admin.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Clock.Pass(TimeSpan.FromMinutes(61));
        (await admin.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedTeam.SignIn(admin, "admin")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        for (var i = 0; i < 14; i++)
        {
            team.Clock.Pass(TimeSpan.FromMinutes(50));
            (await admin.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        team.Clock.Pass(TimeSpan.FromMinutes(50));
        (await admin.GetAsync("/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Grave_things_ask_again_who_one_is()
    {
        await using var team = await ServedTeam.Start();
        var publisher = await team.Member("one", Roles.Publisher);
        (await publisher.GetAsync("/publish")).StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Clock.Pass(TimeSpan.FromMinutes(11));
        using var later = await ServedTeam.Send(publisher, "/publish", ("reason", "first"));
        later.Headers.Location!.ToString().ShouldBe("/confirm?to=%2Fpublish");
        Directory.Exists(Path.Combine(team.Book, "releases")).ShouldBeFalse();
        using var wrong = await ServedTeam.Send(publisher, "/confirm/password", ("to", "/publish"), ("password", "x"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var right = await ServedTeam.Send(
            publisher,
            "/confirm/password",
            ("to", "https://elsewhere.test"),
            ("password", ServedTeam.Password)
        );
        right.Headers.Location!.ToString().ShouldBe("/");
        using var published = await ServedTeam.Send(publisher, "/publish", ("reason", "first"));
        published.StatusCode.ShouldBe(HttpStatusCode.OK);
        await team.Server.DisposeAsync();
        using (var book = Casebook.Casebook.Open(team.Book, TimeProvider.System))
        {
            book.Acts.Single(a => a.Kind == ActKind.Published).Actor.ShouldBe("one");
        }

        await team.Serve();
    }

    [Theory]
    [InlineData("short", "fewer than 12")]
    [InlineData("qwerty123456", "tried first")]
    [InlineData("1Q2W3E4R5T6Y", "tried first")]
    [InlineData("abcabcabcabc", "tried first")]
    [InlineData("abcdefghijkl", "tried first")]
    [InlineData("my name is One-two", "holds your name")]
    [InlineData("the sijil of stones", "holds your name")]
    public async Task A_poor_password_is_refused_and_the_invitation_stands(string password, string why)
    {
        await using var team = await ServedTeam.Start();
        var invitation = team.Server.Invite("one-two", Roles.None);
        using var poor = await ServedTeam.Join(team.Browser(), invitation, password);
        poor.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await poor.Content.ReadAsStringAsync()).ShouldContain(why);
        using var good = await ServedTeam.Join(team.Browser(), invitation, "سبع حجارة هادئة");
        good.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task An_invitation_ends_after_three_days_and_a_new_one_ends_what_was()
    {
        await using var team = await ServedTeam.Start();
        var admin = await team.Member("admin", Roles.Administrator);
        using var added = await ServedTeam.Send(admin, "/accounts/add", ("name", "one"), ("role", "reviewer"));
        var page = await added.Content.ReadAsStringAsync();
        var link = new Uri("https://team.test/join?invitation=" + page.Split("/join?invitation=")[1][..64]);
        team.Clock.Pass(TimeSpan.FromHours(73));
        (await ServedTeam.Join(team.Browser(), link, ServedTeam.Password)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        await ServedTeam.SignIn(admin, "admin");
        using var again = await ServedTeam.Send(admin, "/accounts/invite", ("account", AccountIn(page, "one")));
        var text = await again.Content.ReadAsStringAsync();
        link = new Uri("https://team.test/join?invitation=" + text.Split("/join?invitation=")[1][..64]);
        var one = team.Browser();
        (await ServedTeam.Join(one, link, ServedTeam.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await one.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ServedTeam.Send(admin, "/accounts/invite", ("account", AccountIn(page, "one")));
        (await one.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedTeam.SignIn(one, "one")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_each_did_stands_under_their_own_name_and_no_name_is_given_twice()
    {
        await using var team = await ServedTeam.Start();
        var admin = await team.Member("admin", Roles.Administrator);
        var one = await team.Member("مراجعة أولى", Roles.Reviewer);
        using var decided = await ServedTeam.Send(
            one,
            "/review/decide",
            ("left", "one/main/3"),
            ("right", "two/main/3"),
            ("verdict", "same"),
            ("before", ""),
            ("key", "k")
        );
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var renamed = await ServedTeam.Send(one, "/me", ("name", "admin"));
        using var twice = await ServedTeam.Send(admin, "/accounts/add", ("name", "ADMIN"));
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var turned = await ServedTeam.Send(admin, "/accounts/add", ("name", "a\u202Enimd"));
        turned.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var own = AccountIn(await admin.GetStringAsync("/accounts"), "admin");
        using var last = await ServedTeam.Send(admin, "/accounts/change", ("account", own), ("do", "close"));
        last.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await team.Server.DisposeAsync();
        using (var book = Casebook.Casebook.Open(team.Book, TimeProvider.System))
        {
            book.Decisions.Single().Actor.ShouldBe("مراجعة أولى");
            book.Accounts.Select(a => a.Name).ShouldBe(["admin", "مراجعة أولى"], ignoreOrder: true);
            book.Check(new Casebook.CheckRequest(2)).Faults.ShouldBeEmpty();
        }

        await team.Serve();
    }

    [Fact]
    public async Task Secrets_are_in_no_copy_of_the_casebook()
    {
        await using var team = await ServedTeam.Start();
        await team.Member("one", Roles.None);
        await team.Server.DisposeAsync();
        var to = Path.Combine(Path.GetDirectoryName(team.Book)!, "bundle");
        using (var book = Casebook.Casebook.Open(team.Book, TimeProvider.System))
        {
            book.Bundle(to);
        }

        Directory.EnumerateFiles(to, "accounts*", SearchOption.AllDirectories).ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(team.Book, "accounts.db"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await team.Serve();
        team.Server.NeedsAdministrator.ShouldBeTrue();
        team.Server.Invite("starter", Roles.Administrator);
        team.Server.Invite("starter", Roles.Administrator).Query.ShouldStartWith("?invitation=");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", null)]
    [InlineData("https://127.0.0.1:0", "https://team.test")]
    [InlineData("http://127.0.0.1:0", "http://team.test")]
    public async Task A_password_never_goes_over_an_open_connection(string url, string? origin)
    {
        using var randomness = System.Security.Cryptography.RandomNumberGenerator.Create();
        await Should.ThrowAsync<Casebook.InputFaultException>(() =>
            WebServer.StartAsync(
                new WebOptions("nowhere", new Uri(url), "x", TimeProvider.System, randomness)
                {
                    Team = new TeamOptions(origin is null ? null : new Uri(origin)),
                }
            )
        );
    }

    private static async Task<HttpStatusCode> Ask(HttpClient browser, string route, string token = "")
    {
        var parts = route.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(parts[1], UriKind.Relative));
        if (parts[0] == "POST")
        {
            request.Content = new FormUrlEncodedContent([
                KeyValuePair.Create("token", token),
                KeyValuePair.Create("passkey", "x"),
            ]);
        }

        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static string AccountIn(string page, string name) =>
        page.Split("<bdi dir=\"auto\">" + name + "</bdi>")[1].Split("name=\"account\" value=\"")[1][..32];
}

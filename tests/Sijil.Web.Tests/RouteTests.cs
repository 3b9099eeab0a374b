using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Tests;

/// <summary>Every route as everybody may ask for it, over a real connection.</summary>
public sealed partial class RouteTests : IAsyncLifetime
{
    // Names that try to be something else: markup, turned text, and one that is very long.
    private const string Hostile = "<script>alert(1)</script> \u202eحسام\u202c \"'&";

    private static readonly string List =
        "id,name,age\n"
        + $"1,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",31\n"
        + $"2,{new string('س', 10_000)},9\n"
        + "3,سليم نادر يوسف الرماح,44\n";

    /// <summary>Route → what a visitor without and with a session gets. A route that is not here fails the test.</summary>
    private static readonly Dictionary<string, (int Without, int With)> Expected = new(StringComparer.Ordinal)
    {
        ["GET /open"] = (401, 303),
        ["GET /assets/web.css"] = (200, 200),
        ["GET /assets/web.js"] = (200, 200),
        ["GET /"] = (401, 200),
        ["GET /people"] = (401, 200),
        ["GET /people.csv"] = (401, 200),
        ["POST /people/keep"] = (401, 403),
        ["POST /people/forget"] = (401, 403),
        ["GET /person"] = (401, 404),
        ["GET /person/decisions"] = (401, 404),
        ["GET /person/public"] = (401, 404),
        ["GET /record"] = (401, 404),
        ["GET /row-picture"] = (401, 404),
        ["GET /file"] = (401, 404),
        ["GET /review"] = (401, 200),
        ["POST /review/decide"] = (401, 403),
        ["POST /review/undo"] = (401, 403),
        ["POST /review/skip"] = (401, 403),
        ["POST /review/mode"] = (401, 403),
        ["GET /conflicts"] = (401, 200),
        ["GET /agreement"] = (401, 200),
        ["GET /decisions.csv"] = (401, 200),
        ["POST /agreement/merge"] = (401, 403),
        ["GET /person/change"] = (401, 404),
        ["POST /person/change"] = (401, 403),
        ["GET /lists"] = (401, 200),
        ["GET /list"] = (401, 404),
        ["GET /source"] = (401, 404),
        ["POST /source"] = (401, 403),
        ["GET /repairs"] = (401, 200),
        ["GET /repairs/change"] = (401, 422),
        ["POST /repairs/change"] = (401, 403),
        ["GET /quality"] = (401, 404),
        ["GET /changes"] = (401, 404),
        ["POST /lists/read"] = (401, 403),
        ["GET /lists/draft"] = (401, 404),
        ["POST /lists/draft"] = (401, 403),
        ["POST /lists/keep"] = (401, 403),
        ["POST /lists/drop"] = (401, 403),
        ["GET /build"] = (401, 200),
        ["POST /build"] = (401, 403),
        ["POST /build/stop"] = (401, 403),
        ["GET /publish"] = (401, 200),
        ["POST /publish"] = (401, 403),
        ["GET /report"] = (401, 200),
        ["GET /acts"] = (401, 200),
        ["POST /acts/check"] = (401, 403),
        ["POST /me"] = (401, 403),
        ["POST /leave"] = (401, 403),
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-web-");
    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private readonly CookieContainer cookies = new();
    private WebServer server = null!;
    private HttpClient stranger = null!;
    private HttpClient visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var book = Path.Combine(folder.FullName, "book");
        Casebook.Casebook.Init(book, new CasebookSettings());
        using (var open = Casebook.Casebook.Open(book, TimeProvider.System, "test"))
        {
            foreach (var source in (string[])["one", "two"])
            {
                var file = Path.Combine(folder.FullName, source + ".csv");
                await File.WriteAllTextAsync(file, List + new string('\n', source.Length - 2));
                if (source == "two")
                {
                    await File.AppendAllTextAsync(file, "4,هالة منير سعد القصار,9\n");
                }

                open.Add(new AddRequest(file, source, "main"));
            }

            open.Build(new BuildRequest(2));
        }

        server = await WebServer.StartAsync(
            new WebOptions(book, new Uri("http://127.0.0.1:0"), "test", TimeProvider.System, randomness)
        );
        stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = server.Address,
        };
        (await visitor.GetAsync(server.NewLink())).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        visitor.Dispose();
        await server.DisposeAsync();
        randomness.Dispose();
        folder.Delete(recursive: true);
    }

    // Custody: what goes out by a page is on record, with who took it.
    [Fact]
    public async Task An_export_is_on_record_by_its_hash()
    {
        var bytes = await visitor.GetByteArrayAsync("/people.csv");
        await server.DisposeAsync();
        using var book = Casebook.Casebook.Open(Path.Combine(folder.FullName, "book"), TimeProvider.System);
        var line = book.CustodyOf(Convert.ToHexStringLower(SHA256.HashData(bytes))).ShouldHaveSingleItem();
        (line.What, line.FileName, line.Party).ShouldBe(("exported", "people.csv", "test"));
    }

    // A release is previewed, then written beside the casebook, and it holds.
    [Fact]
    public async Task A_release_is_published_from_the_page()
    {
        var page = await visitor.GetStringAsync("/publish?lang=en");
        page.ShouldContain("Published for the first time");
        const string Before = "name=\"token\" value=\"";
        var at = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        var token = page[at..page.IndexOf('"', at)];
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("token", token),
            KeyValuePair.Create("reason", "first"),
        ]);
        var answer = await visitor.PostAsync(new Uri("/publish", UriKind.Relative), form);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The release is written");
        Casebook
            .Publishing.Release.ReleaseCheck.Run(
                Path.Combine(folder.FullName, "book", "releases", "release-1"),
                new Casebook.Publishing.Release.ReleaseCheckRequest()
            )
            .Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_route_answers_whom_it_may()
    {
        Expected
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(
                Routes.All.Where(r => !r.IsOfTeam).Select(r => r.Method + " " + r.Path).Order(StringComparer.Ordinal)
            );
        foreach (var (route, (without, with)) in Expected)
        {
            ((int)(await Ask(stranger, route)).StatusCode).ShouldBe(without, route + " without a session");
            ((int)(await Ask(visitor, route)).StatusCode).ShouldBe(with, route + " with a session");
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_it_to_itself()
    {
        foreach (var client in (HttpClient[])[stranger, visitor])
        {
            foreach (var route in Expected.Keys.Append("GET /nowhere"))
            {
                using var answer = await Ask(client, route);
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                policy.ShouldContain("default-src 'none'", Case.Sensitive, route);
                policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, route);
                policy.ShouldNotContain("unsafe", Case.Sensitive, route);
                answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
                answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("same-origin");
                answer.Headers.Contains("Server").ShouldBeFalse();
                if (!route.Contains("/assets/", StringComparison.Ordinal))
                {
                    answer.Headers.CacheControl!.NoStore.ShouldBeTrue(route);
                }
            }
        }
    }

    [Fact]
    public async Task A_link_opens_once_and_its_cookie_is_for_the_browser_alone()
    {
        var link = server.NewLink();
        using var first = await stranger.GetAsync(link);
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        using var fresh = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address,
        };
        (await fresh.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await fresh.GetAsync("/open?link=" + new string('0', 64))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    // A name that somebody points at this machine is none of ours, whatever cookie comes with it.
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("")]
    public async Task Another_host_is_not_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host.Length == 0 ? "0.0.0.0" : host;
        (await visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task A_form_without_the_sessions_word_does_nothing()
    {
        var (left, right) = ("one/main/3", "two/main/3");
        foreach (var token in (string[])["", "0000", new string('0', 64)])
        {
            using var form = Form(
                ("token", token),
                ("left", left),
                ("right", right),
                ("verdict", "same"),
                ("before", ""),
                ("key", "k")
            );
            (await visitor.PostAsync("/review/decide", form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        using var right1 = Form(
            ("token", await Token()),
            ("left", left),
            ("right", right),
            ("verdict", "same"),
            ("before", ""),
            ("key", "k")
        );
        (await visitor.PostAsync("/review/decide", right1)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var again = Form(
            ("token", await Token()),
            ("left", left),
            ("right", right),
            ("verdict", "same"),
            ("before", ""),
            ("key", "k")
        );
        (await visitor.PostAsync("/review/decide", again)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var other = Form(
            ("token", await Token()),
            ("left", left),
            ("right", right),
            ("verdict", "different"),
            ("before", ""),
            ("key", "k2")
        );
        (await visitor.PostAsync("/review/decide", other)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await visitor.GetStringAsync("/acts")).Split("decided<").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/record?id=one/main/1")]
    [InlineData("/record?id=one/main/2")]
    [InlineData("/review?left=one/main/1&right=two/main/1")]
    [InlineData("/review?left=one/main/2&right=two/main/4")]
    [InlineData("/review?left=one/main/2&right=two/main/2&swap=1")]
    [InlineData("/list?release=1")]
    public async Task Names_that_try_to_be_something_else_are_shown_as_text(string path)
    {
        var html = await visitor.GetStringAsync(path);
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\u202e");
        if (path.EndsWith('1') && !path.Contains("list", StringComparison.Ordinal))
        {
            html.ShouldContain("&lt;script&gt;");
        }
    }

    [Theory]
    [InlineData("/person?id=p-nobody")]
    [InlineData("/record?id=../../etc/passwd")]
    [InlineData("/file?sha256=../../casebook.key")]
    [InlineData("/file?sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/list?release=99")]
    [InlineData("/review?left=x&right=y")]
    [InlineData("/../casebook.key")]
    public async Task What_is_not_there_is_not_found(string path) =>
        (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_original_is_given_only_to_be_kept()
    {
        var page = await visitor.GetStringAsync("/record?id=one/main/3");
        var hash = page.Split("/file?sha256=")[1][..64];
        using var answer = await visitor.GetAsync("/file?sha256=" + hash);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())).ShouldBe(hash);
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        using var form = Form(("token", await Token()));
        using var answer = await visitor.PostAsync("/leave", form);
        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("storage");
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_this_machines_own_address_is_served()
    {
        var fault = await Should.ThrowAsync<InputFaultException>(() =>
            WebServer.StartAsync(
                new WebOptions(folder.FullName, new Uri("http://0.0.0.0:0"), "", TimeProvider.System, randomness)
            )
        );
        fault.Message.ShouldContain("an address of this machine alone");
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string route)
    {
        var parts = route.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (parts[0] == "POST")
        {
            request.Content = Form(("x", "y"));
        }

        return await client.SendAsync(request);
    }

    private async Task<string> Token() =>
        (await visitor.GetStringAsync("/lists")).Split("name=\"token\" value=\"")[1][..64];

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}

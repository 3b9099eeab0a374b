using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Casebook;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Tests;

/// <summary>A small casebook served to a team over an encrypted connection, and browsers of its people.</summary>
internal sealed class ServedTeam : IAsyncDisposable
{
    public const string Password = "seven quiet rivers";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-team-");
    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private readonly List<HttpClient> clients = [];
    private X509Certificate2 certificate = null!;

    public ManualClock Clock { get; } = new();

    public WebServer Server { get; private set; } = null!;

    public string Book => Path.Combine(folder.FullName, "book");

    /// <param name="third">A list "three" beside the two, or null.</param>
    /// <param name="settings">Others than the usual ones, or null.</param>
    public static async Task<ServedTeam> Start(string? third = null, CasebookSettings? settings = null)
    {
        var team = new ServedTeam();
        Casebook.Casebook.Init(team.Book, settings ?? new CasebookSettings());
        using (var open = Casebook.Casebook.Open(team.Book, TimeProvider.System, "test"))
        {
            foreach (var (source, more) in ((string, string)[])[("one", ""), ("two", "4,هالة منير سعد القصار,9\n")])
            {
                var file = Path.Combine(team.folder.FullName, source + ".csv");
                await File.WriteAllTextAsync(
                    file,
                    "id,name,age\n1,سمير عادل فؤاد الخطاط,31\n2,وليد حاتم راغب الصباغ,9\n3,سليم نادر يوسف الرماح,44\n"
                        + more
                );
                open.Add(new AddRequest(file, source, "main"));
            }

            if (third is not null)
            {
                foreach (var source in (string[])["three", "one"])
                {
                    // Of "one" a later release, so that both lists hold the person.
                    var file = Path.Combine(team.folder.FullName, source + "-third.csv");
                    await File.WriteAllTextAsync(file, third + (source == "one" ? "\n" : ""));
                    open.Add(new AddRequest(file, source, "main", source == "one" ? "2024-03-29" : null));
                }
            }

            open.Build(new BuildRequest(2));
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=team.test", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        team.certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        await team.Serve();
        return team;
    }

    public async Task Serve() =>
        Server = await WebServer.StartAsync(
            new WebOptions(Book, new Uri("https://127.0.0.1:0"), "starter", Clock, randomness)
            {
                Team = new TeamOptions(new Uri("https://team.test"), certificate),
            }
        );

    /// <summary>A browser of its own cookies, which comes from a page of ours.</summary>
    public HttpClient Browser(string site = "same-origin")
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                        certificate!.GetCertHashString() == this.certificate.GetCertHashString(),
                },
                ConnectCallback = async (_, cancellation) =>
                {
                    var socket = new System.Net.Sockets.Socket(
                        System.Net.Sockets.SocketType.Stream,
                        System.Net.Sockets.ProtocolType.Tcp
                    );
                    await socket.ConnectAsync(IPAddress.Loopback, Server.Address.Port, cancellation);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new Uri("https://team.test"),
        };
        if (site.Length > 0)
        {
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        }

        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        clients.Add(client);
        return client;
    }

    /// <summary>A browser of somebody new with these roles, who came with an invitation and set a password.</summary>
    public async Task<HttpClient> Member(string name, Roles roles)
    {
        var browser = Browser();
        using var answer = await Join(browser, Server.Invite(name, roles), Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    public static Task<HttpResponseMessage> Join(HttpClient browser, Uri invitation, string password) =>
        Post(
            browser,
            "/join/password",
            ("invitation", invitation.Query.Split('=')[1]),
            ("password", password),
            ("again", password)
        );

    public static Task<HttpResponseMessage> SignIn(HttpClient browser, string name, string password = Password) =>
        Post(browser, "/sign-in/password", ("name", name), ("password", password));

    /// <summary>Sends a form with the session's word in it.</summary>
    public static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    ) => await Post(browser, path, [.. fields, ("token", await Token(browser))]);

    public static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public static async Task<string> Token(HttpClient browser) =>
        (await browser.GetStringAsync("/lists")).Split("name=\"token\" value=\"")[1][..64];

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await Server.DisposeAsync();
        certificate.Dispose();
        randomness.Dispose();
        folder.Delete(recursive: true);
    }
}

/// <summary>A clock that goes on only when it is told.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}

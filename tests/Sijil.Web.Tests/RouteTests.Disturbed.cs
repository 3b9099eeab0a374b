using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using Sijil.Casebook;

namespace Sijil.Web.Tests;

/// <summary>Uploads that are too large or break off, and a database that another program holds: a clear line, and nothing is left half done.</summary>
public sealed partial class RouteTests
{
    private const string Boundary = "a-boundary";

    // Refused by what it says of its size, before any of it is read.
    [Fact]
    public async Task A_file_of_two_gigabytes_is_refused_with_a_line_that_says_what_to_do()
    {
        using var client = await Upload(2L << 30, await Token());
        using var reader = new StreamReader(client.GetStream());
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 413 Payload Too Large");
        var answer = new StringBuilder();
        while (!answer.ToString().Contains("sijil add", StringComparison.Ordinal))
        {
            answer.AppendLine((await reader.ReadLineAsync()).ShouldNotBeNull());
        }

        answer.ToString().ShouldContain("512 MB");
        (await visitor.GetAsync("/lists")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_upload_that_breaks_off_leaves_nothing(bool isReset)
    {
        var token = await Token();
        using (var client = await Upload(1_000_000, token))
        {
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes("1,سليم نادر يوسف الرماح\n"));
            client.LingerState = new LingerOption(isReset, 0);
        }

        var page = await visitor.GetStringAsync("/lists?lang=en");
        page.ShouldNotContain("cut-off");
        using var whole = new MultipartFormDataContent
        {
            { new StringContent(token), "token" },
            { new StringContent("whole"), "source" },
            { new StringContent("id,name\n1,هالة منير سعد القصار\n"), "file", "whole.csv" },
        };
        (await visitor.PostAsync("/lists/read", whole)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_named_and_no_export_passes_unrecorded()
    {
        var book = Path.Combine(folder.FullName, "book");
        var token = await Token();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(book, "casebook.db")};Pooling=False");
        await other.OpenAsync();
        await using (var hold = other.CreateCommand())
        {
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();
        }

        using var form = Form(("token", token), ("name", "mine"), ("query", "q=a"));
        var kept = await visitor.PostAsync("/people/keep?lang=en", form);
        await Should.ThrowAsync<HttpRequestException>(() => visitor.GetByteArrayAsync("/people.csv"));
        kept.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await kept.Content.ReadAsStringAsync()).ShouldContain("another program holds the casebook");
        (await visitor.GetAsync("/review")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (
            await Should.ThrowAsync<InputFaultException>(() =>
                WebServer.StartAsync(
                    new WebOptions(book, new Uri("http://127.0.0.1:0"), "test", TimeProvider.System, randomness)
                )
            )
        ).Message.ShouldContain("another program holds the casebook");
    }

    // The beginning of an upload, by hand: no client would break off on its own.
    private async Task<TcpClient> Upload(long length, string token)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var text =
            $"POST /lists/read?lang=en HTTP/1.1\r\nHost: {server.Address.Authority}\r\nCookie: {cookies.GetCookieHeader(server.Address)}\r\nAccept-Language: en\r\n"
            + $"Content-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"
            + Part("token", token)
            + Part("source", "cut-off")
            + Part("file\"; filename=\"cut.csv", "id,name\n")[..^2];
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));
        return client;

        static string Part(string name, string value) =>
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
    }
}

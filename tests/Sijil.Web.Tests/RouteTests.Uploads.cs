using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sijil.Web.Tests;

/// <summary>Files that are sent: bad ones, broken off, far too large.</summary>
public sealed partial class RouteTests
{
    [Fact]
    public async Task A_bad_upload_is_said_in_one_line_and_keeps_nothing()
    {
        using var answer = await Read("clinic", "../../evil.csv", [0, 1, 2, 3, 255, 254, 0, 7]);
        ((int)answer.StatusCode).ShouldBe(422);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("evil.csv");
        page.ShouldNotContain("sijil-upload-");
        page.ShouldNotContain("Keep this list");
        using var keep = Form(("token", await Token()), ("source", "clinic"));
        (await visitor.PostAsync("/lists/keep", keep)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.GetStringAsync("/lists")).ShouldNotContain("clinic");
    }

    [Fact]
    public async Task An_upload_that_breaks_off_changes_nothing()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            var head =
                "POST /lists/read HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sijil="
                + cookies.GetCookies(server.Address)["sijil"]!.Value
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\nname\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        }

        (await visitor.GetStringAsync("/lists")).ShouldNotContain("x.csv");
    }

    // Refused by what it says of itself, before a byte of it is read.
    [Fact]
    public async Task A_file_of_two_gigabytes_is_refused_at_once()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var head =
            "POST /lists/read HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sijil="
            + cookies.GetCookies(server.Address)["sijil"]!.Value
            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2147483648\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var answer = new byte[12];
        await socket.GetStream().ReadExactlyAsync(answer);
        Encoding.ASCII.GetString(answer).ShouldBe("HTTP/1.1 413");
    }

    // Sends a file and follows to where it is looked at.
    private async Task<HttpResponseMessage> Read(
        string source,
        string name,
        byte[] bytes,
        params (string Name, string Value)[] more
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Token()), "token" },
            { new StringContent(source), "source" },
            { new ByteArrayContent(bytes), "file", name },
        };
        foreach (var (field, value) in more)
        {
            form.Add(new StringContent(value), field);
        }

        using var sent = await visitor.PostAsync("/lists/read", form);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await visitor.GetAsync("/lists/draft?lang=en");
    }
}

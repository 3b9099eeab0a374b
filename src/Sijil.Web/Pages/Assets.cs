using System.Text;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Publishing.Report;

namespace Sijil.Web.Pages;

/// <summary>The style and the script of all pages.</summary>
internal static class Assets
{
    private static readonly byte[] StyleBytes = Encoding.UTF8.GetBytes(
        PageAssets.FontFaces() + PageAssets.Style() + Text("web.css")
    );
    private static readonly byte[] ScriptBytes = Encoding.UTF8.GetBytes(Text("web.js"));

    public static Task Style(Visit visit) => Send(visit.Context.Response, "text/css; charset=utf-8", StyleBytes);

    public static Task Script(Visit visit) =>
        Send(visit.Context.Response, "text/javascript; charset=utf-8", ScriptBytes);

    private static async Task Send(HttpResponse response, string type, byte[] bytes)
    {
        response.ContentType = type;
        response.Headers.CacheControl = "private, max-age=3600";
        await response.Body.WriteAsync(bytes);
    }

    private static string Text(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("Sijil.Web." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

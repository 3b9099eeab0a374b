using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Sijil.Web.Pages;

/// <summary>A page that is whole in itself, such as the report: it carries a policy of its own, by which only its own scripts run, and is answered with that policy.</summary>
internal static partial class WholePage
{
    private const int HeadBytes = 20_000;

    public static async Task Answer(Visit visit, byte[] page)
    {
        var policy = Policy().Match(Encoding.UTF8.GetString(page, 0, Math.Min(page.Length, HeadBytes)));
        if (policy.Success)
        {
            visit.Context.Response.Headers.ContentSecurityPolicy =
                System.Net.WebUtility.HtmlDecode(policy.Groups["policy"].Value) + "; frame-ancestors 'none'";
        }

        visit.Context.Response.ContentType = "text/html; charset=utf-8";
        var body = visit.Context.Response.Body;
        var aborted = visit.Context.RequestAborted;
        if (page.AsSpan().IndexOf("<header>"u8) is var at and >= 0)
        {
            // The page knows nothing of those around it.
            var way = $"<nav><a href=\"/\" lang=\"{visit.Language}\">{visit.Say(WebTexts.BackToPages).Html}</a></nav>";
            at += "<header>"u8.Length;
            await body.WriteAsync(page.AsMemory(0, at), aborted);
            await body.WriteAsync(Encoding.UTF8.GetBytes(way), aborted);
            await body.WriteAsync(page.AsMemory(at), aborted);
            return;
        }

        await body.WriteAsync(page, aborted);
    }

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Policy();
}

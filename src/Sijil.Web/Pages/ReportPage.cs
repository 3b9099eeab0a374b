using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Web.Pages;

/// <summary>The built report as it is: a whole page with a policy of its own, by which only its own scripts run.</summary>
internal static partial class ReportPage
{
    private const int HeadBytes = 20_000;

    public static async Task Show(Visit visit)
    {
        var path = visit.Desk.Book.Folder.OutFile("report.html");
        if (!File.Exists(path))
        {
            await visit.Fault(404, WebTexts.NoRegister.In(visit.Language));
            return;
        }

        var bytes = await File.ReadAllBytesAsync(path, visit.Context.RequestAborted);
        var policy = Policy().Match(Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes)));
        if (policy.Success)
        {
            visit.Context.Response.Headers.ContentSecurityPolicy =
                System.Net.WebUtility.HtmlDecode(policy.Groups["policy"].Value) + "; frame-ancestors 'none'";
        }

        visit.Context.Response.ContentType = "text/html; charset=utf-8";
        await visit.Context.Response.Body.WriteAsync(bytes, visit.Context.RequestAborted);
    }

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Policy();
}

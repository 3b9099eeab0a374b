using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sijil.Web.Access;

/// <summary>What every answer carries, and who gets one.</summary>
internal static class Guard
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Headers that keep the page to itself. A page with a policy of its own replaces that one.</summary>
    public static void Headers(HttpResponse response, bool isEncrypted)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        if (isEncrypted)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }
    }

    /// <summary>Whether the request was meant for this machine: a name that somebody points here is none of ours.</summary>
    public static bool IsLocal(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]" or "::1";

    /// <summary>Whether the request was meant for the team's address.</summary>
    public static bool IsFor(HttpRequest request, Uri origin) =>
        string.Equals(request.Host.Value, origin.Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a form was sent by a page of this session.</summary>
    public static bool IsOurs(IFormCollection form, Session session) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(form["token"].ToString()),
            Encoding.UTF8.GetBytes(session.Token)
        );

    /// <summary>Whether a form of somebody who is not signed in was sent by a page of ours: browsers say where a request comes from, and no page can make them lie.</summary>
    public static bool IsFromHere(HttpRequest request, Uri origin) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : request.Headers.Origin.ToString() == origin.GetLeftPart(UriPartial.Authority);
}

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
    public static void Headers(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    /// <summary>Whether the request was meant for this machine: a name that somebody points here is none of ours.</summary>
    public static bool IsLocal(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]" or "::1";

    /// <summary>Whether a form was sent by a page of this session.</summary>
    public static bool IsOurs(IFormCollection form, Session session) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(form["token"].ToString()),
            Encoding.UTF8.GetBytes(session.Token)
        );
}

using Microsoft.AspNetCore.Http;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>Coming in and going.</summary>
internal static class EntryPage
{
    private const int LongestName = 100;

    public static Task Open(Visit visit)
    {
        if (visit.Sessions.Open(visit.Query("link")) is not { } secret)
        {
            return visit.HasSession ? visit.GoTo("/") : Closed(visit);
        }

        visit.Context.Response.Cookies.Append(
            Sessions.Cookie,
            secret,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                IsEssential = true,
            }
        );
        return visit.GoTo("/");
    }

    /// <summary>Says how the pages are opened.</summary>
    public static Task Closed(Visit visit)
    {
        visit.ChooseLanguage();
        return visit.Html(
            Shell.Of(visit, WebTexts.Closed, "", html => html.Element("p", visit.Say(WebTexts.ClosedWhy))),
            StatusCodes.Status401Unauthorized
        );
    }

    public static Task Rename(Visit visit)
    {
        var name = visit.Form["name"].ToString().Trim();
        if (name.Length is > 0 and <= LongestName && !name.Any(char.IsControl))
        {
            visit.Session.Actor = name;
        }

        return visit.GoTo("/");
    }

    public static Task Leave(Visit visit)
    {
        visit.Sessions.Close(visit.Context.Request.Cookies[Sessions.Cookie]!);
        visit.Context.Response.Cookies.Delete(Sessions.Cookie);
        visit.Context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return visit.GoTo("/");
    }
}

using Microsoft.AspNetCore.Http;

namespace Sijil.Web.Pages;

/// <summary>Coming in and going.</summary>
internal static class EntryPage
{
    private const int LongestName = 100;

    public static Task Open(Visit visit)
    {
        if (visit.Desk.Team is not null)
        {
            return visit.GoTo("/sign-in");
        }

        if (visit.Sessions.Open(visit.Query("link")) is not { } secret)
        {
            return visit.HasSession ? visit.GoTo("/") : Closed(visit);
        }

        visit.GiveCookie(secret);
        return visit.GoTo("/");
    }

    /// <summary>Says how the pages are opened.</summary>
    public static Task Closed(Visit visit)
    {
        visit.ChooseLanguage();
        if (visit.Desk.Team is not null)
        {
            return SignInPage.Show(visit, StatusCodes.Status401Unauthorized);
        }

        return visit.Html(
            Shell.Of(visit, WebTexts.Closed, "", html => html.Element("p", visit.Say(WebTexts.ClosedWhy))),
            StatusCodes.Status401Unauthorized
        );
    }

    public static Task Rename(Visit visit)
    {
        var name = visit.Form["name"].ToString().Trim();
        if (visit.Account is null && name.Length is > 0 and <= LongestName && !name.Any(char.IsControl))
        {
            visit.Session.Actor = name;
        }

        return visit.GoTo("/");
    }

    public static Task Leave(Visit visit)
    {
        visit.Desk.Drafts.Drop(visit.Session);
        visit.Sessions.Close(visit.Context.Request.Cookies[visit.Sessions.Cookie]!);
        visit.TakeCookie();
        visit.Context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return visit.GoTo("/");
    }
}

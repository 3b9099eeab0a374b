using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>How somebody of a team comes in.</summary>
internal static class SignInPage
{
    public static Task Show(Visit visit) => visit.HasSession ? visit.GoTo("/") : Show(visit, StatusCodes.Status200OK);

    /// <summary>The page, with what went wrong, if anything.</summary>
    public static async Task Show(Visit visit, int status, SiteText? wrong = null, int wait = 0)
    {
        var (options, key) = await visit.Team.BeginShowing(visit.Context);
        await visit.Html(
            Shell.Of(
                visit,
                TeamTexts.SignIn,
                "",
                html =>
                {
                    Ways.Wrong(visit, html, wrong, wait);
                    Shell.OpenForm(html, "/sign-in/passkey", Ways.Get(options));
                    Ways.Passkey(visit, html, key, TeamTexts.WithPasskey);
                    html.Close("form");
                    Shell.OpenForm(html, "/sign-in/password", " class=\"stacked\"");
                    html.Open("label").Add(visit.Say(TeamTexts.Name)).Raw(" ");
                    html.Open(
                            "input",
                            ("name", "name"),
                            ("required", "required"),
                            ("maxlength", "100"),
                            ("autocomplete", "username"),
                            ("dir", "auto")
                        )
                        .Close("label");
                    Ways.Password(visit, html, TeamTexts.Password, "password", "current-password");
                    html.Element("button", visit.Say(TeamTexts.WithPassword)).Close("form");
                }
            ),
            status
        );
    }

    public static async Task WithPasskey(Visit visit)
    {
        if (
            await visit.Team.EndShowing(
                visit.Form["ceremony"].ToString(),
                visit.Form["credential"].ToString(),
                visit.Context
            ) is
            { } account
        )
        {
            await Enter(visit, account, EntryWay.Passkey);
            return;
        }

        await Show(visit, StatusCodes.Status401Unauthorized, TeamTexts.WrongPasskey);
    }

    public static async Task WithPassword(Visit visit)
    {
        var name = visit.Form["name"].ToString();
        if (Ways.Waiting(visit, name) is var wait and > 0)
        {
            visit.Context.Response.Headers.RetryAfter = wait.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );
            await Show(visit, StatusCodes.Status429TooManyRequests, TeamTexts.Wait, wait);
            return;
        }

        if (Ways.Check(visit, name, visit.Form["password"].ToString()) is { } account)
        {
            await Enter(visit, account, EntryWay.Password);
            return;
        }

        await Show(visit, StatusCodes.Status401Unauthorized, TeamTexts.WrongPassword);
    }

    /// <summary>Opens a session of an account, under a new secret.</summary>
    public static Task Enter(Visit visit, Account account, EntryWay way)
    {
        visit.Team.Secrets.Note(account.Id, way);
        visit.GiveCookie(visit.Sessions.Enter(account.Name, account.Id));
        return visit.GoTo("/");
    }
}

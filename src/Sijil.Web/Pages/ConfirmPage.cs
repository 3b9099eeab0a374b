using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Before something grave: showing again who one is (OWASP ASVS 5.0, 7.5.1).</summary>
internal static class ConfirmPage
{
    public static Task Show(Visit visit) => Show(visit, visit.Query("to"), StatusCodes.Status200OK, null, 0);

    public static async Task WithPasskey(Visit visit)
    {
        var account = await visit.Team.EndShowing(
            visit.Form["ceremony"].ToString(),
            visit.Form["credential"].ToString(),
            visit.Context
        );
        await (
            account is not null && account.Id == visit.Account!.Id
                ? GoOn(visit, EntryWay.Passkey)
                : Show(visit, visit.Form["to"].ToString(), StatusCodes.Status401Unauthorized, TeamTexts.WrongPasskey, 0)
        );
    }

    public static async Task WithPassword(Visit visit)
    {
        var (to, name) = (visit.Form["to"].ToString(), visit.Account!.Name);
        if (Ways.Waiting(visit, name) is var wait and > 0)
        {
            await Show(visit, to, StatusCodes.Status429TooManyRequests, TeamTexts.Wait, wait);
            return;
        }

        await (
            Ways.Check(visit, name, visit.Form["password"].ToString()) is not null
                ? GoOn(visit, EntryWay.Password)
                : Show(visit, to, StatusCodes.Status401Unauthorized, TeamTexts.WrongPassword, 0)
        );
    }

    private static Task GoOn(Visit visit, EntryWay way)
    {
        visit.Team.Secrets.Note(visit.Account!.Id, way);
        visit.Sessions.Refresh(visit.Session);
        return visit.GoTo(Known(visit.Form["to"].ToString()));
    }

    private static async Task Show(Visit visit, string to, int status, SiteText? wrong, int wait)
    {
        var (options, key) = await visit.Team.BeginShowing(visit.Context);
        await visit.Html(
            Shell.Of(
                visit,
                TeamTexts.Confirm,
                "",
                html =>
                {
                    html.Element("p", visit.Say(TeamTexts.ConfirmWhy));
                    Ways.Wrong(visit, html, wrong, wait);
                    Shell.Form(html, visit, "/confirm/passkey", Ways.Get(options));
                    Shell.Hidden(html, "to", Known(to));
                    Ways.Passkey(visit, html, key, TeamTexts.WithPasskey);
                    html.Close("form");
                    if (visit.Team.Secrets.PasswordOf(visit.Account!.Id) is null)
                    {
                        return;
                    }

                    Shell.Form(html, visit, "/confirm/password", " class=\"stacked\"");
                    Shell.Hidden(html, "to", Known(to));
                    Ways.Password(visit, html, TeamTexts.Password, "password", "current-password");
                    html.Element("button", visit.Say(TeamTexts.WithPassword)).Close("form");
                }
            ),
            status
        );
    }

    // Only to a page of ours: an address from outside sends nobody elsewhere.
    private static string Known(string to) =>
        Routes.All.FirstOrDefault(r => r.Method == "GET" && r.Path == to)?.Path ?? "/";
}

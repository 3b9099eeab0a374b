using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook;
using Sijil.Web.Access;
using Sijil.Web.Pages;

namespace Sijil.Web;

/// <summary>A route: who may take it and what answers.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The whole path.</param>
/// <param name="Needs">The right that it needs. Who works alone has every one.</param>
/// <param name="Answer">Answers.</param>
/// <param name="IsGrave">True: in a team it must have been shown a short while ago who this is.</param>
/// <param name="IsOfTeam">True: there is no such route where somebody works alone.</param>
internal sealed record Route(
    string Method,
    string Path,
    Right Needs,
    Func<Visit, Task> Answer,
    bool IsGrave = false,
    bool IsOfTeam = false
);

/// <summary>Every route there is; nothing else is answered.</summary>
internal static class Routes
{
    public static ImmutableArray<Route> All { get; } =
    [
        new("GET", "/open", Right.Anyone, EntryPage.Open),
        new("GET", "/assets/web.css", Right.Anyone, Assets.Style),
        new("GET", "/assets/web.js", Right.Anyone, Assets.Script),
        new("GET", "/", Right.Read, OverviewPage.Show),
        new("GET", "/people", Right.Read, PeoplePage.Show),
        new("GET", "/people.csv", Right.Read, PeopleExport.Send),
        new("POST", "/people/keep", Right.Read, PeoplePage.Keep),
        new("POST", "/people/forget", Right.Read, PeoplePage.Forget),
        new("GET", "/person", Right.Read, PersonPage.Show),
        new("GET", "/person/decisions", Right.Read, PersonHistory.Show),
        new("GET", "/person/public", Right.Read, PublicPersonPage.Show),
        new("GET", "/record", Right.Read, RecordPage.Show),
        new("GET", "/row-picture", Right.Read, RecordPage.Picture),
        new("GET", "/file", Right.Read, RecordPage.Download),
        new("GET", "/review", Right.Review, ReviewPage.Show),
        new("POST", "/review/decide", Right.Review, ReviewPage.Decide),
        new("POST", "/review/undo", Right.Review, ReviewPage.Undo),
        new("POST", "/review/skip", Right.Review, ReviewPage.Skip),
        new("POST", "/review/mode", Right.Review, ReviewPage.Mode),
        new("GET", "/conflicts", Right.Review, ConflictsPage.Show),
        new("GET", "/agreement", Right.Read, AgreementPage.Show),
        new("GET", "/decisions.csv", Right.Review, DecisionsPage.Send),
        // Whoever brings a file speaks for the people whom it names.
        new("POST", "/agreement/merge", Right.Administer, DecisionsPage.Merge, IsGrave: true),
        new("GET", "/person/change", Right.Review, ClusterPage.Preview),
        new("POST", "/person/change", Right.Review, ClusterPage.Confirm),
        new("GET", "/lists", Right.Read, ListsPage.Show),
        new("GET", "/list", Right.Read, ListsPage.ShowRelease),
        new("GET", "/source", Right.Record, SourcePage.Show),
        new("POST", "/source", Right.Record, SourcePage.Save),
        new("GET", "/repairs", Right.Read, RepairsPage.Show),
        new("GET", "/repairs/change", Right.Record, RepairsPage.Preview),
        new("POST", "/repairs/change", Right.Record, RepairsPage.Confirm),
        new("GET", "/quality", Right.Read, ReleasePages.Quality),
        new("GET", "/changes", Right.Read, ReleasePages.Changes),
        new("POST", "/lists/read", Right.Record, DraftPage.Send),
        new("GET", "/lists/draft", Right.Record, DraftPage.Show),
        new("POST", "/lists/draft", Right.Record, DraftPage.Correct),
        new("POST", "/lists/keep", Right.Record, DraftPage.Keep),
        new("POST", "/lists/drop", Right.Record, DraftPage.Drop),
        new("GET", "/build", Right.Read, BuildPage.Show),
        new("POST", "/build", Right.Analyse, BuildPage.Start),
        new("POST", "/build/stop", Right.Analyse, BuildPage.Stop),
        new("GET", "/publish", Right.Publish, PublishPage.Show, IsGrave: true),
        new("POST", "/publish", Right.Publish, PublishPage.Publish, IsGrave: true),
        new("GET", "/report", Right.Read, ReportPage.Show),
        new("GET", "/acts", Right.Read, ActsPage.Show),
        new("POST", "/acts/check", Right.Analyse, ActsPage.Check),
        new("POST", "/me", Right.Read, EntryPage.Rename),
        new("POST", "/leave", Right.Read, EntryPage.Leave),
        new("GET", "/sign-in", Right.Anyone, SignInPage.Show, IsOfTeam: true),
        new("POST", "/sign-in/passkey", Right.Anyone, SignInPage.WithPasskey, IsOfTeam: true),
        new("POST", "/sign-in/password", Right.Anyone, SignInPage.WithPassword, IsOfTeam: true),
        new("GET", "/join", Right.Anyone, JoinPage.Show, IsOfTeam: true),
        new("POST", "/join/passkey", Right.Anyone, JoinPage.WithPasskey, IsOfTeam: true),
        new("POST", "/join/password", Right.Anyone, JoinPage.WithPassword, IsOfTeam: true),
        new("GET", "/confirm", Right.Read, ConfirmPage.Show, IsOfTeam: true),
        new("POST", "/confirm/passkey", Right.Read, ConfirmPage.WithPasskey, IsOfTeam: true),
        new("POST", "/confirm/password", Right.Read, ConfirmPage.WithPassword, IsOfTeam: true),
        new("GET", "/account", Right.Read, AccountPage.Show, IsGrave: true, IsOfTeam: true),
        new("POST", "/account/passkey", Right.Read, AccountPage.AddPasskey, IsGrave: true, IsOfTeam: true),
        new("POST", "/account/passkey/remove", Right.Read, AccountPage.RemovePasskey, IsGrave: true, IsOfTeam: true),
        new("POST", "/account/password", Right.Read, AccountPage.ChangePassword, IsGrave: true, IsOfTeam: true),
        new("POST", "/account/sessions", Right.Read, AccountPage.CloseOthers, IsGrave: true, IsOfTeam: true),
        new("GET", "/accounts", Right.Administer, AccountsPage.Show, IsGrave: true, IsOfTeam: true),
        new("POST", "/accounts/add", Right.Administer, AccountsPage.Add, IsGrave: true, IsOfTeam: true),
        new("POST", "/accounts/change", Right.Administer, AccountsPage.Change, IsGrave: true, IsOfTeam: true),
        new("POST", "/accounts/invite", Right.Administer, AccountsPage.Invite, IsGrave: true, IsOfTeam: true),
    ];

    /// <summary>Answers a request, or says why not.</summary>
    public static async Task AnswerAsync(HttpContext context, Desk desk, Sessions sessions)
    {
        Guard.Headers(context.Response, desk.IsEncrypted);
        if (!desk.IsMeant(context.Request))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest);
            return;
        }

        var session = SessionOf(context, desk, sessions);
        if (desk.Team is not null && !desk.Limits.MayPass(context, session))
        {
            await Refuse(context, StatusCodes.Status429TooManyRequests);
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        var method = HttpMethods.IsHead(context.Request.Method) ? "GET" : context.Request.Method;
        var route = All.FirstOrDefault(r =>
            r.Path == path && r.Method == method && (desk.Team is not null || !r.IsOfTeam)
        );
        var visit = new Visit(context, desk, sessions, session);
        if (route is null)
        {
            await (session is null ? Refuse(context, StatusCodes.Status404NotFound) : visit.NotFound());
            return;
        }

        if (route.Needs != Right.Anyone && session is null)
        {
            await EntryPage.Closed(visit);
            return;
        }

        try
        {
            if (await MayGoOn(visit, route, session))
            {
                visit.ChooseLanguage();
                await route.Answer(visit);
            }
        }
        catch (InputFaultException e)
        {
            await visit.Fault(StatusCodes.Status422UnprocessableEntity, e);
        }
        catch (BadHttpRequestException e)
        {
            // A form that cannot be read is at fault before the language was chosen.
            visit.ChooseLanguage();
            var isTooLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await visit.Fault(e.StatusCode, (isTooLarge ? WebTexts.TooLarge : WebTexts.BadRequest).In(visit.Language));
        }
        catch (InvalidDataException)
        {
            visit.ChooseLanguage();
            await visit.Fault(StatusCodes.Status400BadRequest, WebTexts.BadRequest.In(visit.Language));
        }
    }

    // A closed account's sessions end with the next request, whatever the cookie says.
    private static Session? SessionOf(HttpContext context, Desk desk, Sessions sessions)
    {
        var secret = context.Request.Cookies[sessions.Cookie];
        var session = sessions.Find(secret);
        if (session?.Account is { } account && desk.Team?.Find(account) is not { IsActive: true })
        {
            sessions.Close(secret!);
            return null;
        }

        return session;
    }

    // The right first, then that the form is ours, then that it was shown a short while ago who this is.
    private static async Task<bool> MayGoOn(Visit visit, Route route, Session? session)
    {
        if (!visit.May(route.Needs))
        {
            visit.ChooseLanguage();
            await visit.Fault(StatusCodes.Status403Forbidden, WebTexts.NotYours.In(visit.Language));
            return false;
        }

        if (route.Method == "POST")
        {
            await visit.ReadForm();
            var isOurs = session is null
                ? visit.Desk.Team is not null && Guard.IsFromHere(visit.Context.Request, visit.Desk.Origin)
                : Guard.IsOurs(visit.Form, session);
            if (!isOurs)
            {
                await Refuse(visit.Context, StatusCodes.Status403Forbidden);
                return false;
            }
        }

        if (route.IsGrave && !visit.Sessions.IsFresh(session!))
        {
            await visit.GoTo("/confirm?to=" + Uri.EscapeDataString(PageOf(route)));
            return false;
        }

        return true;
    }

    // The page on which a form stands: there one goes on.
    private static string PageOf(Route route)
    {
        var path = route.Path;
        while (!All.Any(r => r.Method == "GET" && r.Path == path))
        {
            path = path[..path.LastIndexOf('/')];
        }

        return path;
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook;
using Sijil.Web.Access;
using Sijil.Web.Pages;

namespace Sijil.Web;

/// <summary>A route: who may take it and what answers.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The whole path.</param>
/// <param name="NeedsSession">False: open to whoever reaches this machine's own address.</param>
/// <param name="Answer">Answers.</param>
internal sealed record Route(string Method, string Path, bool NeedsSession, Func<Visit, Task> Answer);

/// <summary>Every route there is; nothing else is answered.</summary>
internal static class Routes
{
    public static ImmutableArray<Route> All { get; } =
    [
        new("GET", "/open", NeedsSession: false, EntryPage.Open),
        new("GET", "/assets/web.css", NeedsSession: false, Assets.Style),
        new("GET", "/assets/web.js", NeedsSession: false, Assets.Script),
        new("GET", "/", NeedsSession: true, OverviewPage.Show),
        new("GET", "/people", NeedsSession: true, PeoplePage.Show),
        new("GET", "/people.csv", NeedsSession: true, PeoplePage.Export),
        new("GET", "/person", NeedsSession: true, PersonPage.Show),
        new("GET", "/record", NeedsSession: true, RecordPage.Show),
        new("GET", "/file", NeedsSession: true, RecordPage.Download),
        new("GET", "/review", NeedsSession: true, ReviewPage.Show),
        new("POST", "/review/decide", NeedsSession: true, ReviewPage.Decide),
        new("POST", "/review/undo", NeedsSession: true, ReviewPage.Undo),
        new("POST", "/review/skip", NeedsSession: true, ReviewPage.Skip),
        new("POST", "/review/mode", NeedsSession: true, ReviewPage.Mode),
        new("GET", "/agreement", NeedsSession: true, AgreementPage.Show),
        new("GET", "/person/change", NeedsSession: true, ClusterPage.Preview),
        new("POST", "/person/change", NeedsSession: true, ClusterPage.Confirm),
        new("GET", "/lists", NeedsSession: true, ListsPage.Show),
        new("GET", "/list", NeedsSession: true, ListsPage.ShowRelease),
        new("GET", "/quality", NeedsSession: true, ReleasePages.Quality),
        new("GET", "/changes", NeedsSession: true, ReleasePages.Changes),
        new("POST", "/lists/add", NeedsSession: true, ListsPage.Add),
        new("GET", "/build", NeedsSession: true, BuildPage.Show),
        new("POST", "/build", NeedsSession: true, BuildPage.Start),
        new("POST", "/build/stop", NeedsSession: true, BuildPage.Stop),
        new("GET", "/publish", NeedsSession: true, PublishPage.Show),
        new("POST", "/publish", NeedsSession: true, PublishPage.Publish),
        new("GET", "/report", NeedsSession: true, ReportPage.Show),
        new("GET", "/acts", NeedsSession: true, ActsPage.Show),
        new("POST", "/me", NeedsSession: true, EntryPage.Rename),
        new("POST", "/leave", NeedsSession: true, EntryPage.Leave),
    ];

    /// <summary>Answers a request, or says why not.</summary>
    public static async Task AnswerAsync(HttpContext context, Desk desk, Sessions sessions)
    {
        Guard.Headers(context.Response);
        if (!Guard.IsLocal(context.Request))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest);
            return;
        }

        var secret = context.Request.Cookies[Sessions.Cookie];
        var session = sessions.Find(secret);
        var path = context.Request.Path.Value ?? "/";
        var method = HttpMethods.IsHead(context.Request.Method) ? "GET" : context.Request.Method;
        var route = All.FirstOrDefault(r => r.Path == path && r.Method == method);
        var visit = new Visit(context, desk, sessions, session);
        if (route is null)
        {
            await (session is null ? Refuse(context, StatusCodes.Status404NotFound) : visit.NotFound());
            return;
        }

        if (route.NeedsSession && session is null)
        {
            await EntryPage.Closed(visit);
            return;
        }

        try
        {
            if (route.Method == "POST")
            {
                await visit.ReadForm();
                if (!Guard.IsOurs(visit.Form, session!))
                {
                    await Refuse(context, StatusCodes.Status403Forbidden);
                    return;
                }
            }

            visit.ChooseLanguage();
            await route.Answer(visit);
        }
        catch (InputFaultException e)
        {
            await visit.Fault(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            await visit.Fault(e.StatusCode, WebTexts.BadRequest.In(visit.Language));
        }
        catch (InvalidDataException)
        {
            await visit.Fault(StatusCodes.Status400BadRequest, WebTexts.BadRequest.In(visit.Language));
        }
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

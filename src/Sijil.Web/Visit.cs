using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>A request and what it needs to be answered.</summary>
internal sealed class Visit(HttpContext context, Desk desk, Sessions sessions, Session? session)
{
    private static readonly FormOptions Limits = new()
    {
        // A list may have some hundred columns, each with two fields where it is corrected.
        ValueCountLimit = 1_000,
        KeyLengthLimit = 200,
        ValueLengthLimit = 1 << 20,
        MultipartBodyLengthLimit = WebServer.MostUpload,
        MemoryBufferThreshold = 1 << 16,
    };

    private FieldSight? sight;

    public HttpContext Context => context;

    public Desk Desk => desk;

    public Sessions Sessions => sessions;

    /// <summary>There is one wherever the route needs it.</summary>
    public Session Session => session!;

    public bool HasSession => session is not null;

    /// <summary>The team; there is one wherever the route is a team's.</summary>
    public Team Team => desk.Team!;

    /// <summary>The visitor's account; null: no team, or not signed in.</summary>
    public Account? Account => session?.Account is { } id ? desk.Team?.Find(id) : null;

    /// <summary>Whether the visitor may do a thing. Who works alone may do all.</summary>
    public bool May(Right right) =>
        right == Right.Anyone
        || (session is not null && (desk.Team is null || (Account is { IsActive: true } a && a.Roles.Allow(right))));

    /// <summary>Which fields the visitor sees.</summary>
    public FieldSight Sight =>
        sight ??= new FieldSight(
            desk.Settings,
            one => desk.Team is null || (Account is { IsActive: true } account && one.IsSeenBy(account.Roles))
        );

    public string Language { get; private set; } = "ar";

    public Phrases Words => Language == "ar" ? Phrases.Arabic : Phrases.English;

    public IFormCollection Form { get; private set; } = FormCollection.Empty;

    /// <summary>A text of the program in the visitor's language, escaped.</summary>
    public Fragment Say(SiteText text) => text.Say(Language);

    /// <summary>A part of the address, or empty.</summary>
    public string Query(string name) => context.Request.Query[name].ToString();

    public async Task ReadForm()
    {
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, Limits));
        Form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : FormCollection.Empty;
    }

    /// <summary>The language that the address asks for, else the session's, else the browser's; Arabic where nothing is said.</summary>
    public void ChooseLanguage()
    {
        var asked = Query("lang");
        if (asked is "ar" or "en")
        {
            Language = asked;
            if (session is not null)
            {
                session.Language = asked;
            }
        }
        else
        {
            Language =
                session?.Language
                ?? (
                    context
                        .Request.Headers.AcceptLanguage.ToString()
                        .StartsWith("en", StringComparison.OrdinalIgnoreCase)
                        ? "en"
                        : "ar"
                );
        }
    }

    public async Task Html(HtmlWriter html, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.ToString()), context.RequestAborted);
    }

    /// <summary>A word for a form, by which the same form sent twice is known.</summary>
    public string NewKey() => sessions.NewKey();

    /// <summary>Goes on elsewhere, so that a form is not sent twice by going back.</summary>
    public Task GoTo(string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>Gives the visitor a session's secret, for this browser alone.</summary>
    public void GiveCookie(string secret) => context.Response.Cookies.Append(sessions.Cookie, secret, CookieRules());

    /// <summary>Takes it back.</summary>
    public void TakeCookie() => context.Response.Cookies.Delete(sessions.Cookie, CookieRules());

    private CookieOptions CookieRules() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = desk.Team is not null,
            Path = "/",
            IsEssential = true,
        };

    public Task NotFound()
    {
        ChooseLanguage();
        return Fault(StatusCodes.Status404NotFound, WebTexts.NotFound.In(Language));
    }

    /// <summary>A page that says what is wrong.</summary>
    public Task Fault(int status, string what)
    {
        ChooseLanguage();
        return Fault(status, Fragment.Data(what));
    }

    /// <summary>A page that says what is wrong, as the casebook said it.</summary>
    public Task Fault(int status, Exception fault)
    {
        ChooseLanguage();
        return Fault(status, Pages.FaultWords.Say(this, fault.Message));
    }

    /// <summary>Answers whoever does not see every field: a whole file, or what shows its cells, is not for them.</summary>
    /// <returns>True: it was answered.</returns>
    public async Task<bool> IsWithheld()
    {
        if (Sight.IsWhole)
        {
            return false;
        }

        await Fault(StatusCodes.Status403Forbidden, WebTexts.WithheldWhole.In(Language));
        return true;
    }

    private Task Fault(int status, Fragment what)
    {
        if (context.Response.HasStarted)
        {
            // What was sent so far may not pass for the whole, nor for something that is on record.
            context.Abort();
            return Task.CompletedTask;
        }

        return Html(
            Pages.Shell.Of(this, WebTexts.Wrong, "", html => html.Element("p", what, ("class", "warn"))),
            status
        );
    }
}

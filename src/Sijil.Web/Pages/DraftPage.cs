using Microsoft.AspNetCore.Http;
using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>A file that was sent, before it is kept: what was read, how each column is read and why, its quality, what is new, changed and gone. It is corrected here, read again, kept or thrown away.</summary>
internal static class DraftPage
{
    /// <summary>Takes a file in, for looking at.</summary>
    public static async Task Send(Visit visit)
    {
        if (visit.Form.Files.GetFile("file") is not { Length: > 0 } sent)
        {
            throw new InputFaultException("a file was expected");
        }

        // What is said of it is looked at first: a day that is none would lose the file again.
        var asked = DraftForm.Asked(visit, "");
        var (folder, path) = await Drafts.Write(
            sent.FileName,
            async to =>
            {
                await using var file = File.Create(to);
                await sent.CopyToAsync(file, visit.Context.RequestAborted);
            }
        );
        visit.Desk.Drafts.Put(visit.Session, new Draft(folder, asked with { File = path }, visit.Desk.Drafts.Now));
        await visit.GoTo("/lists/draft");
    }

    public static Task Show(Visit visit) =>
        visit.Desk.Drafts.Of(visit.Session) is { } draft
            ? Show(visit, draft, note: null)
            : visit.Fault(StatusCodes.Status404NotFound, DraftTexts.NoDraft.In(visit.Language));

    /// <summary>Reads it again as corrected.</summary>
    public static async Task Correct(Visit visit)
    {
        if (visit.Desk.Drafts.Of(visit.Session) is not { } draft)
        {
            await visit.GoTo("/lists");
            return;
        }

        visit.Desk.Drafts.Put(visit.Session, Corrected(visit, draft));
        await visit.GoTo("/lists/draft");
    }

    /// <summary>Keeps it as it was shown; where the form says something else than was shown, that is shown first.</summary>
    public static async Task Keep(Visit visit)
    {
        if (visit.Desk.Drafts.Of(visit.Session) is not { } draft)
        {
            await visit.GoTo("/lists");
            return;
        }

        var corrected = Corrected(visit, draft);
        if (draft.Shown is null || corrected.Request != draft.Request)
        {
            visit.Desk.Drafts.Put(visit.Session, corrected);
            await Show(visit, corrected, DraftTexts.Changed);
            return;
        }

        var request = draft.Request;
        await Task.Run(() => visit.Desk.Book.Add(request, visit.Context.RequestAborted));
        visit.Desk.Drafts.Drop(visit.Session);
        using var view = visit.Desk.View();
        var added = view.Releases.Last(r => r.Source == request.Source && r.List == request.List);
        await visit.GoTo(FormattableString.Invariant($"/list?release={added.ReleaseId}"));
    }

    public static Task Drop(Visit visit)
    {
        visit.Desk.Drafts.Drop(visit.Session);
        return visit.GoTo("/lists");
    }

    private static Draft Corrected(Visit visit, Draft draft)
    {
        var asked = DraftForm.Asked(visit, draft.Request.File);
        var mapping = draft.Shown is { } shown ? DraftForm.Corrected(visit, shown) : null;
        return draft with
        {
            Request = asked with
            {
                Mapping = mapping is null || ReferenceEquals(mapping, draft.Shown) ? draft.ShownBy : mapping,
            },
        };
    }

    private static async Task Show(Visit visit, Draft draft, SiteText? note)
    {
        AddPreview? preview = null;
        string? fault = null;
        try
        {
            preview = await Task.Run(() => visit.Desk.Book.PreviewAdd(draft.Request, visit.Context.RequestAborted));
            draft = draft with { Shown = preview.Reading.Mapping, ShownBy = draft.Request.Mapping };
            visit.Desk.Drafts.Put(visit.Session, draft);
        }
        catch (InputFaultException e)
        {
            fault = e.Message;
        }

        await visit.Html(
            Shell.Of(visit, DraftTexts.Title, "/lists", html => Write(visit, html, draft, preview, fault, note)),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static void Write(
        Visit visit,
        HtmlWriter html,
        Draft draft,
        AddPreview? preview,
        string? fault,
        SiteText? note
    )
    {
        html.Open("p").Open("b").Add(Fragment.Data(Path.GetFileName(draft.Request.File))).Raw("</b>").Close("p");
        if (fault is not null)
        {
            html.Element("p", FaultWords.Say(visit, fault), ("class", "warn"), ("role", "alert"));
        }

        html.Element("p", visit.Say(note ?? DraftTexts.NotKept), ("class", "note"));
        if (preview is not null)
        {
            DraftFindings.Figures(visit, html, preview);
        }

        Shell.Form(html, visit, "/lists/keep", " class=\"draft\"");
        html.Element("h2", visit.Say(DraftTexts.WhatFile)).Open("div", ("class", "fields"));
        DraftForm.Said(visit, html, draft.Request);
        html.Close("div");
        if (draft.Shown is { } shown)
        {
            DraftForm.Columns(visit, html, shown, preview);
        }

        html.Open("div", ("class", "choices"));
        if (preview is not null)
        {
            html.Element("button", visit.Say(DraftTexts.Keep), ("class", "primary"));
        }

        html.Element("button", visit.Say(DraftTexts.ReadAgain), ("formaction", "/lists/draft"));
        html.Element(
            "button",
            visit.Say(DraftTexts.Drop),
            ("formaction", "/lists/drop"),
            ("formnovalidate", "formnovalidate")
        );
        html.Close("div").Close("form");
        if (preview is not null)
        {
            DraftFindings.Write(visit, html, preview);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Intake.Pdf;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Ledger;

namespace Sijil.Web.Pages;

/// <summary>A record as it stands in its file, with its neighbours; and the file itself.</summary>
internal static class RecordPage
{
    private const int Neighbours = 2;
    private const int HashLength = 64;
    private const string Pdf = "pdf";

    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        if (view.Record(visit.Query("id")) is not { } record)
        {
            await visit.NotFound();
            return;
        }

        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Record,
                "/lists",
                html =>
                {
                    html.Element("p", Fragment.Code(record.RecordId), ("class", "note"));
                    if (record.PersonId is { } person)
                    {
                        html.Element("p", Facts.Link("/person?id=" + Facts.Part(person), visit.Say(WebTexts.Person)));
                    }

                    html.Open("dl", ("class", "identity"));
                    foreach (var (field, label) in Facts.Fields)
                    {
                        // Most records have no repair, and then there is nothing to say of one.
                        if (field == "repaired" && !record.Said.ContainsKey(field))
                        {
                            continue;
                        }

                        Line(html, visit.Say(label), Facts.Said(visit, record, field));
                    }

                    html.Close("dl");
                    Original(visit, html, view, record);
                },
                heading: record.Said.TryGetValue("name", out var name) ? Fragment.Data(name) : null
            )
        );
    }

    /// <summary>File and row of a record, in a few words.</summary>
    public static Fragment Place(Visit visit, RecordView record)
    {
        var file = Fragment.Data(record.FileName).Html + (visit.Language == "ar" ? "، " : ", ");
        if (record.Format != Pdf)
        {
            return new Fragment(file + visit.Say(WebTexts.Row).Html + " " + visit.Words.Number(record.Row).Html);
        }

        var (page, number) = PdfPicture.PlaceOf(record.Row);
        return new Fragment(
            $"{file}{visit.Say(WebTexts.PageOfFile).Html} {visit.Words.Number(page).Html}, {visit.Say(WebTexts.Row).Html} {visit.Words.Number(number).Html}"
        );
    }

    /// <summary>Where a record stands in its file.</summary>
    public static void Original(Visit visit, HtmlWriter html, CasebookView view, RecordView record)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.InFile)).Open("dl", ("class", "identity"));
        Line(html, visit.Say(WebTexts.File), Fragment.Data(record.FileName));
        if (record.Sheet is { } sheet)
        {
            Line(html, visit.Say(WebTexts.Sheet), Fragment.Data(sheet));
        }

        if (record.Format == Pdf)
        {
            var (page, number) = PdfPicture.PlaceOf(record.Row);
            Line(html, visit.Say(WebTexts.PageOfFile), visit.Words.Number(page));
            Line(html, visit.Say(WebTexts.RowOfPage), visit.Words.Number(number));
        }
        else
        {
            Line(html, visit.Say(WebTexts.Row), visit.Words.Number(record.Row));
        }

        Line(html, visit.Say(WebTexts.Hash), Fragment.Code(record.Sha256));
        html.Close("dl");
        if (record.Format == Pdf && visit.Sight.IsWhole)
        {
            html.Open(
                "img",
                ("src", "/row-picture?id=" + Facts.Part(record.RecordId)),
                ("alt", WebTexts.RowPicture.In(visit.Language)),
                ("loading", "lazy"),
                ("class", "original")
            );
        }

        Rows(visit, html, view, record);
        if (visit.Sight.IsWhole)
        {
            html.Element("p", Facts.Link("/file?sha256=" + record.Sha256, visit.Say(WebTexts.Download)));
        }

        html.Close("section");
    }

    // A PDF's rows are numbered by page and place.
    private static Fragment RowOf(Visit visit, string format, int row)
    {
        if (format != Pdf)
        {
            return visit.Words.Number(row);
        }

        var (page, number) = PdfPicture.PlaceOf(row);
        return new Fragment(visit.Words.Number(page).Html + " / " + visit.Words.Number(number).Html);
    }

    /// <summary>The record's row and its neighbours, raw.</summary>
    public static void Rows(Visit visit, HtmlWriter html, CasebookView view, RecordView record)
    {
        html.Open(
            "div",
            ("class", "scroll"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-label", WebTexts.InFile.In(visit.Language))
        );
        html.Open("table").Element("caption", visit.Say(WebTexts.InFile)).Open("thead").Open("tr");
        html.Element(
            "th",
            record.Format == Pdf
                ? new Fragment(visit.Say(WebTexts.PageOfFile).Html + " / " + visit.Say(WebTexts.Row).Html)
                : visit.Say(WebTexts.Row),
            ("scope", "col")
        );
        foreach (var column in record.Columns)
        {
            html.Element("th", Fragment.Data(column), ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody");
        bool[] seen = [.. record.Columns.Select((header, i) => visit.Sight.SeesCells(record.ListKey, i, header))];
        foreach (var (row, cells) in view.Around(record, Neighbours))
        {
            html.Open("tr", ("class", row == record.Row ? "on" : ""));
            html.Element("th", RowOf(visit, record.Format, row), ("scope", "row"));
            for (var i = 0; i < cells.Length; i++)
            {
                html.Element("td", seen[i] ? Fragment.Data(cells[i]) : Facts.Withheld(visit));
            }

            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");
    }

    /// <summary>A PDF's row as its page shows it: drawn here, so that nothing of the file itself reaches the browser.</summary>
    public static async Task Picture(Visit visit)
    {
        if (await visit.IsWithheld())
        {
            return;
        }

        using var view = visit.Desk.View();
        if (view.Record(visit.Query("id")) is not { Format: Pdf } record)
        {
            await visit.NotFound();
            return;
        }

        var store = new EvidenceStore(visit.Desk.Book.Folder.Evidence);
        byte[]? picture;
        try
        {
            await using var kept = store.Open(EvidenceId.Parse(record.Sha256));
            picture = await Task.Run(() => PdfPicture.Of(kept, record.FileName, record.Row));
        }
        catch (Exception e) when (e is EvidenceAlteredException or IOException)
        {
            await visit.Fault(422, e);
            return;
        }

        if (picture is null)
        {
            await visit.NotFound();
            return;
        }

        visit.Context.Response.ContentType = "image/png";
        await visit.Context.Response.Body.WriteAsync(picture, visit.Context.RequestAborted);
    }

    // Only to be kept, never to be shown: what a file holds can do nothing here.
    public static async Task Download(Visit visit)
    {
        if (await visit.IsWithheld())
        {
            return;
        }

        var sha256 = visit.Query("sha256");
        using var view = visit.Desk.View();
        if (sha256.Length != HashLength || view.Releases.FirstOrDefault(r => r.Sha256 == sha256) is null)
        {
            await visit.NotFound();
            return;
        }

        var store = new EvidenceStore(visit.Desk.Book.Folder.Evidence);
        FileStream file;
        try
        {
            file = store.Open(EvidenceId.Parse(sha256));
        }
        catch (Exception e) when (e is EvidenceAlteredException or IOException)
        {
            await visit.Fault(422, e);
            return;
        }

        await using var kept = file;
        var response = visit.Context.Response;
        response.ContentType = "application/octet-stream";
        response.Headers.ContentDisposition = $"attachment; filename=\"{sha256}\"";
        if (HttpMethods.IsGet(visit.Context.Request.Method))
        {
            visit.Desk.Book.RecordExport(sha256, kept.Length, sha256, visit.Session.Actor);
        }

        await kept.CopyToAsync(response.Body, visit.Context.RequestAborted);
    }

    private static void Line(HtmlWriter html, Fragment name, Fragment value)
    {
        html.Open("div").Element("dt", name);
        html.Element("dd", value).Close("div");
    }
}

using Microsoft.AspNetCore.Http;
using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Review;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>Decisions that go from one laptop to another by file: given out, and taken in so that nothing is overwritten and every conflict is shown.</summary>
internal static class DecisionsPage
{
    private const string FileName = "decisions.csv";
    private const int MostRefused = 200;

    private static readonly SiteText Title = new("Decisions of another laptop", "قرارات من حاسوب آخر");
    private static readonly SiteText What = new(
        "Two people who work without a network each keep a copy of this casebook. Give the other this file, and take in theirs: nothing that is on record here is overwritten, and where the two of you differ both answers stand until somebody settles it.",
        "من يعملان بلا شبكة يحتفظ كل منهما بنسخة من هذا الملف. أعطِ الآخر هذا الجدول وخذ جدوله: لا يُستبدل شيء مما دُوِّن هنا، وحيث تختلفان يبقى الجوابان حتى يحسم أحدٌ بينهما."
    );
    private static readonly SiteText Give = new(
        "Take all decisions along (decisions.csv)",
        "خذ كل القرارات معك (decisions.csv)"
    );
    private static readonly SiteText File = new("Their decisions.csv", "ملف decisions.csv الذي لديهم");
    private static readonly SiteText Take = new("Take them in", "أدخِلها");
    private static readonly SiteText Done = new("What became of the file", "ما آل إليه الملف");
    private static readonly SiteText New = new("New here", "جديدة هنا");
    private static readonly SiteText Known = new("Known here already", "معروفة هنا من قبل");
    private static readonly SiteText TakenBack = new("Taken back there, and now here", "سُحبت هناك، والآن هنا");
    private static readonly SiteText NotTaken = new("Not taken in", "لم تُؤخذ");
    private static readonly SiteText Conflicts = new(
        "Pairs on which people differ now",
        "أزواج يختلف عليها الناس الآن"
    );

    /// <summary>The section on the page of agreement.</summary>
    public static void Write(Visit visit, HtmlWriter html)
    {
        html.Open("section").Element("h2", visit.Say(Title)).Element("p", visit.Say(What), ("class", "note"));
        html.Element("p", Facts.Link("/decisions.csv", visit.Say(Give)));
        if (!visit.May(Right.Administer))
        {
            html.Close("section");
            return;
        }

        Shell.Form(html, visit, "/agreement/merge", " enctype=\"multipart/form-data\" class=\"fields\"");
        html.Open("label").Add(visit.Say(File));
        html.Raw(" <input type=\"file\" name=\"file\" accept=\".csv,text/csv\" required></label>");
        html.Element("button", visit.Say(Take)).Close("form").Close("section");
    }

    /// <summary>Gives out what is on record; that it went out is put on record.</summary>
    public static async Task Send(Visit visit)
    {
        using var table = new MemoryStream();
        DecisionRows.Write(table, visit.Desk.Book.Decisions);
        var bytes = table.ToArray();
        var response = visit.Context.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"" + FileName + "\"";
        if (HttpMethods.IsGet(visit.Context.Request.Method))
        {
            visit.Desk.Book.RecordExport(bytes, FileName, visit.Session.Actor);
        }

        await response.Body.WriteAsync(bytes, visit.Context.RequestAborted);
    }

    /// <summary>Takes in the decisions of another copy.</summary>
    public static async Task Merge(Visit visit)
    {
        if (visit.Form.Files.GetFile("file") is not { Length: > 0 } sent)
        {
            throw new InputFaultException("a file was expected");
        }

        await using var table = sent.OpenReadStream();
        var outcome = visit.Desk.Book.Import(DecisionRows.Read(table, FileName));
        var conflicts = SecondLook.Disagreements(visit.Desk.Book.Decisions).Count();
        await visit.Html(
            Shell.Of(
                visit,
                Done,
                "/review",
                html =>
                {
                    html.Open("dl", ("class", "figures"));
                    Figure(visit, html, New, outcome.Accepted);
                    Figure(visit, html, Known, outcome.Duplicate);
                    Figure(visit, html, TakenBack, outcome.Withdrawn);
                    Figure(visit, html, NotTaken, outcome.Refused.Length);
                    Figure(visit, html, Conflicts, conflicts);
                    html.Close("dl");
                    Refused(visit, html, outcome);
                    html.Element("p", Facts.Link("/agreement", visit.Say(WebTexts.Agreement)));
                }
            )
        );
    }

    private static void Figure(Visit visit, HtmlWriter html, SiteText text, int count) =>
        html.Open("div").Element("dt", visit.Say(text)).Element("dd", visit.Words.Number(count)).Close("div");

    private static void Refused(Visit visit, HtmlWriter html, DecisionImport outcome)
    {
        if (outcome.Refused.IsEmpty)
        {
            return;
        }

        var table = new HtmlTable(
            visit.Say(NotTaken),
            new Column(visit.Say(WebTexts.Row), Numeric: true),
            new Column(visit.Say(WebTexts.Why), Numeric: false)
        );
        foreach (var row in outcome.Refused.Take(MostRefused))
        {
            table.Row(visit.Words.Number(row.Row), FaultWords.Say(visit, row.Reason));
        }

        html.Element("h2", visit.Say(NotTaken));
        table.WriteTo(html, visit.Say(NotTaken));
    }
}

using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What can be done about a pair: decide, with a reason or without, put off, take back, swap. Each button shows its key.</summary>
internal static class ReviewForms
{
    /// <param name="visit">Who asks.</param>
    /// <param name="html">The page.</param>
    /// <param name="way">How somebody looks at the pair.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="before">The decisions on it as the page shows them: whoever decides meanwhile is noticed.</param>
    public static void Write(Visit visit, HtmlWriter html, ReviewWay way, PairView pair, string before)
    {
        Shell.Form(html, visit, "/review/decide", " id=\"decide\"");
        WayOf(html, way);
        Shell.Hidden(html, "left", pair.Left);
        Shell.Hidden(html, "right", pair.Right);
        Shell.Hidden(html, "before", before);
        Shell.Hidden(html, "key", visit.NewKey());
        html.Open("div", ("class", "choices"));
        Button(html, visit.Say(WebTexts.Same), "same", "KeyJ", "J", "primary");
        Button(html, visit.Say(WebTexts.Different), "different", "KeyF", "F", "");
        Button(html, visit.Say(WebTexts.Unsure), "unsure", "KeyU", "U", "");
        Act(html, visit.Say(WebTexts.Later), "later", "KeyL", "L");
        if (!visit.Session.Done.IsEmpty)
        {
            Act(html, visit.Say(WebTexts.Undo), "undo", "KeyZ", "Z");
        }

        Act(html, visit.Say(ReviewTexts.Swap), "swap", "KeyS", "S");
        html.Close("div");
        ReviewReasons.Write(visit, html);
        html.Open("label", ("class", "reason"))
            .Open("span")
            .Add(visit.Say(ReviewTexts.Own))
            .Raw("<kbd>R</kbd></span> ");
        html.Open("input", ("name", "reason"), ("dir", "auto"), ("maxlength", "2000"), ("autocomplete", "off"))
            .Raw("</label>")
            .Close("form");
        Other(visit, html, way, pair, "later", "/review/skip");
        Undo(visit, html, way);
        html.Raw("<form method=\"get\" action=\"/review\" id=\"swap\">");
        WayOf(html, way);
        Shell.Hidden(html, "left", pair.Left);
        Shell.Hidden(html, "right", pair.Right);
        Shell.Hidden(html, "swap", visit.Query("swap") == "1" ? "" : "1");
        html.Close("form").Element("p", visit.Say(ReviewTexts.Keys), ("class", "note keys"));
    }

    /// <summary>Takes the last decision of this session back, where there is one. On a page without a pair the button stands in the form itself.</summary>
    public static void Undo(Visit visit, HtmlWriter html, ReviewWay way, bool isAlone = false)
    {
        if (visit.Session.Done.IsEmpty)
        {
            return;
        }

        Shell.Form(html, visit, "/review/undo", " id=\"undo\"");
        WayOf(html, way);
        if (isAlone)
        {
            Act(html, visit.Say(WebTexts.Undo), "undo", "KeyZ", "Z");
        }

        html.Close("form");
    }

    private static void Other(Visit visit, HtmlWriter html, ReviewWay way, PairView pair, string id, string action)
    {
        Shell.Form(html, visit, action, " id=\"" + id + "\"");
        WayOf(html, way);
        Shell.Hidden(html, "left", pair.Left);
        Shell.Hidden(html, "right", pair.Right);
        html.Close("form");
    }

    private static void WayOf(HtmlWriter html, ReviewWay way)
    {
        Shell.Hidden(html, "way", way.Word);
        Shell.Hidden(html, "share", way.Percent.ToString(CultureInfo.InvariantCulture));
    }

    // The key's place on the keyboard counts, not the letter that a layout puts there.
    private static void Button(
        HtmlWriter html,
        Fragment text,
        string verdict,
        string code,
        string shown,
        string kind
    ) =>
        html.Open("button", ("name", "verdict"), ("value", verdict), ("data-key", code), ("class", kind))
            .Add(text)
            .Raw("<kbd>")
            .Raw(shown)
            .Raw("</kbd>")
            .Close("button");

    // A button of another form, so that all stand in one row.
    private static void Act(HtmlWriter html, Fragment text, string form, string code, string shown) =>
        html.Open("button", ("form", form), ("data-key", code))
            .Add(text)
            .Raw("<kbd>")
            .Raw(shown)
            .Raw("</kbd>")
            .Close("button");
}

using System.Globalization;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The line above a pair: blind or open, first look or second, and the way to agreement.</summary>
internal static class ReviewWays
{
    public static void Write(Visit visit, HtmlWriter html, ReviewWay way)
    {
        if (way.IsAdjudicating)
        {
            html.Element("p", visit.Say(WebTexts.Adjudicating), ("class", "note"));
            return;
        }

        html.Open("details", ("class", "how")).Open("summary");
        html.Add(visit.Say(way.IsSecond ? ReviewTexts.SecondLook : ReviewTexts.FirstLook)).Raw(" · ");
        html.Add(visit.Say(way.IsBlind ? ReviewTexts.Hidden : ReviewTexts.Shown)).Close("summary");
        html.Open("div", ("class", "ways"));

        if (way.IsSecond)
        {
            html.Element("p", visit.Say(WebTexts.SecondIsBlind), ("class", "note"));
            html.Add(Facts.Link("/review", visit.Say(WebTexts.FirstLook)));
        }
        else
        {
            Shell.Form(html, visit, "/review/mode");
            Shell.Hidden(html, "mode", visit.Session.IsBlind ? "open" : "blind");
            html.Open("button", ("aria-pressed", visit.Session.IsBlind ? "true" : "false"))
                .Add(visit.Say(WebTexts.Blind))
                .Close("button")
                .Close("form");
            html.Raw(" <form method=\"get\" action=\"/review\">");
            Shell.Hidden(html, "way", "second");
            html.Open("label").Add(visit.Say(WebTexts.Share)).Raw(" ").Open("select", ("name", "share"));
            foreach (var share in ReviewWay.Shares)
            {
                var text = share.ToString(CultureInfo.InvariantCulture);
                html.Raw(share == way.Percent ? $"<option value=\"{text}\" selected>" : $"<option value=\"{text}\">");
                html.Add(visit.Words.Number(share)).Raw(" %</option>");
            }

            html.Close("select").Close("label").Raw(" ");
            html.Element("button", visit.Say(WebTexts.SecondLook)).Close("form");
        }

        html.Raw(" ").Add(Facts.Link("/conflicts", visit.Say(ReviewTexts.Conflicts)));
        html.Raw(" ").Add(Facts.Link("/agreement", visit.Say(WebTexts.Agreement))).Close("div").Close("details");
    }
}

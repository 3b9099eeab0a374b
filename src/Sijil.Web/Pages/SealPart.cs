using System.Globalization;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>The seal in three plain states, with what it proves and what it does not, and a button that looks.</summary>
internal static class SealPart
{
    private const int MostFaults = 20;

    private static readonly SiteText Title = new("The seal", "الختم");
    private static readonly SiteText NotChecked = new(
        "not checked since the program was started",
        "لم يُفحص منذ تشغيل البرنامج"
    );
    private static readonly SiteText Running = new("being checked …", "يُفحص الآن…");
    private static readonly SiteText Holds = new("checked, and it holds", "فُحص وهو سليم");
    private static readonly SiteText DoesNotMatch = new("does not match", "لا يطابق");
    private static readonly SiteText Check = new("Check it now", "افحصه الآن");
    private static readonly SiteText What = new(
        "A seal that holds says: no kept file, no decision and no other act was altered or taken away since it was signed. It does not say that what the lists state is true. Decisions wait while the check runs.",
        "سلامة الختم تعني: لم يُغيَّر ملف محفوظ ولا قرار ولا فعل آخر ولم يُحذف منذ التوقيع. ولا تعني صحة ما تذكره القوائم. وتنتظر القرارات أثناء الفحص."
    );

    /// <summary>The state in a few words.</summary>
    public static Fragment State(Visit visit) =>
        visit.Say(
            visit.Desk.Seal.Last.State switch
            {
                SealState.Running => Running,
                SealState.Holds => Holds,
                SealState.DoesNotMatch => DoesNotMatch,
                _ => NotChecked,
            }
        );

    public static void Write(Visit visit, HtmlWriter html)
    {
        var (state, at, faults) = visit.Desk.Seal.Last;
        html.Open("section", ("class", "what-seal")).Element("h2", visit.Say(Title));
        html.Open("p", ("class", state == SealState.DoesNotMatch ? "warn" : ""), ("role", "status"));
        html.Open("b").Add(State(visit)).Raw("</b>");
        if (at is { } when)
        {
            html.Raw(" ")
                .Add(
                    Fragment.Code(
                        when.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                        keepTogether: true
                    )
                );
        }

        html.Close("p").Element("p", visit.Say(What), ("class", "note"));
        if (!faults.IsEmpty)
        {
            html.Open("ul");
            foreach (var fault in faults.Take(MostFaults))
            {
                html.Element("li", FaultWords.Say(visit, fault));
            }

            html.Close("ul");
        }

        if (visit.May(Right.Analyse) && state != SealState.Running)
        {
            Shell.Form(html, visit, "/acts/check").Element("button", visit.Say(Check)).Close("form");
        }

        html.Close("section");
    }
}

using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Review;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>One pair at a time: are these two records one person? Everything works without JavaScript; keys are added where it runs.</summary>
internal static class ReviewPage
{
    private const int PairsBeforeRest = 50;

    // Pairs for a second look that are found together, so that not every page looks through all decisions.
    private const int MostAtOnce = 1_000;

    public static async Task Show(Visit visit)
    {
        using var view = visit.Desk.View();
        var way = ReviewWay.Of(visit.Session, visit.Query("way"), visit.Query("share"));
        var (left, right) = (visit.Query("left"), visit.Query("right"));
        var match = visit.Desk.Settings.Linkage.MatchWeight;
        var pair =
            left.Length > 0 ? Asked(view, left, right)
            : way.IsSecond ? Second(visit, view, way)
            : Next(visit, view, match);
        if (pair is null)
        {
            await (left.Length > 0 ? visit.Fault(404, WebTexts.Gone.In(visit.Language)) : Nothing(visit, way));
            return;
        }

        if (view.Record(pair.Left) is not { } first || view.Record(pair.Right) is not { } second)
        {
            await visit.Fault(404, WebTexts.Gone.In(visit.Language));
            return;
        }

        var waiting = visit.Desk.Waiting.Count(view, match);
        var isSwapped = visit.Query("swap") == "1";
        await visit.Html(
            Shell.Of(
                visit,
                WebTexts.Review,
                "/review",
                html =>
                    Write(visit, html, view, way, pair, isSwapped ? second : first, isSwapped ? first : second, waiting)
            )
        );
    }

    public static async Task Decide(Visit visit)
    {
        var (left, right) = (visit.Form["left"].ToString(), visit.Form["right"].ToString());
        var verdict =
            DecisionRows.VerdictOf(visit.Form["verdict"].ToString())
            ?? throw new Casebook.InputFaultException("same, different or unsure was expected");

        var way = ReviewWay.Of(visit.Session, visit.Form["way"], visit.Form["share"]);

        // Two windows, or two people: whoever was second sees what the first said before anything is recorded.
        using var view = visit.Desk.View();
        if (Before(view.DecisionsOn(left, right)) != visit.Form["before"].ToString() && !IsAnswered(visit))
        {
            await visit.Fault(409, WebTexts.Changed.In(visit.Language));
            return;
        }

        var decision = visit.Desk.Book.Decide(
            new DecisionRequest(left, right, verdict, ReviewReasons.Of(visit))
            {
                Actor = visit.Session.Actor,
                Role = way.Role,
                IsBlind = way.IsBlind,
                Key = visit.Form["key"].ToString(),
            }
        );
        visit.Session.Done.Push([decision.DecisionId]);
        await visit.GoTo(way.Next);
    }

    public static Task Undo(Visit visit)
    {
        var way = ReviewWay.Of(visit.Session, visit.Form["way"], visit.Form["share"]);
        if (visit.Session.Done.TryPop(out var ids))
        {
            var taken = ids.Select(id => visit.Desk.Book.Withdraw(id, "undo", visit.Session.Actor)).ToList();
            return visit.GoTo(
                $"/review?way={way.Word}&left={Facts.Part(taken[0].Left)}&right={Facts.Part(taken[0].Right)}"
            );
        }

        return visit.GoTo(way.Next);
    }

    /// <summary>Hides weights and other people's answers, or shows them again.</summary>
    public static Task Mode(Visit visit)
    {
        visit.Session.IsBlind = visit.Form["mode"] == "blind";
        return visit.GoTo("/review");
    }

    public static Task Skip(Visit visit)
    {
        visit.Session.Skip(Key(visit.Form["left"].ToString(), visit.Form["right"].ToString()));
        return visit.GoTo(ReviewWay.Of(visit.Session, visit.Form["way"], visit.Form["share"]).Next);
    }

    private static PairView? Next(Visit visit, CasebookView view, double match)
    {
        var skipped = visit.Session.Skipped;
        var others = visit.Desk.Offers.BeforeOthers(visit.Session);
        var next =
            Waiting(pair => !skipped.ContainsKey(pair) && !others.Contains(pair))
            // The last pairs of all lie before several.
            ?? (others.Count > 0 ? Waiting(pair => !skipped.ContainsKey(pair)) : null);
        if (next is null)
        {
            skipped.Clear();
        }
        else
        {
            visit.Desk.Offers.Put(visit.Session, Key(next.Left, next.Right));
        }

        return next;

        PairView? Waiting(Func<string, bool> isWanted) =>
            visit.Desk.Waiting.Next(view, match, (left, right) => isWanted(Key(left, right)));
    }

    // What others decided, in the order of their decisions; records that are gone are passed over.
    private static PairView? Second(Visit visit, CasebookView view, ReviewWay way)
    {
        var session = visit.Session;
        var found =
            session.SecondLooks is { } known && known.Percent == way.Percent
                ? FirstOpen(visit, view, known.Pairs)
                : null;
        if (found is null)
        {
            var pairs = view.SecondLooks(session.Actor, way.Percent, MostAtOnce + session.Skipped.Count);
            session.SecondLooks = new SecondLooks(way.Percent, [.. pairs]);
            found = FirstOpen(visit, view, pairs);
        }

        return found;
    }

    // Others, or this person in another window, may have decided since the pairs were found.
    private static PairView? FirstOpen(
        Visit visit,
        CasebookView view,
        IEnumerable<(string Left, string Right)> pairs
    ) =>
        pairs
            .Where(p => !visit.Session.Skipped.ContainsKey(Key(p.Left, p.Right)))
            .Where(p => SecondLook.IsFor(view.DecisionsOn(p.Left, p.Right), visit.Session.Actor))
            .Select(p => Asked(view, p.Left, p.Right))
            .FirstOrDefault(p => p is not null);

    // Any two records may be looked at; how they weigh is known only of pairs that the build kept.
    private static PairView? Asked(CasebookView view, string left, string right)
    {
        var (low, high) = string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
        return view.Pair(low, high)
            ?? (
                view.Record(low) is not null && view.Record(high) is not null && low != high
                    ? PairView.Unweighed(low, high)
                    : null
            );
    }

    private static string Key(string left, string right) => left + "\n" + right;

    // The decisions on the pair, as the page saw them.
    private static string Before(IEnumerable<Decision> decisions) =>
        string.Join(' ', decisions.Select(d => d.DecisionId + (d.IsWithdrawn ? "-" : "+")));

    // The same form sent twice (a lost answer, a second click) is no disagreement.
    private static bool IsAnswered(Visit visit) =>
        !visit.Session.Done.IsEmpty
        && visit.Form["key"].ToString() is { Length: > 0 } key
        && visit.Desk.Book.IsAnswered(key);

    private static Task Nothing(Visit visit, ReviewWay way) =>
        visit.Html(
            Shell.Of(
                visit,
                WebTexts.Review,
                "/review",
                html =>
                {
                    html.Element("p", visit.Say(way.IsSecond ? WebTexts.NoSecondLook : WebTexts.NothingWaits));
                    html.Element("p", visit.Say(WebTexts.WhatSkipped), ("class", "note"));
                    ReviewWays.Write(visit, html, way);
                    ReviewForms.Undo(visit, html, way, isAlone: true);
                }
            )
        );

    private static void Write(
        Visit visit,
        HtmlWriter html,
        CasebookView view,
        ReviewWay way,
        PairView pair,
        RecordView first,
        RecordView second,
        int waiting
    )
    {
        html.Open("div", ("class", "top"))
            .Open("p", ("class", "queue note"))
            .Add(visit.Say(WebTexts.WaitingPairs))
            .Raw(": ")
            .Add(visit.Words.Number(waiting));
        html.Raw(" · ")
            .Add(visit.Say(WebTexts.DoneHere))
            .Raw(": ")
            .Add(visit.Words.Number(visit.Session.Done.Count))
            .Close("p");
        ReviewWays.Write(visit, html, way);
        html.Close("div");
        if (visit.Session.Done.Count is > 0 and var done && done % PairsBeforeRest == 0)
        {
            html.Element("p", visit.Say(ReviewTexts.Rest), ("class", "note"), ("role", "status"));
        }

        ReviewTable.Write(visit, html, pair, first, second, way.IsBlind);
        if (!way.IsBlind && first.PersonId is not null && first.PersonId == second.PersonId)
        {
            html.Element("p", visit.Say(WebTexts.Joined), ("class", "note"));
        }

        Siblings.Write(visit, html, view, first, second);
        if (!way.IsBlind)
        {
            PairSentence.Write(visit, html, pair);
        }

        var decisions = view.DecisionsOn(pair.Left, pair.Right);
        Former(visit, html, way, decisions);
        ReviewForms.Write(visit, html, way, pair, Before(decisions));
        html.Open("details", ("class", "original"), ("id", "original")).Open("summary");
        html.Add(visit.Say(WebTexts.Original)).Raw(" <kbd>O</kbd> · ").Add(RecordPage.Place(visit, first)).Raw(" · ");
        html.Add(RecordPage.Place(visit, second)).Close("summary");
        RecordPage.Original(visit, html, view, first);
        RecordPage.Original(visit, html, view, second);
        html.Close("details");
    }

    // Whoever decides blind sees only their own.
    private static void Former(Visit visit, HtmlWriter html, ReviewWay way, IReadOnlyList<Decision> decisions)
    {
        var former = decisions.Where(d => !d.IsWithdrawn && (!way.IsBlind || d.Actor == visit.Session.Actor)).ToList();
        if (former.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "warn")).Add(visit.Say(WebTexts.Decided)).Raw(": ");
        html.Add(
            new Fragment(
                string.Join(
                    " · ",
                    former.Select(d =>
                        $"{Fragment.Data(d.Actor).Html} {visit.Say(WebTexts.Of(d.Verdict)).Html} {Fragment.Code(d.DecidedAt, keepTogether: true).Html} {Fragment.Data(d.Reason).Html}"
                    )
                )
            )
        );
        html.Close("p");
    }
}

using System.Globalization;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>People whose records do not go together well, and pairs that were kept apart although they weigh enough: what a person should look at as a whole.</summary>
internal static class ConflictsPage
{
    private const int MostShown = 200;

    private static readonly SiteText What = new(
        "Where the linkage had to choose: pairs that weigh enough but were kept apart, and people whose records hold together weakly. The heaviest first. Look at the pair, or divide or join on the person's page.",
        "حيث اضطر الربط إلى الاختيار: أزواج وزنها كافٍ لكنها فُصلت، وأشخاص سجلاتهم ضعيفة التماسك. الأثقل أولاً. انظر في الزوج، أو قسّم أو ضم في صفحة الشخص."
    );
    private static readonly SiteText None = new("There is nothing of the kind.", "لا شيء من ذلك.");
    private static readonly SiteText Pair = new("Records", "السجلان");
    private static readonly SiteText People = new("People", "الأشخاص");

    private static readonly Dictionary<string, SiteText> Reasons = new(StringComparer.Ordinal)
    {
        ["two-of-one-list"] = new("would put two records of one list together", "سيجمع سجلين من قائمة واحدة"),
        ["others-disagree"] = new("the records around them speak against it", "السجلات من حولهما تخالف ذلك"),
        ["veto"] = new("two of the records clearly differ", "سجلان بينهما اختلاف واضح"),
        ["decided-different"] = new("a decision keeps them apart", "قرار يفصل بينهما"),
        ["decided-same-against-weights"] = new(
            "a decision joins what the weights would part",
            "قرار يجمع ما تفصله الأوزان"
        ),
        ["decisions-contradict"] = new("decisions contradict each other", "قرارات متناقضة"),
        ["weak-pair-inside"] = new("held together by other records only", "لا يجمعهما إلا سجلات أخرى"),
        ["oversized"] = new("too many records hang together", "سجلات كثيرة متعلقة بعضها ببعض"),
    };

    public static async Task Show(Visit visit)
    {
        var path = visit.Desk.Book.Folder.OutFile(RegisterFiles.Conflicts);
        var lines = new List<(string Left, string Right, double Weight, string Reason)>();
        if (File.Exists(path))
        {
            PeopleTable.Read(
                path,
                cell =>
                    lines.Add(
                        (
                            cell("record_id_l"),
                            cell("record_id_r"),
                            double.Parse(cell("match_weight"), CultureInfo.InvariantCulture),
                            cell("reason")
                        )
                    )
            );
        }

        using var view = visit.Desk.View();
        await visit.Html(
            Shell.Of(
                visit,
                ReviewTexts.Conflicts,
                "/review",
                html =>
                {
                    html.Element("p", visit.Say(What), ("class", "note"));
                    if (lines.Count == 0)
                    {
                        html.Element("p", visit.Say(None));
                        return;
                    }

                    var table = new HtmlTable(
                        visit.Say(ReviewTexts.Conflicts),
                        new Column(visit.Say(People), Numeric: false),
                        new Column(visit.Say(WebTexts.Why), Numeric: false),
                        new Column(visit.Say(WebTexts.Weight), Numeric: true),
                        new Column(visit.Say(Pair), Numeric: false)
                    );
                    foreach (
                        var line in lines
                            .OrderByDescending(l => l.Weight)
                            .ThenBy(l => l.Left, StringComparer.Ordinal)
                            .ThenBy(l => l.Right, StringComparer.Ordinal)
                            .Take(MostShown)
                    )
                    {
                        table.Row(
                            PeopleOf(line.Left, line.Right),
                            Reasons.TryGetValue(line.Reason, out var words)
                                ? visit.Say(words)
                                : Fragment.Code(line.Reason),
                            // Blind, weights are hidden here too.
                            visit.Session.IsBlind
                                ? Fragment.Text("—")
                                : new Fragment(
                                    $"<span dir=\"ltr\">{line.Weight.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture)}</span>"
                                ),
                            new Fragment(
                                Facts
                                    .Link(
                                        $"/review?left={Facts.Part(line.Left)}&right={Facts.Part(line.Right)}",
                                        visit.Say(WebTexts.Compare)
                                    )
                                    .Html
                                    + $" <small>{Fragment.Data(line.Left).Html} · {Fragment.Data(line.Right).Html}</small>"
                            )
                        );
                    }

                    table.WriteTo(html, visit.Say(ReviewTexts.Conflicts));
                }
            )
        );

        Fragment PeopleOf(string left, string right) =>
            new(
                string.Join(
                    " · ",
                    new[] { left, right }
                        .Select(r => view.Record(r))
                        .Where(r => r?.PersonId is not null)
                        .DistinctBy(r => r!.PersonId, StringComparer.Ordinal)
                        .Select(r =>
                            Facts
                                .Link(
                                    "/person?id=" + Facts.Part(r!.PersonId!),
                                    Fragment.Data(r.Said.GetValueOrDefault("name") ?? r.PersonId!)
                                )
                                .Html
                        )
                )
            );
    }
}

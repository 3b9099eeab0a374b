using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What a release says of one person: the next one beside the last, and nothing else ever.</summary>
internal static class PublicPersonPage
{
    private static readonly SiteText Next = new("In the next release", "في الإصدار التالي");
    private static readonly SiteText Last = new("In the last release", "في الإصدار الأخير");
    private static readonly SiteText Id = new("Public number", "الرقم العلني");
    private static readonly SiteText Only = new(
        "These fields and no others leave the casebook. Records, cells, files, decisions and the number within stay here.",
        "هذه الحقول دون غيرها تخرج من هنا. السجلات والخلايا والملفات والقرارات والرقم الداخلي تبقى."
    );
    private static readonly SiteText NotYet = new("The person is in no release yet.", "لم يرد الشخص في أي إصدار بعد.");
    private static readonly SiteText LeftOut = new(
        "The next release leaves this person out, by request or for somebody's safety. Class of the reason:",
        "يُخرج الإصدار التالي هذا الشخص، بطلب أو حفاظاً على سلامة أحد. صنف السبب:"
    );

    public static async Task Show(Visit visit)
    {
        var id = visit.Query("id");
        var people = await visit.Desk.People;
        if (people.Find(id) is not { } person || people.CellsOf(id) is not { } cell)
        {
            await visit.NotFound();
            return;
        }

        var shown = visit.Desk.Book.PublicOf(id, cell);
        var name = person.NameArabic.Length > 0 ? person.NameArabic : person.NameLatin;
        await visit.Html(
            Shell.Of(
                visit,
                PersonTexts.Public,
                "/people",
                html =>
                {
                    html.Open("p").Open("a", ("href", "/person?id=" + Facts.Part(id)), ("class", "also"));
                    html.Add(name.Length > 0 ? Fragment.Data(name) : Fragment.Code(id)).Close("a").Close("p");
                    html.Element("p", visit.Say(Only), ("class", "note"));
                    html.Open("p", ("class", "note"))
                        .Add(visit.Say(Id))
                        .Raw(": ")
                        .Add(Fragment.Code(shown.Id))
                        .Close("p");
                    if (shown.Withheld is { } reason)
                    {
                        html.Open("p", ("class", "warn")).Add(visit.Say(LeftOut)).Raw(" ");
                        html.Add(Fragment.Code(reason)).Close("p");
                    }

                    if (shown.Last is null)
                    {
                        html.Element("p", visit.Say(NotYet));
                    }

                    var table = new HtmlTable(
                        visit.Say(PersonTexts.Public),
                        new Column(visit.Say(PersonTexts.Field), Numeric: false),
                        new Column(visit.Say(Next), Numeric: false),
                        new Column(visit.Say(Last), Numeric: false)
                    );
                    foreach (var field in shown.Fields)
                    {
                        table.Row(
                            PublishPage.FieldOf(visit, field),
                            Value(visit, field, shown.Next),
                            shown.Last is null ? Fragment.Text("—") : Value(visit, field, shown.Last)
                        );
                    }

                    table.WriteTo(html, visit.Say(PersonTexts.Public));
                }
            )
        );
    }

    private static Fragment Value(Visit visit, string field, IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(field) is not { Length: > 0 } value ? Facts.Value(visit, null)
        : field == "lists" ? new Fragment(string.Join(" · ", value.Split(';').Select(l => Fragment.Data(l).Html)))
        : field == "fate" && FateWords.Parse(value) is { } fate ? Fragment.Text(FateWords.Say(fate, visit.Language))
        : Facts.Value(visit, value);
}

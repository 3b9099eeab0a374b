using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Two records side by side, a row for each field: names word against word, what differs washed by whole words, what is missing shown as missing, and what each adds to the weight.</summary>
internal static class ReviewTable
{
    private static readonly (string Field, string[] Comparisons)[] Weighed =
    [
        ("name", ["given_name", "father", "grandfather", "family"]),
        ("mother", ["mother"]),
        ("sex", ["sex"]),
        ("age", ["age"]),
        ("birth", ["birth_date"]),
        ("death", ["death_date"]),
        ("place", ["place"]),
    ];

    /// <param name="visit">Who asks.</param>
    /// <param name="html">The page.</param>
    /// <param name="pair">What is known of the pair.</param>
    /// <param name="first">One record.</param>
    /// <param name="second">The other.</param>
    /// <param name="isBlind">True: weights are not shown; differing words still are.</param>
    public static void Write(
        Visit visit,
        HtmlWriter html,
        PairView pair,
        RecordView first,
        RecordView second,
        bool isBlind
    )
    {
        html.Open(
            "div",
            ("class", "scroll"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-label", WebTexts.Review.In(visit.Language))
        );
        // On a phone its cells stand one under the other; the roles say that it is a table still.
        html.Open("table", ("class", isBlind ? "pair blind" : "pair"), ("role", "table"));
        html.Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        html.Element("td", Fragment.Empty, ("class", "corner"), ("role", "cell"));
        foreach (var record in (RecordView[])[first, second])
        {
            html.Open("th", ("scope", "col"), ("role", "columnheader")).Add(Fragment.Data(record.ListKey)).Raw(" · ");
            html.Add(Facts.Link("/record?id=" + Facts.Part(record.RecordId), RecordPage.Place(visit, record)))
                .Close("th");
        }

        if (!isBlind)
        {
            html.Element(
                "th",
                visit.Say(WebTexts.Weight),
                ("scope", "col"),
                ("role", "columnheader"),
                ("class", "bits")
            );
        }

        html.Close("tr").Close("thead").Open("tbody", ("role", "rowgroup"));
        foreach (var (field, label) in Facts.Fields)
        {
            var (left, right) = (first.Said.GetValueOrDefault(field), second.Said.GetValueOrDefault(field));
            if (left is null && right is null)
            {
                continue;
            }

            html.Open("tr", ("role", "row"));
            html.Element("th", visit.Say(label), ("scope", "row"), ("role", "rowheader"));
            var (one, other) = visit.Sight.Sees(field)
                ? Cells(visit, field, left, right, pair)
                : (Facts.Withheld(visit), Facts.Withheld(visit));
            html.Element("td", one, ("class", field), ("role", "cell"));
            html.Element("td", other, ("class", field), ("role", "cell"));
            if (!isBlind)
            {
                html.Element("td", Bits(visit, field, pair), ("class", "bits"), ("role", "cell"));
            }

            html.Close("tr");
        }

        html.Close("tbody");
        if (!isBlind && !double.IsNaN(pair.Weight))
        {
            html.Open("tfoot", ("role", "rowgroup"))
                .Open("tr", ("role", "row"))
                .Raw("<th scope=\"row\" role=\"rowheader\" colspan=\"3\">")
                .Add(visit.Say(WebTexts.Together))
                .Raw("</th>");
            html.Element(
                    "td",
                    new Fragment($"<span class=\"level\"><span></span>{Bar(pair.Weight).Html}</span>"),
                    ("class", "bits"),
                    ("role", "cell")
                )
                .Close("tr")
                .Close("tfoot");
        }

        html.Close("table").Close("div");
    }

    private static (Fragment Left, Fragment Right) Cells(
        Visit visit,
        string field,
        string? left,
        string? right,
        PairView pair
    )
    {
        if (left is null || right is null)
        {
            return (Facts.Value(visit, left), Facts.Value(visit, right));
        }

        if (field is "name" or "mother")
        {
            return NameCells.Of(visit, left, right);
        }

        return Agree(field, left, right, pair)
            ? (Facts.Value(visit, left), Facts.Value(visit, right))
            : (Washed(Facts.Value(visit, left)), Washed(Facts.Value(visit, right)));
    }

    private static Fragment Washed(Fragment value) => new($"<span class=\"differs\">{value.Html}</span>");

    // As the linkage saw it: a date in two spellings is one day.
    private static bool Agree(string field, string text, string other, PairView pair) =>
        FoldedText.Of(text) == FoldedText.Of(other)
        || (Weighed.FirstOrDefault(w => w.Field == field).Comparisons ?? []).Any(c =>
            pair.Levels.TryGetValue(c, out var level) && LevelWords.SideOf(level) == LevelSide.Alike
        );

    private static Fragment Bits(Visit visit, string field, PairView pair)
    {
        var comparisons = Weighed.FirstOrDefault(w => w.Field == field).Comparisons ?? [];
        var parts = comparisons
            .Where(pair.Levels.ContainsKey)
            .Select(c =>
            {
                var name = WebTexts.Comparisons.FirstOrDefault(x => x.Comparison == c).Text;
                var words =
                    (comparisons.Length > 1 && name is not null ? visit.Say(name).Html + ": " : "")
                    + LevelWords.Say(pair.Levels[c], visit.Language);
                return $"<span class=\"level\"><span>{words}</span>{(pair.Bits.TryGetValue(c, out var bits) ? Bar(bits).Html : "")}</span>";
            });
        return new Fragment(string.Concat(parts));
    }

    private static Fragment Bar(double bits)
    {
        var text = bits.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
        var length = Math.Min(12, Math.Abs(bits)).ToString("0.#", CultureInfo.InvariantCulture);
        return new Fragment(
            $"<span class=\"bar\"><meter min=\"0\" max=\"12\" value=\"{length}\" class=\"{(bits < 0 ? "against" : "for")}\" aria-hidden=\"true\"></meter><span dir=\"ltr\">{text}</span></span>"
        );
    }
}

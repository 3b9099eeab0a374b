using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Two records side by side, a row for each field: what differs is washed by whole words, what is missing shows as missing, and what each adds to the weight.</summary>
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
        html.Open("table", ("class", "pair")).Open("thead").Open("tr").Element("td", Fragment.Empty);
        foreach (var record in (RecordView[])[first, second])
        {
            html.Open("th", ("scope", "col"))
                .Add(Fragment.Data(record.ListKey))
                .Raw(" · ")
                .Add(visit.Say(WebTexts.Row))
                .Raw(" ");
            html.Add(Facts.Link("/record?id=" + Facts.Part(record.RecordId), visit.Words.Number(record.Row)))
                .Close("th");
        }

        if (!isBlind)
        {
            html.Element("th", visit.Say(WebTexts.Weight), ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody");
        foreach (var (field, label) in Facts.Fields)
        {
            var (left, right) = (first.Said.GetValueOrDefault(field), second.Said.GetValueOrDefault(field));
            if (left is null && right is null)
            {
                continue;
            }

            html.Open("tr").Element("th", visit.Say(label), ("scope", "row"));
            html.Element("td", Cell(visit, field, left, right, pair), ("class", field));
            html.Element("td", Cell(visit, field, right, left, pair), ("class", field));
            if (!isBlind)
            {
                html.Element("td", Bits(visit, field, pair), ("class", "bits"));
            }

            html.Close("tr");
        }

        html.Close("tbody");
        if (!isBlind && !double.IsNaN(pair.Weight))
        {
            html.Open("tfoot")
                .Open("tr")
                .Raw("<th scope=\"row\" colspan=\"3\">")
                .Add(visit.Say(WebTexts.Together))
                .Raw("</th>");
            html.Element("td", Bar(pair.Weight), ("class", "bits")).Close("tr").Close("tfoot");
        }

        html.Close("table").Close("div");
    }

    private static Fragment Cell(Visit visit, string field, string? text, string? other, PairView pair)
    {
        if (field != "name" || text is null || other is null)
        {
            return text is null || other is null || Agree(field, text, other, pair)
                ? Facts.Value(visit, text)
                : new Fragment($"<span class=\"differs\">{Facts.Value(visit, text).Html}</span>");
        }

        var others = FoldedText.Of(other).Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                FoldedText.Of(word).Split(' ').All(others.Contains)
                    ? Fragment.Escape(Casebook.Publishing.Report.Wording.VisibleText.Of(word))
                    : $"<span class=\"differs\">{Fragment.Escape(Casebook.Publishing.Report.Wording.VisibleText.Of(word))}</span>"
            );
        return new Fragment($"<bdi dir=\"auto\">{string.Join(' ', words)}</bdi>");
    }

    // As the linkage saw it: a date in two spellings is one day.
    private static bool Agree(string field, string text, string other, PairView pair) =>
        FoldedText.Of(text) == FoldedText.Of(other)
        || (Weighed.FirstOrDefault(w => w.Field == field).Comparisons ?? []).Any(c =>
            pair.Levels.TryGetValue(c, out var level) && level.StartsWith("same", StringComparison.Ordinal)
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
                    + Level(visit, pair.Levels[c]);
                return $"<span class=\"level\"><span>{words}</span>{(pair.Bits.TryGetValue(c, out var bits) ? Bar(bits).Html : "")}</span>";
            });
        return new Fragment(string.Concat(parts));
    }

    private static string Level(Visit visit, string level) => LevelWords.Say(level, visit.Language);

    private static Fragment Bar(double bits)
    {
        var text = bits.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
        var length = Math.Min(12, Math.Abs(bits)).ToString("0.#", CultureInfo.InvariantCulture);
        return new Fragment(
            $"<span class=\"bar\"><meter min=\"0\" max=\"12\" value=\"{length}\" class=\"{(bits < 0 ? "against" : "for")}\" aria-hidden=\"true\"></meter><span dir=\"ltr\">{text}</span></span>"
        );
    }
}

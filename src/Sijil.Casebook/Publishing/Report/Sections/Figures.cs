using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>The documented number and, apart from it, the estimate (range first, point second) or the reason why there is none.</summary>
internal static class Figures
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words, html) = (section.Data, section.Words, section.Html);
        section.Open("figures");
        html.Open("div", ("class", "two"));
        html.Open("div", ("class", "documented")).Element("h3", words.Say("figures.documented"));
        html.Element("p", words.Count(data.People, "person"), ("class", "figure"));
        section.Paragraph(words.Say("figures.documented.text"));
        if (data.Fates.IsStated)
        {
            WriteFates(section);
        }

        if (data.UnnamedRecords > 0)
        {
            section.Note(words.Say("figures.unnamed", ("records", words.Count(data.UnnamedRecords, "record"))));
            section.Note(UnnamedPersons(section));
        }
        html.Close("div");
        html.Open("div", ("class", "estimated"));
        if (data.Headline is { Refused: null, Lower: { } lower } headline)
        {
            WriteEstimate(section, headline, lower);
        }
        else
        {
            html.Element("h3", words.Say("figures.estimated"));
            html.Element("p", words.Say("figures.refused"), ("class", "figure refused"));
            section.Paragraph(words.Say("figures.refused.text", ("reason", RefusalReason(section))));
        }
        html.Close("div").Close("div");
        if (data.Headline is { Refused: null, Lower: not null })
        {
            section.Note(words.Say("figures.apart"));
        }
        section.Close();
    }

    private static void WriteFates(SectionWriter section)
    {
        var words = section.Words;
        section.Html.Open("ul");
        foreach (var (fate, people) in section.Data.Fates.Each().Where(f => f.People > 0))
        {
            section.Html.Open("li").Add(Fragment.Text(FateWords.Say(fate, words.Language))).Raw(": ");
            section.Html.Add(words.Number(people)).Close("li");
        }

        section.Html.Close("ul");
        section.Note(words.Say("figures.fates"));
    }

    private static Fragment UnnamedPersons(SectionWriter section)
    {
        var (unnamed, words) = (section.Data.Unnamed, section.Words);
        return words.Say(
            unnamed.Unbounded > 0 ? "figures.unnamed.open" : "figures.unnamed.persons",
            ("min", words.Number(unnamed.Min)),
            ("max", words.Number(unnamed.Max)),
            ("open", words.Count(unnamed.Unbounded, "record"))
        );
    }

    private static void WriteEstimate(SectionWriter section, EstimateLine headline, double lower)
    {
        var (words, html) = (section.Words, section.Html);
        html.Element("h3", words.Say("figures.estimated"));
        html.Element(
            "p",
            headline.Upper is { } upper
                ? words.Say(
                    "figures.between",
                    ("lower", words.Number(lower)),
                    ("upper", words.Count((long)Math.Round(upper), "person.oblique"))
                )
                : words.Say("figures.atleast", ("lower", words.Count((long)Math.Round(lower), "person"))),
            ("class", "figure")
        );
        var method = ModelNames.MethodAndModel(section, headline);
        section.Paragraph(
            headline.Estimate is { } estimate
                ? words.Say("figures.point", ("estimate", words.Number(estimate)), ("method", method))
                : words.Say("figures.point.none", ("method", method))
        );
        var text = section.Data.LinkDoubt is null ? "figures.estimated.text" : "figures.estimated.links";
        section.Note(words.Say(text, ("level", words.Percent(section.Data.IntervalLevel))));
    }

    private static Fragment RefusalReason(SectionWriter section)
    {
        var data = section.Data;
        var english = data.RefusalReason ?? data.Headline?.Refused;
        return ModelNames.Reason(section, english, data.RefusalReasonArabic ?? data.Headline?.RefusedArabic)
            ?? section.Words.Say("figures.refused.unknown");
    }
}

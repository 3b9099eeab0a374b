using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Compared pairs by match weight, with the band in which a person should look.</summary>
internal static class Weights
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("weights");
        var all = data.Weights.Sum(bin => bin.Pairs);
        if (all == 0)
        {
            section.Nothing("weights.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("weights.text"));
        var table = new HtmlTable(
            words.Say("weights.title"),
            section.NumberColumn("weights.from"),
            section.NumberColumn("weights.to"),
            section.NumberColumn("weights.pairs"),
            section.TextColumn("weights.zone")
        );
        foreach (var bin in data.Weights)
        {
            table.Row(
                words.Fraction(bin.From, 2),
                words.Fraction(bin.To, 2),
                words.Number(bin.Pairs),
                words.Say(Zone(data.Band, bin))
            );
        }
        table.Total(words.Say("page.total"), Fragment.Empty, words.Number(all), Fragment.Empty);
        section.Figure(
            "weights",
            words.Say("weights.seen", ("uncertain", words.Count(data.Band.Pairs, "pair")), ("all", words.Number(all))),
            table,
            words.Say(
                "weights.limits",
                ("lower", words.Fraction(data.Band.Lower, 2)),
                ("upper", words.Fraction(data.Band.Upper, 2))
            )
        );
        section.Close();
    }

    private static string Zone(UncertainBand band, WeightBin bin) =>
        bin.To <= band.Lower ? "weights.two"
        : bin.From >= band.Upper ? "weights.one"
        : "weights.band";
}

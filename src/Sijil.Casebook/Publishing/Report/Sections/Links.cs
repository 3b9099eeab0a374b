using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>What links that are not certain do to the estimate, and how many missed links would explain the undocumented away.</summary>
internal static class Links
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var words = section.Words;
        section.Open("links");
        if (section.Data.LinkDoubt is not { } doubt)
        {
            section.Nothing("links.none");
            section.Close();
            return;
        }

        section.Paragraph(
            words.Say(
                "links.text",
                ("linkages", words.Number(doubt.Linkages)),
                ("fewest", words.Number(doubt.FewestPeople)),
                ("most", words.Number(doubt.MostPeople)),
                ("lower", words.Number(doubt.Lower)),
                ("upper", words.Number(doubt.Upper))
            )
        );
        var shares = new HtmlTable(
            words.Say("links.shares.title"),
            section.TextColumn("links.cause"),
            section.NumberColumn("links.share")
        );
        shares.Row(words.Say("links.sampling"), words.Percent(doubt.Sampling));
        shares.Row(words.Say("links.models"), words.Percent(doubt.Models));
        shares.Row(words.Say("links.links"), words.Percent(doubt.Links));
        section.Html.Element("h3", words.Say("links.shares.title"));
        section.Table(shares, words.Say("links.shares.title"));
        WriteMissed(section, doubt);
        section.Note(words.Say("links.limits"));
        section.Close();
    }

    private static void WriteMissed(SectionWriter section, LinkDoubt doubt)
    {
        var words = section.Words;
        if (doubt.Missed.IsEmpty)
        {
            return;
        }

        var missed = new HtmlTable(
            words.Say("links.missed.title"),
            section.NumberColumn("links.missed.share"),
            section.NumberColumn("links.missed.documented"),
            section.NumberColumn("links.missed.estimated")
        );
        foreach (var row in doubt.Missed)
        {
            missed.Row(
                words.Percent(row.Share),
                words.Number(row.Documented),
                row.Estimated is { } estimate ? words.Number(estimate) : Fragment.Text("–")
            );
        }

        section.Html.Element("h3", words.Say("links.missed.title"));
        section.Table(missed, words.Say("links.missed.title"));
        section.Paragraph(
            doubt.Tipping is { } tipping
                ? words.Say("links.tipping", ("share", words.Percent(tipping)))
                : words.Say("links.tipping.none")
        );
    }
}

using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Documented people by month of death.</summary>
internal static class Deaths
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("deaths");
        if (data.DeathsByMonth.All(month => month.Count == 0))
        {
            section.Nothing("deaths.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("deaths.text"));
        var table = new HtmlTable(
            words.Say("deaths.title"),
            section.TextColumn("deaths.month"),
            section.NumberColumn("deaths.people")
        );
        var most = data.DeathsByMonth[0];
        long all = data.DeathMonthUnknown;
        foreach (var month in data.DeathsByMonth)
        {
            most = month.Count > most.Count ? month : most;
            all += month.Count;
            table.Row(Dates.Month(words, month.Label), words.Number(month.Count));
        }
        table.Row(words.Say("deaths.unknown.row"), words.Number(data.DeathMonthUnknown));
        table.Total(words.Say("page.total"), words.Number(all));
        section.Figure(
            "deaths",
            words.Say(
                "deaths.seen",
                ("month", Dates.Month(words, most.Label)),
                ("people", words.Count(most.Count, "person"))
            ),
            table,
            data.DeathMonthUnknown > 0
                ? words.Say("deaths.unknown", ("people", words.Count(data.DeathMonthUnknown, "person")))
                : null
        );
        section.Close();
    }
}

using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Documented people by age group and sex.</summary>
internal static class Ages
{
    private static readonly string[] Sexes = ["male", "female", "unknown"];

    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("ages");
        if (data.AgeSex.All(cell => cell.People == 0))
        {
            section.Nothing("ages.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("ages.text"));
        var table = new HtmlTable(
            words.Say("ages.title"),
            section.TextColumn("ages.years"),
            section.NumberColumn("ages.male"),
            section.NumberColumn("ages.female"),
            section.NumberColumn("ages.unknown"),
            section.NumberColumn("page.total")
        );
        foreach (var group in ReportOrder.AgeGroups(data))
        {
            table.Row(
                Group(section, group),
                Cell(section, group, "male"),
                Cell(section, group, "female"),
                Cell(section, group, "unknown"),
                words.Number(Sum(data, group, null))
            );
        }
        table.Total(
            words.Say("page.total"),
            words.Number(Sum(data, null, "male")),
            words.Number(Sum(data, null, "female")),
            words.Number(Sum(data, null, "unknown")),
            words.Number(Sum(data, null, null))
        );
        double all = Sum(data, null, null);
        section.Figure(
            "ages",
            words.Say(
                "ages.seen",
                ("male", words.Percent(Sum(data, null, "male") / all)),
                ("female", words.Percent(Sum(data, null, "female") / all)),
                ("unknown", words.Percent(Sum(data, null, "unknown") / all))
            ),
            table
        );
        section.Close();
    }

    private static Fragment Cell(SectionWriter section, string group, string sex) =>
        section.Words.Number(Sum(section.Data, group, sex));

    private static Fragment Group(SectionWriter section, string group) =>
        ReportOrder.LowerAge(group) == int.MaxValue
            ? section.Words.Say("ages.age.unknown")
            : section.Words.Plain(group.Replace('-', '\u2013'));

    private static long Sum(ReportData data, string? group, string? sex) =>
        data
            .AgeSex.Where(cell => (group is null || cell.AgeGroup == group) && (sex is null || Sex(cell) == sex))
            .Sum(cell => (long)cell.People);

    private static string Sex(AgeSexCell cell) =>
        Sexes.Contains(cell.Sex, StringComparer.Ordinal) ? cell.Sex : "unknown";
}

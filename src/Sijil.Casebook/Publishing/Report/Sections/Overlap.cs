using System.Text;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Who is on which lists: an UpSet plot and its table.</summary>
internal static class Overlap
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("overlap");
        var cells = ReportOrder.Overlap(data);
        if (cells.Count == 0)
        {
            section.Nothing("overlap.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("overlap.text"));
        var table = new HtmlTable(
            words.Say("overlap.lists"),
            section.TextColumn("overlap.lists"),
            section.NumberColumn("overlap.people"),
            section.NumberColumn("page.share")
        );
        long all = 0;
        long single = 0;
        foreach (var cell in cells)
        {
            all += cell.People;
            single += Lists(cell) == 1 ? cell.People : 0;
        }
        foreach (var cell in cells)
        {
            table.Row(Names(section, cell), words.Number(cell.People), words.Percent((double)cell.People / all));
        }
        table.Total(words.Say("page.total"), words.Number(all), words.Percent(1));
        var seen =
            data.Lists.Length == 1
                ? words.Say("overlap.seen.one", ("people", words.Count(all, "person")))
                : words.Say(
                    "overlap.seen",
                    ("single", words.Count(single, "person")),
                    ("several", words.Count(all - single, "person"))
                );
        section.Figure("overlap", seen, table);
        section.Close();
    }

    private static int Lists(OverlapCell cell) => cell.Pattern.Count(c => c == '1');

    private static Fragment Names(SectionWriter section, OverlapCell cell)
    {
        var names = new StringBuilder($"<ul class=\"names{(section.Data.Lists.Length > 4 ? " letters" : "")}\">");
        for (var i = 0; i < cell.Pattern.Length && i < section.Data.Lists.Length; i++)
        {
            if (cell.Pattern[i] == '1')
            {
                names.Append("<li>").Append(section.ListInTable(i).Html).Append("</li>");
            }
        }
        return new Fragment(names.Append("</ul>").ToString());
    }
}

using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Which fields each list fills, and how often.</summary>
internal static class Completeness
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("complete");
        var fields = ReportOrder.Fields(data);
        if (fields.Count == 0 || data.Lists.IsEmpty)
        {
            section.Nothing("complete.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("complete.text"));
        var columns = new List<Column> { section.TextColumn("complete.field") };
        columns.AddRange(Enumerable.Range(0, data.Lists.Length).Select(i => new Column(section.ListInTable(i), true)));
        var table = new HtmlTable(words.Say("complete.title"), [.. columns]);
        foreach (var field in fields)
        {
            var cells = new List<Fragment> { FieldName(section, field) };
            foreach (var list in data.Lists)
            {
                cells.Add(Share(data, list.Key, field) is { } share ? words.Percent(share) : Fragment.Text("–"));
            }
            table.Row([.. cells]);
        }
        section.Figure("complete", Seen(section), table);
        section.Close();
    }

    /// <summary>A field's name in the language, or as it is where the dictionary does not know it.</summary>
    public static Fragment FieldName(SectionWriter section, string field) =>
        section.Words.TextOrNull("field." + field) is { } known ? Fragment.Text(known) : Fragment.Data(field);

    private static double? Share(ReportData data, string list, string field) =>
        data.Completeness.FirstOrDefault(cell => cell.List == list && cell.Field == field)?.Share;

    private static Fragment Seen(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        var least = data.Completeness.MinBy(cell => cell.Share)!;
        var index = data.Lists.ToList().FindIndex(list => list.Key == least.List);
        return least.Share >= 1 || index < 0
            ? words.Say("complete.seen.full")
            : words.Say(
                "complete.seen",
                ("field", FieldName(section, least.Field)),
                ("letter", section.Letter(index)),
                ("share", words.Percent(least.Share))
            );
    }
}

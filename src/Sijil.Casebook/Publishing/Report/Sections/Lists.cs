using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>The lists, and what became of every row of theirs.</summary>
internal static class Lists
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("lists");
        if (data.Lists.IsEmpty)
        {
            section.Nothing("lists.none");
            section.Close();
            return;
        }
        section.Paragraph(words.Say("lists.text"));
        var table = new HtmlTable(
            words.Say("lists.caption"),
            section.TextColumn("lists.list"),
            section.TextColumn("lists.asof"),
            section.NumberColumn("lists.rows"),
            section.NumberColumn("lists.accepted"),
            section.NumberColumn("lists.duplicate"),
            section.NumberColumn("lists.refused"),
            section.NumberColumn("lists.people")
        );
        long rows = 0;
        long accepted = 0;
        long duplicate = 0;
        long refused = 0;
        for (var i = 0; i < data.Lists.Length; i++)
        {
            var list = data.Lists[i];
            rows += list.RowsIn;
            accepted += list.Accepted;
            duplicate += list.Duplicate;
            refused += list.Refused;
            table.Row(
                section.ListName(i),
                list.AsOf is { Length: > 0 } date ? Dates.Day(words, date) : words.Say("lists.asof.none"),
                words.Number(list.RowsIn),
                words.Number(list.Accepted),
                words.Number(list.Duplicate),
                words.Number(list.Refused),
                words.Number(list.People)
            );
        }
        if (data.Lists.Length > 1)
        {
            // People are not summed: whoever is on two lists would count twice.
            table.Total(
                words.Say("page.total"),
                Fragment.Empty,
                words.Number(rows),
                words.Number(accepted),
                words.Number(duplicate),
                words.Number(refused),
                Fragment.Empty
            );
        }
        section.Table(table, words.Say("lists.caption"));
        WriteMismatches(section);
        ListCoverageTable.Write(section);
        section.Close();
    }

    private static void WriteMismatches(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        for (var i = 0; i < data.Lists.Length; i++)
        {
            var list = data.Lists[i];
            var sum = (long)list.Accepted + list.Duplicate + list.Refused;
            if (sum != list.RowsIn)
            {
                section.Html.Element(
                    "p",
                    words.Say(
                        "lists.mismatch",
                        ("list", section.ListName(i)),
                        ("rows", words.Number(list.RowsIn)),
                        ("sum", words.Number(sum))
                    ),
                    ("class", "warn")
                );
            }
        }
    }
}

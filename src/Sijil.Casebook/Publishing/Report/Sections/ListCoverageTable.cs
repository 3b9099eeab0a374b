using System.Collections.Frozen;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>What each list declares to cover, below the table of lists.</summary>
internal static class ListCoverageTable
{
    private static readonly FrozenSet<string> Codes = Settings
        .AboutCheck.Victims.Concat(Settings.AboutCheck.Harms)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Writes the table, or that nothing is declared.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Html.Element("h3", words.Say("lists.covers"));
        if (data.Lists.All(l => l.About.IsEmpty && l.Published is null))
        {
            section.Note(words.Say("lists.covers.none"));
            return;
        }

        section.Paragraph(words.Say("lists.covers.text"));
        var table = new HtmlTable(
            words.Say("lists.covers"),
            section.TextColumn("lists.list"),
            section.TextColumn("lists.covers.what"),
            section.TextColumn("lists.covers.said")
        );
        for (var i = 0; i < data.Lists.Length; i++)
        {
            if (data.Lists[i].Published is { } day)
            {
                table.Row(section.ListName(i), words.Say("lists.about.published"), Dates.Day(words, day));
            }

            foreach (var stated in data.Lists[i].About)
            {
                table.Row(section.ListName(i), words.Say("lists.about." + stated.Field), Said(section, stated));
            }
        }

        section.Table(table, words.Say("lists.covers"));
    }

    private static Fragment Said(SectionWriter section, StatedOfList stated) =>
        new(
            string.Join(
                section.Words.Language == "ar" ? "، " : ", ",
                stated
                    .Value.Split('\n')
                    .Select(value =>
                        stated.Field is "victims" or "harms" && Codes.Contains(value)
                            ? section.Words.Say("lists.said." + value).Html
                            : Fragment.Data(value).Html
                    )
            )
        );
}

using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>How the report was made, what it cannot tell, and how a stranger checks it.</summary>
internal static class Checking
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words, html) = (section.Data, section.Words, section.Html);
        section.Open("check");
        section.Paragraph(words.Say("check.made"));
        section.Paragraph(words.Say("check.limits"));
        section.Paragraph(words.Say("check.steps"));
        html.Open("ol");
        html.Element("li", words.Say("check.step.files", ("command", Fragment.Code("sha256sum FILE"))));
        html.Element(
            "li",
            words.Say(
                "check.step.build",
                ("version", Fragment.Code(data.Version)),
                ("command", Fragment.Code("sijil build DIR"))
            )
        );
        html.Element("li", words.Say("check.step.hash", ("hash", Fragment.Code(data.InputSha256))));
        html.Close("ol");
        if (!data.Lists.IsEmpty)
        {
            var table = new HtmlTable(
                words.Say("check.caption"),
                section.TextColumn("lists.list"),
                section.TextColumn("check.file"),
                section.TextColumn("check.hash")
            );
            for (var i = 0; i < data.Lists.Length; i++)
            {
                table.Row(section.ListName(i), Fragment.Data(data.Lists[i].File), Fragment.Code(data.Lists[i].Sha256));
            }
            section.Table(table, words.Say("check.caption"));
        }
        section.Close();
    }
}

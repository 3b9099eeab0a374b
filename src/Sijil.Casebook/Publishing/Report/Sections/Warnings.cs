using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>What the program must warn the reader of.</summary>
internal static class Warnings
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        section.Open("warnings");
        if (section.Data.Warnings.IsEmpty)
        {
            section.Paragraph(section.Words.Say("warnings.none"));
        }
        else
        {
            section.Html.Open("ul", ("class", "warned"));
            foreach (var warning in section.Data.Warnings)
            {
                var text = ModelNames.Reason(section, warning.English, warning.Arabic) ?? Fragment.Empty;
                section.Html.Element("li", new Fragment($"{text.Html} {Fragment.Code(warning.Code).Html}"));
            }
            section.Html.Close("ul");
        }
        section.Close();
    }
}

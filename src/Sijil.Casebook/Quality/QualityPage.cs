using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Quality;

/// <summary>The quality report as one HTML file in English and Arabic, which needs no network and no other file. The same report gives the same bytes.</summary>
public static class QualityPage
{
    /// <summary>The page.</summary>
    /// <param name="file">The list's file name, as the heading shows it.</param>
    /// <param name="report">The report.</param>
    /// <param name="language">The language that is shown first, "en" or "ar".</param>
    public static string Html(string file, QualityReport report, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(report);
        var html = new HtmlWriter();
        var first = QualityWords.Of(language);
        TwoLanguageShell.Open(html, QualityWords.Fill(first.Title, file), first.Language);
        foreach (var each in new[] { "en", "ar" })
        {
            QualityPageText.Write(html, file, report, QualityWords.Of(each));
        }

        TwoLanguageShell.Close(html);
        return html.ToString();
    }
}

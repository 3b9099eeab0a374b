using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Quality;

namespace Sijil.Casebook.Releases;

/// <summary>
/// A difference as one HTML file in English and Arabic, which needs no network and no other file and can be published. The same
/// difference gives the same bytes.
/// </summary>
public static class ReleasePage
{
    /// <summary>The page.</summary>
    /// <param name="older">The older file's name, as the heading shows it.</param>
    /// <param name="newer">The newer file's name.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language that is shown first, "en" or "ar".</param>
    /// <param name="names">Whether names, ids and cells are shown; without them rows and kinds remain.</param>
    public static string Html(
        string older,
        string newer,
        ReleaseDifference difference,
        string language = "en",
        bool names = true
    )
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(difference);
        var html = new HtmlWriter();
        var first = ReleaseWords.Of(language);
        TwoLanguageShell.Open(html, QualityWords.Fill(first.Title, older, newer), first.Language);
        foreach (var each in new[] { "en", "ar" })
        {
            new ReleasePageText(html, difference, ReleaseWords.Of(each), names).Write(older, newer);
        }

        TwoLanguageShell.Close(html);
        return html.ToString();
    }
}

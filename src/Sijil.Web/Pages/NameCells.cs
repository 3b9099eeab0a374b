using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Web.Pages;

/// <summary>Two names for two cells of a row: word against word, whole words marked where two differ, a dotted dash where the other name has one more; that one is left alone.</summary>
internal static class NameCells
{
    private static readonly SiteText Missing = new("no word here", "لا كلمة هنا");

    public static (Fragment Left, Fragment Right) Of(Visit visit, string left, string right)
    {
        var words = AlignedNames.Of(left, right);
        return (
            Cell(visit, words.Select(w => (w.Left, w.IsAlike || w.Right is null))),
            Cell(visit, words.Select(w => (w.Right, w.IsAlike || w.Left is null)))
        );
    }

    private static Fragment Cell(Visit visit, IEnumerable<(string? Word, bool IsPlain)> words) =>
        new(
            "<bdi dir=\"auto\">"
                + string.Join(
                    ' ',
                    words.Select(w =>
                        w.Word is null
                            ? $"<span class=\"gap\" role=\"img\" aria-label=\"{visit.Say(Missing).Html}\">—</span>"
                        : w.IsPlain ? Fragment.Escape(VisibleText.Of(w.Word))
                        : $"<span class=\"differs\">{Fragment.Escape(VisibleText.Of(w.Word))}</span>"
                    )
                )
                + "</bdi>"
        );
}

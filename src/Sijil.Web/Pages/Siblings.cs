using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>A warning where two records may be of two children of one family: another given name before the same rest, in the pair itself or in the rows beside it.</summary>
internal static class Siblings
{
    private const int RowsBeside = 2;

    public static void Write(Visit visit, HtmlWriter html, CasebookView view, RecordView first, RecordView second)
    {
        if (AreLikely(first, second))
        {
            html.Element("p", visit.Say(WebTexts.SiblingsHere), ("class", "warn"));
        }

        var beside = new[] { first, second }
            .SelectMany(record =>
                view.Beside(record, RowsBeside)
                    .Where(other =>
                        AreLikely(record, other)
                        && other.RecordId != first.RecordId
                        && other.RecordId != second.RecordId
                    )
            )
            .ToList();
        if (beside.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "warn")).Add(visit.Say(WebTexts.SiblingsBeside)).Raw(": ");
        html.Add(
            new Fragment(
                string.Join(
                    " · ",
                    beside.Select(r =>
                        Facts
                            .Link(
                                "/record?id=" + Facts.Part(r.RecordId),
                                Fragment.Data(r.Said.GetValueOrDefault("name") ?? r.RecordId)
                            )
                            .Html
                    )
                )
            )
        );
        html.Close("p");
    }

    /// <summary>Another first word, and two words or more of the rest alike, the last among them.</summary>
    public static bool AreLikely(RecordView first, RecordView second)
    {
        var (one, other) = (Words(first), Words(second));
        return one.Length >= 3 && other.Length >= 3 && one[0] != other[0] && one[1] == other[1] && one[^1] == other[^1];
    }

    private static string[] Words(RecordView record) =>
        record.Said.GetValueOrDefault("name") is { } name
            ? FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
}

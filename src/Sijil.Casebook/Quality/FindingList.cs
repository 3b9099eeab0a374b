using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Quality;

/// <summary>Everything found so far in one table.</summary>
internal sealed class FindingList(SourceTable table, QualityOptions options)
{
    private readonly List<FindingDraft> _drafts = [];

    /// <summary>A new finding of whole rows.</summary>
    public FindingDraft OfRows(FindingKind kind) => Started(new(kind, null, table.Rows.Count, options));

    /// <summary>A new finding of one column.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="column">0-based column.</param>
    /// <param name="outOf">How many cells could have had it.</param>
    public FindingDraft OfColumn(FindingKind kind, int column, int outOf) =>
        Started(new(kind, table.Columns[column], outOf, options));

    /// <summary>Counts every row whose text in the column has a finding. Totals are no people: their numbers are neither ids nor ages.</summary>
    /// <param name="column">The column.</param>
    /// <param name="byText">Per text of the column its finding or null.</param>
    public void Mark(CodedColumn column, FindingDraft?[] byText)
    {
        if (!Array.Exists(byText, draft => draft is not null))
        {
            return;
        }

        for (var i = 0; i < column.Codes.Length; i++)
        {
            if (byText[column.Codes[i]] is { } draft)
            {
                Count(column, i, draft);
            }
        }
    }

    /// <summary>Counts every row whose text has something. Room for marks is taken only where there is anything to mark.</summary>
    public void Mark(CodedColumn column, FindingDraft draft, Predicate<string> has)
    {
        bool[]? marked = null;
        for (var i = 0; i < column.Texts.Count; i++)
        {
            if (has(column.Texts[i]))
            {
                marked ??= new bool[column.Texts.Count];
                marked[i] = true;
            }
        }

        if (marked is not null)
        {
            Mark(column, draft, marked);
        }
    }

    /// <summary>Counts every row whose text is marked.</summary>
    public void Mark(CodedColumn column, FindingDraft draft, bool[] marked)
    {
        for (var i = 0; i < column.Codes.Length; i++)
        {
            if (marked[column.Codes[i]])
            {
                Count(column, i, draft);
            }
        }
    }

    /// <summary>Takes over what another list of the same table found.</summary>
    public void Take(FindingList other) => _drafts.AddRange(other._drafts);

    /// <summary>The findings, gravest first, then by code and column.</summary>
    public ImmutableArray<QualityFinding> Finished() =>
        [
            .. _drafts
                .Select(draft => draft.Finished())
                .OfType<QualityFinding>()
                .OrderByDescending(finding => finding.Kind.Severity)
                .ThenBy(finding => finding.Kind.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Column ?? -1),
        ];

    private void Count(CodedColumn column, int place, FindingDraft draft)
    {
        if (!RowRefusal.IsTotal(table, place))
        {
            draft.Add(table.NumberOf(place), column.Texts[column.Codes[place]]);
        }
    }

    private FindingDraft Started(FindingDraft draft)
    {
        _drafts.Add(draft);
        return draft;
    }
}

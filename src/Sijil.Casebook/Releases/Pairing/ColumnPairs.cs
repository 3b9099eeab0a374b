using System.Collections.Immutable;
using Sijil.Casebook.Intake.Mapping;
using Sijil.Casebook.Intake.Shape;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases.Pairing;

/// <summary>Finds the columns of one release on another: by what they hold, by header, and at last by the values of people found on both.</summary>
internal static class ColumnPairs
{
    private const double SameValues = 0.8;
    private const int FewestValues = 20;

    /// <summary>By field and by header. Columns that only count rows are told first: their numbers mean nothing.</summary>
    public static ImmutableArray<ColumnChange> ByHeader(ReleaseReading older, ReleaseReading newer)
    {
        var old = older.Mapping.Columns.ToDictionary(column => column.Index);
        var columns = ImmutableArray.CreateBuilder<ColumnChange>();
        var indexes = old.Values.Where(column => IsIndex(older, column)).Select(column => column.Index).ToHashSet();
        foreach (var column in newer.Mapping.Columns)
        {
            var isIndex = IsIndex(newer, column);
            var found = old
                .Values.Where(other =>
                    isIndex || indexes.Contains(other.Index) ? IsSameHeader(other, column)
                    : column.Field != Field.Ignore || other.Field != Field.Ignore ? other.Field == column.Field
                    : IsSameHeader(other, column)
                )
                .OrderBy(other => Math.Abs(other.Index - column.Index))
                .FirstOrDefault();
            if (found is not null)
            {
                old.Remove(found.Index);
            }

            var fate =
                isIndex || (found is not null && indexes.Contains(found.Index)) ? ColumnFate.Index
                : found is null ? ColumnFate.Added
                : IsSameHeader(found, column) ? ColumnFate.Kept
                : ColumnFate.Renamed;
            columns.Add(new(fate, column.Field, found?.Index, column.Index, found?.Header, column.Header));
        }

        foreach (var (place, column) in old.OrderBy(entry => entry.Key))
        {
            var fate = indexes.Contains(place) ? ColumnFate.Index : ColumnFate.Dropped;
            columns.Add(new(fate, column.Field, place, null, column.Header, null));
        }

        return columns.ToImmutable();
    }

    /// <summary>The same columns, those dropped and added that hold the same values of the same people being one that was renamed.</summary>
    public static ImmutableArray<ColumnChange> ByValues(
        ImmutableArray<ColumnChange> columns,
        IReadOnlyList<(SourceRecord Old, SourceRecord New)> people
    )
    {
        foreach (var dropped in columns.Where(column => column.Fate == ColumnFate.Dropped).ToArray())
        {
            var added = columns
                .Where(column => column.Fate == ColumnFate.Added)
                .Select(column => (Column: column, Share: SharedValues(dropped.Old!.Value, column.New!.Value, people)))
                .Where(candidate => candidate.Share >= SameValues)
                .OrderByDescending(candidate => candidate.Share)
                .Select(candidate => candidate.Column)
                .FirstOrDefault();
            if (added is not null)
            {
                var field = dropped.Field == Field.Ignore ? added.Field : dropped.Field;
                columns = columns
                    .Replace(
                        added,
                        new(ColumnFate.Renamed, field, dropped.Old, added.New, dropped.OldHeader, added.NewHeader)
                    )
                    .Remove(dropped);
            }
        }

        return columns;
    }

    private static double SharedValues(int old, int @new, IReadOnlyList<(SourceRecord Old, SourceRecord New)> people)
    {
        var (both, same) = (0, 0);
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var (a, b) = (person.Old.Cells[old].Trim(), person.New.Cells[@new].Trim());
            if (a.Length > 0 && b.Length > 0)
            {
                both++;
                same += a == b ? 1 : 0;
                if (values.Count < 2)
                {
                    values.Add(a);
                }
            }
        }

        // A column with one value only equals every other such column.
        return both < FewestValues || values.Count < 2 ? 0 : (double)same / both;
    }

    // Ages of people in the order of their births may rise by one from row to row as well.
    private static bool IsIndex(ReleaseReading release, Intake.MappedColumn column) =>
        column.Field is Field.Ignore or Field.Id && SerialColumn.Is(release.Table, column.Index);

    private static bool IsSameHeader(Intake.MappedColumn a, Intake.MappedColumn b) =>
        a.Header == b.Header
        || (HeaderText.Fold(a.Header) is { Length: > 0 } fold && fold == HeaderText.Fold(b.Header));
}

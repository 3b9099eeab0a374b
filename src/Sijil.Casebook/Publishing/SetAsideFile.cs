using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Publishing;

/// <summary>
/// Writes <c>set-aside.csv</c>: every row that is no record, every row that repeats another, every cell that was kept raw and not used, with
/// its place, its text and the reason.
/// </summary>
internal static class SetAsideFile
{
    public const string Name = "set-aside.csv";

    public static void Write(string path, RecordBook book) =>
        CsvFile.Write(path, ["list", "row", "column", "what", "found", "reason"], book.Lists.SelectMany(Rows));

    private static IEnumerable<IReadOnlyList<string?>> Rows(ListReading list)
    {
        var records = list.Reading.Records;
        var refused = records.Refused.Select(r => (r.Row, Column: r.Column, "refused", r.Found, r.Reason));
        var duplicates = records.Duplicates.Select(d =>
            (d.Row, Column: (int?)null, "duplicate", "", "repeats row " + CsvFile.Number(d.SameAs))
        );
        var doubts = records
            .Accepted.SelectMany(r => r.Doubts)
            .Select(d => (d.Row, Column: (int?)d.Column, "not used", d.Found, "expected: " + d.Expected));
        return refused
            .Concat(duplicates)
            .Concat(doubts)
            .OrderBy(r => r.Row)
            .ThenBy(r => r.Column ?? -1)
            .Select(r =>
                (IReadOnlyList<string?>)
                    [list.Settings.Key, CsvFile.Number(r.Row), Header(list, r.Column), r.Item3, r.Item4, r.Item5]
            );
    }

    private static string Header(ListReading list, int? column) =>
        list.Reading.Table.Columns.FirstOrDefault(c => c.Index == column)?.Header ?? "";
}

using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>Reads plain files as the records of a linkage: columns matched by heading across the files, every distinct text held once.</summary>
public static class TableFiles
{
    /// <summary>Reads the files.</summary>
    /// <param name="request">Which files, and which columns are ids and truth.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputFaultException">A file, a column or an id is not as it must be.</exception>
    public static PlainTables Read(TableRequest request, CancellationToken cancellation = default)
    {
        var filling = new TableFilling(request);
        foreach (var path in request.Files)
        {
            using var stream = File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1)
                : null;
            PlainTable? table = stream is null ? null : DelimitedTable.TryOpen(stream, Path.GetFileName(path));
            filling.Add(table ?? new SourceRows(path), NameOf(path), cancellation);
        }

        return filling.Build();
    }

    /// <summary>Reads who truly is who: a table with the columns <c>record_id</c> and <c>person_id</c>.</summary>
    /// <param name="path">The table.</param>
    /// <param name="records">The records that it speaks of.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each record its person, or nothing where the table does not say.</returns>
    /// <exception cref="InputFaultException">A column is missing, a record stands twice or is none of those linked.</exception>
    public static TextColumn ReadTruth(
        string path,
        RecordColumns records,
        int threads,
        CancellationToken cancellation = default
    )
    {
        var tables = Read(
            new TableRequest
            {
                Files = [path],
                IdColumn = "record_id",
                TruthColumn = "person_id",
                Threads = threads,
            },
            cancellation
        );
        var numbers = new Dictionary<string, int>(records.Count, StringComparer.Ordinal);
        for (var record = 0; record < records.Count; record++)
        {
            numbers.Add(records.Ids[record], record);
        }

        var truthOf = new int[records.Count];
        Array.Fill(truthOf, -1);
        for (var row = 0; row < tables.Records.Count; row++)
        {
            if (!numbers.TryGetValue(tables.Records.Ids[row], out var record))
            {
                throw new InputFaultException(
                    "a record id of the linked files was expected"
                        + (records.ListNames.Length > 1 ? " (with several files: FILE/ID)" : ""),
                    Path.GetFileName(path),
                    column: "record_id",
                    found: tables.Records.Ids[row]
                );
            }

            truthOf[record] = tables.Truth!.ValueOf[row];
        }

        var truth = new TextColumnBuilder("person_id");
        foreach (var person in truthOf)
        {
            truth.Add(person < 0 ? default : tables.Truth!.Chars(person));
        }

        return truth.Build();
    }

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : Path.GetFileName(path);
}

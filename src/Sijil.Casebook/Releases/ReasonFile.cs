using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Releases;

/// <summary>Reasons as people enter them: the CSV of changes with its column "reason" filled in.</summary>
public static class ReasonFile
{
    private const string KeyHeader = "change_key";
    private const string ReasonHeader = "reason";

    /// <summary>The reasons by change; where a change has several lines, the first that gives one.</summary>
    /// <param name="path">A table with the columns change_key and reason; others are passed over.</param>
    /// <exception cref="InputFaultException">The file cannot be read, or one of the two columns is missing.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var table = TableReader.Read(path);
        var (key, reason) = (Place(table, KeyHeader, path), Place(table, ReasonHeader, path));
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Cells[reason].Trim() is { Length: > 0 } text)
            {
                reasons.TryAdd(row.Cells[key].Trim(), text);
            }
        }

        return reasons;
    }

    private static int Place(SourceTable table, string header, string path) =>
        table.Columns.FirstOrDefault(column => column.Header == header)?.Index
        ?? throw new InputFaultException(
            $"a column \"{header}\" was expected, as sijil compare --csv writes it; found: "
                + string.Join(", ", table.Columns.Take(40).Select(column => column.Header)),
            Path.GetFileName(path)
        );
}

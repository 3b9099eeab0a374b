using Sijil.Casebook;
using Sijil.Casebook.Intake;

namespace Sijil.Cli;

/// <summary>Reads who belongs to whom: a table with the columns <c>record_id</c> and <c>person_id</c>, others ignored.</summary>
internal static class ClusterFile
{
    /// <summary>Record → person. Records without a person are left out.</summary>
    /// <exception cref="InputFaultException">A column is missing or a record stands twice.</exception>
    public static SortedDictionary<string, string> Read(string path)
    {
        var table = TableReader.Read(path);
        var (record, person) = (Column(table, path, "record_id"), Column(table, path, "person_id"));
        var clusters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Cells[person].Length == 0)
            {
                continue;
            }

            if (!clusters.TryAdd(row.Cells[record], row.Cells[person]))
            {
                throw new InputFaultException(
                    "each record stands once",
                    file: path,
                    row: row.Row,
                    column: "record_id",
                    found: row.Cells[record]
                );
            }
        }

        return clusters;
    }

    private static int Column(SourceTable table, string path, string header)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (string.Equals(table.Columns[i].Header, header, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new InputFaultException($"a column {header} was expected", file: path, row: table.HeaderRow);
    }
}

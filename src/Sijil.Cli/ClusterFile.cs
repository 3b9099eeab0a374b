using System.Collections.Immutable;
using Sijil.Casebook;
using Sijil.Casebook.Intake;

namespace Sijil.Cli;

/// <summary>A record, the person it belongs to, and the row of the file that says so.</summary>
internal readonly record struct ClusterRow(string Record, string Person, int Row);

/// <summary>Who belongs to whom: a table with the columns <c>record_id</c> and <c>person_id</c>, others ignored.</summary>
internal sealed class ClusterFile
{
    private ClusterFile(string path, ImmutableArray<ClusterRow> rows) => (Path, Rows) = (path, rows);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Sorted by record, each once. Records without a person are left out.</summary>
    public ImmutableArray<ClusterRow> Rows { get; }

    /// <exception cref="InputFaultException">A column is missing or a record stands twice.</exception>
    public static ClusterFile Read(string path)
    {
        var table = TableReader.Read(path);
        var (record, person) = (Column(table, path, "record_id"), Column(table, path, "person_id"));
        var rows = table
            .Rows.Where(row => row.Cells[person].Length > 0)
            .Select(row => new ClusterRow(row.Cells[record], row.Cells[person], row.Row))
            .ToArray();
        Array.Sort(
            rows,
            (a, b) => string.CompareOrdinal(a.Record, b.Record) is var order and not 0 ? order : a.Row.CompareTo(b.Row)
        );
        for (var i = 1; i < rows.Length; i++)
        {
            if (string.Equals(rows[i].Record, rows[i - 1].Record, StringComparison.Ordinal))
            {
                throw new InputFaultException(
                    "each record stands once",
                    file: path,
                    row: rows[i].Row,
                    column: "record_id",
                    found: rows[i].Record
                );
            }
        }

        return new ClusterFile(path, [.. rows]);
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

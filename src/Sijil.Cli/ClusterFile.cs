using System.Collections.Immutable;
using Sijil.Casebook;
using Sijil.Casebook.Intake;
using Sijil.Cli.Evaluating;

namespace Sijil.Cli;

/// <summary>A record, the person it belongs to, and the row of the file that says so.</summary>
internal readonly record struct ClusterRow(string Record, string Person, int Row);

/// <summary>Who belongs to whom: a table with the columns <c>record_id</c> and <c>person_id</c>, others ignored.</summary>
internal sealed class ClusterFile
{
    private const string RecordColumn = "record_id";
    private const string PersonColumn = "person_id";

    private ClusterFile(string path, ImmutableArray<ClusterRow> rows) => (Path, Rows) = (path, rows);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Sorted by record, each once. Records without a person are left out.</summary>
    public ImmutableArray<ClusterRow> Rows { get; }

    /// <exception cref="InputFaultException">A column is missing or a record stands twice.</exception>
    public static ClusterFile Read(string path)
    {
        var rows = Plain(path) ?? AnyTable(path);
        if (!IsSorted(rows))
        {
            rows.Sort(Compare);
        }

        for (var i = 1; i < rows.Count; i++)
        {
            if (string.Equals(rows[i].Record, rows[i - 1].Record, StringComparison.Ordinal))
            {
                throw new InputFaultException(
                    "each record stands once",
                    file: path,
                    row: rows[i].Row,
                    column: RecordColumn,
                    found: rows[i].Record
                );
            }
        }

        return new ClusterFile(path, [.. rows]);
    }

    // What programs write: read row by row, without a limit to the number of rows. Null for anything else, a faulty file included,
    // of which the reader for all kinds of tables either makes sense or says what is wrong.
    private static List<ClusterRow>? Plain(string path)
    {
        try
        {
            using var rows = new CsvRows(path);
            if (!rows.Read())
            {
                return null;
            }

            var header = Enumerable.Range(0, rows.Count).Select(cell => rows[cell].ToString()).ToArray();
            var (record, person) = (Array.IndexOf(header, RecordColumn), Array.IndexOf(header, PersonColumn));
            return record < 0 || person < 0 ? null : Plain(rows, header.Length, record, person);
        }
        catch (Exception fault) when (fault is InputFaultException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static List<ClusterRow>? Plain(CsvRows rows, int width, int record, int person)
    {
        var found = new List<ClusterRow>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        while (rows.Read())
        {
            if (rows.Count != width)
            {
                return null;
            }

            if (rows[person].IsEmpty)
            {
                continue;
            }

            if (!known.TryGetValue(rows[person], out var name))
            {
                name = rows[person].ToString();
                names.Add(name);
            }

            found.Add(new ClusterRow(rows[record].ToString(), name, rows.Row));
        }

        return found.Count == 0 ? null : found;
    }

    private static List<ClusterRow> AnyTable(string path)
    {
        var table = TableReader.Read(path);
        var (record, person) = (Column(table, path, RecordColumn), Column(table, path, PersonColumn));
        return
        [
            .. table
                .Rows.Where(row => row.Cells[person].Length > 0)
                .Select(row => new ClusterRow(row.Cells[record], row.Cells[person], row.Row)),
        ];
    }

    private static bool IsSorted(List<ClusterRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (Compare(rows[i - 1], rows[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(ClusterRow a, ClusterRow b) =>
        string.CompareOrdinal(a.Record, b.Record) is var order and not 0 ? order : a.Row.CompareTo(b.Row);

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

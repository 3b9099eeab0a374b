using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Casebook.Storage;
using Sijil.Text.Damage;

namespace Sijil.Casebook.Repairs;

/// <summary>Looks for damage in a table's columns, and reads the cells as accepted repairs have them.</summary>
internal static class ColumnRepairs
{
    private const int IdLength = 10;

    /// <summary>What is proposed for a file, by column and kind.</summary>
    /// <param name="list">source/list.</param>
    /// <param name="document">SHA-256 of the file.</param>
    /// <param name="table">The file as read.</param>
    /// <param name="mapping">What its columns hold.</param>
    /// <param name="claims">Repairs of this file that stand.</param>
    public static IEnumerable<RepairProposal> Proposed(
        string list,
        string document,
        SourceTable table,
        ListMapping mapping,
        ImmutableArray<RepairClaim> claims
    )
    {
        foreach (var column in mapping.Columns)
        {
            foreach (var found in DamageOf(table, column).Findings)
            {
                yield return new RepairProposal(
                    IdOf(document, column.Index, found.Kind),
                    list,
                    document,
                    column.Index,
                    column.Header,
                    found.Kind,
                    found.Checked,
                    found.Evidence,
                    [.. found.Rows.Select(r => Example(table.Rows[r], column.Index, found))],
                    [.. claims.Where(c => c.Column == column.Index && c.Damage == found.Kind)]
                );
            }
        }
    }

    /// <summary>The rows that accepted repairs change, with their cells as repaired; the table itself stays as it is.</summary>
    public static IReadOnlyDictionary<int, ImmutableArray<string>> Apply(
        SourceTable table,
        ListMapping mapping,
        ImmutableArray<RepairClaim> claims
    )
    {
        var repaired = new Dictionary<int, ImmutableArray<string>>();
        foreach (var column in claims.GroupBy(c => c.Column).OrderBy(g => g.Key))
        {
            if (column.Key >= mapping.Columns.Length)
            {
                continue;
            }

            // What was done last is undone first: the kinds stand in that order.
            var findings = DamageOf(table, mapping.Columns[column.Key]).Findings;
            foreach (var kind in column.GroupBy(c => c.Damage).OrderBy(g => g.Key))
            {
                if (findings.FirstOrDefault(f => f.Kind == kind.Key) is { } found)
                {
                    Apply(table, column.Key, found, kind, repaired);
                }
            }
        }

        return repaired;
    }

    private static void Apply(
        SourceTable table,
        int column,
        DamageFinding found,
        IEnumerable<RepairClaim> claims,
        Dictionary<int, ImmutableArray<string>> repaired
    )
    {
        var rows = claims.Select(c => c.Row).ToHashSet();
        foreach (var row in found.Rows.Select(r => table.Rows[r]))
        {
            var cells = repaired.GetValueOrDefault(row.Row, row.Cells);
            var repair = found.Repair(cells[column]);
            var isChosen = rows.Contains(row.Row);

            // A guess counts only where somebody accepted that very row.
            if ((isChosen || (rows.Contains(null) && repair.OtherReadings.IsEmpty)) && repair.Text != cells[column])
            {
                repaired[row.Row] = cells.SetItem(column, repair.Text);
            }
        }
    }

    private static RepairExample Example(SourceRow row, int column, DamageFinding found)
    {
        var repair = found.Repair(row.Cells[column]);
        return new RepairExample(row.Row, row.Cells[column], repair.Text, !repair.OtherReadings.IsEmpty);
    }

    private static ColumnDamage DamageOf(SourceTable table, MappedColumn column) =>
        ColumnDamage.Of(
            column.Field == Field.Ignore ? [] : table.Column(column.Index),
            column.Field switch
            {
                Field.Id => ColumnContent.Codes,
                Field.BirthDate or Field.DeathDate or >= Field.MissingDate => ColumnContent.Dates,
                >= Field.Name and <= Field.MotherName => ColumnContent.Names,
                _ => ColumnContent.Any,
            }
        );

    private static string IdOf(string document, int column, DamageKind kind) =>
        ContentHash.Of(document, CsvFile.Number(column), DamageWords.Of(kind))[..IdLength];
}

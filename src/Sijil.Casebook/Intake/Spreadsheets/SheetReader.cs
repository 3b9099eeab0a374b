using System.Collections.Immutable;
using ExcelDataReader;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>The sheet that a workbook reader stands on, as a table.</summary>
internal static class SheetReader
{
    // XFD, the last column that a sheet can have; a forged cell address would otherwise make every row gigabytes wide.
    private const int SheetColumns = 16_384;

    /// <exception cref="InputFaultException">The sheet holds no row below a header, or passes a limit.</exception>
    public static SourceTable Read(IExcelDataReader reader, string file, TableLimits limits)
    {
        if (reader.FieldCount > SheetColumns)
        {
            throw new InputFaultException(
                Wording.Of($"{reader.FieldCount} columns; a sheet has at most {SheetColumns}"),
                file,
                reader.Name
            );
        }

        var raw = new RawTable(limits, file, reader.Name);
        foreach (var block in reader.MergeCells ?? [])
        {
            raw.Merged.Add(new(block.FromRow + 1, block.ToRow + 1, block.FromColumn, block.ToColumn));
        }

        var cells = new CellText();
        var (rows, hidden) = (0, ImmutableArray.CreateBuilder<int>());
        while (reader.Read())
        {
            rows++;
            var row = reader.Depth + 1;
            var before = raw.Count;
            raw.Add(row, cells.Row(reader));
            if (raw.Count > before && reader.RowHeight == 0)
            {
                hidden.Add(row);
            }
        }

        var notes = new List<string>();
        if (hidden.Count > 0)
        {
            notes.Add(
                Wording.Of(
                    $"{Wording.Count(hidden.Count, "hidden row", "hidden rows")} read like the others, the first is row {hidden[0]}"
                )
            );
        }

        notes.AddRange(cells.Notes());
        var table = TableShape.Of(raw, "xlsx", "-", rows, notes);
        return hidden.Count == 0
            ? table
            : table with
            {
                Oddities = [new(SheetOddityKind.HiddenRows, hidden.Count, raw.Count, hidden.DrainToImmutable())],
            };
    }
}

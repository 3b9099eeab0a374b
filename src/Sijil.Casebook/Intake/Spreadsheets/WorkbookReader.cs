using ExcelDataReader;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>A workbook's first sheet that holds a table. The archive is checked before the library that reads it sees it.</summary>
internal static class WorkbookReader
{
    // A sheet cannot have more rows than this; a forged row number would otherwise mean billions of empty ones.
    private const int SheetRows = 1_048_576;

    /// <exception cref="InputFaultException">It is no workbook, is damaged or hostile, or has no sheet with a table.</exception>
    public static SourceTable Read(Stream stream, string file, TableLimits limits)
    {
        var parts = ZipGuard.Check(stream, file, limits);
        if (!parts.Contains("xl/workbook.xml") && !parts.Contains("xl/workbook.bin"))
        {
            var what = parts.Contains("mimetype")
                ? "an OpenDocument file: save it as .xlsx"
                : "a zip archive, but no Excel workbook";
            throw new InputFaultException($"the file is {what}", file);
        }

        var own = new TableLimits
        {
            Rows = Math.Min(SheetRows, limits.Rows),
            Columns = limits.Columns,
            CellCharacters = limits.CellCharacters,
        };
        try
        {
            var table = FirstTable(stream, file, own);
            stream.Position = 0;
            return table with { Oddities = table.Oddities.AddRange(SheetMarks.Of(stream, table.Sheet!)) };
        }
        catch (Exception e) when (e is not (InputFaultException or OutOfMemoryException))
        {
            // The library reports damage by whatever exception its parser meets first.
            throw new InputFaultException("the workbook is damaged: its sheets cannot be read", file);
        }
    }

    private static SourceTable FirstTable(Stream stream, string file, TableLimits limits)
    {
        _ = Encodings.TextEncoding.Windows(1252);
        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        SourceTable? table = null;
        InputFaultException? fault = null;
        var (others, count) = (new List<string>(), 0);
        do
        {
            count++;
            var hidden = reader.VisibleState is not (null or "visible");
            if (table is not null || hidden)
            {
                others.Add(hidden ? reader.Name + "\" (hidden)" : reader.Name + "\"");
                continue;
            }

            try
            {
                table = SheetReader.Read(reader, file, limits);
            }
            catch (InputFaultException e)
            {
                fault ??= e;
                others.Add(reader.Name + "\" (no table)");
            }
        } while (reader.NextResult());

        if (table is null)
        {
            throw fault ?? new InputFaultException("the workbook has no visible sheet", file);
        }

        return others.Count == 0
            ? table
            : table with
            {
                Oddities = table.Oddities.Add(new(SheetOddityKind.OtherSheets, others.Count, count, [])),
                Notes = table.Notes.Add(
                    $"{others.Count} of {count} sheets not read: " + string.Join(", ", others.Select(o => "\"" + o))
                ),
            };
    }
}

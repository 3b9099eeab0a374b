using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sijil.Casebook.Tests.Intake.Spreadsheets;

/// <summary>Workbooks made for tests.</summary>
internal static class Workbook
{
    /// <summary>One sheet; cells may be text, numbers, dates (styled as such), formulas ("=…" with a cached 42) or null.</summary>
    public static byte[] Of(object?[][] rows, string[]? merged = null, int[]? hiddenRows = null) =>
        Of([("Sheet1", rows, SheetStateValues.Visible)], merged, hiddenRows);

    public static byte[] Of(
        (string Name, object?[][] Rows, SheetStateValues State)[] sheets,
        string[]? merged = null,
        int[]? hiddenRows = null
    )
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true })
            );
            var number = 0u;
            foreach (var (name, rows, state) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(Data(rows, hiddenRows ?? []));
                if (merged is not null)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
                }

                book.Workbook.Sheets!.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = ++number,
                        Id = book.GetIdOfPart(part),
                        State = state,
                    }
                );
            }
        }

        return bytes.ToArray();
    }

    private static SheetData Data(object?[][] rows, int[] hidden)
    {
        var data = new SheetData();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new Row { RowIndex = (uint)(i + 1), Hidden = hidden.Contains(i + 1) ? true : null };
            for (var j = 0; j < rows[i].Length; j++)
            {
                if (rows[i][j] is { } value)
                {
                    row.Append(CellOf(value, $"{(char)('A' + j)}{i + 1}"));
                }
            }

            data.Append(row);
        }

        return data;
    }

    private static Cell CellOf(object value, string reference) =>
        value switch
        {
            DateTime date => new()
            {
                CellReference = reference,
                StyleIndex = 1,
                CellValue = new(date.ToOADate()),
            },
            double number => new() { CellReference = reference, CellValue = new(number) },
            int number => new() { CellReference = reference, CellValue = new(number) },
            string formula when formula.StartsWith('=') => new()
            {
                CellReference = reference,
                CellFormula = new(formula[1..]),
                CellValue = new(42),
            },
            _ => new()
            {
                CellReference = reference,
                DataType = CellValues.InlineString,
                InlineString = new(
                    new DocumentFormat.OpenXml.Spreadsheet.Text((string)value)
                    {
                        Space = SpaceProcessingModeValues.Preserve,
                    }
                ),
            },
        };
}

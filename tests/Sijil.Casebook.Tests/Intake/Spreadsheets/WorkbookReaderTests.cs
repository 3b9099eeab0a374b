using DocumentFormat.OpenXml.Spreadsheet;

namespace Sijil.Casebook.Tests.Intake.Spreadsheets;

public class WorkbookReaderTests
{
    [Fact]
    public void Text_numbers_dates_and_formulas_become_what_a_person_would_type()
    {
        var table = ListFile.Read(
            Workbook.Of([
                ["id", "الاسم", "age", "dob", "n", "f"],
                [123456789, " سالم ", 30.5, new DateTime(2013, 3, 15), 4.0, "=1+1"],
            ]),
            "list.csv"
        );
        table.Format.ShouldBe("xlsx");
        table.Sheet.ShouldBe("Sheet1");
        table.Rows.Single().Cells.ShouldBe(["123456789", " سالم ", "30.5", "2013-03-15", "4", "42"]);
        table.Notes.ShouldContain(n => n == "1 date cell written as yyyy-mm-dd");
    }

    [Fact]
    public void Large_ids_are_never_in_scientific_notation()
    {
        var table = ListFile.Read(
            Workbook.Of([
                ["id", "name"],
                [900000000001.0, "x"],
                [1.2345678901234567e18, "y"],
            ])
        );
        table.Rows[0].Cells[0].ShouldBe("900000000001");
        table.Rows[1].Cells[0].ShouldNotContain("E");
        table.Notes.ShouldContain(n => n.StartsWith("1 number of more than 15 digits", StringComparison.Ordinal));
    }

    [Fact]
    public void Title_rows_and_empty_rows_are_set_aside()
    {
        var table = ListFile.Read(
            Workbook.Of([
                ["List of people killed"],
                ["issued 2024"],
                [],
                ["id", "name", "age"],
                [1, "Salim", 30],
                [],
                [2, "Huda", 5],
            ])
        );
        table.HeaderRow.ShouldBe(4);
        table.Rows.Select(r => r.Row).ShouldBe([5, 7]);
        table.Notes.ShouldContain(n => n == "2 title rows above the header");
        table.Notes.ShouldContain(n => n == "2 empty rows skipped");
    }

    [Fact]
    public void Merged_header_cells_are_joined()
    {
        var table = ListFile.Read(
            Workbook.Of(
                [
                    ["No", "Name", null, "Date of", null],
                    [null, "Given", "Family", "Birth", "Death"],
                    [1, "Salim", "Hasan", "1990", "2020"],
                ],
                merged: ["A1:A2", "B1:C1", "D1:E1"]
            )
        );
        table
            .Columns.Select(c => c.Header)
            .ShouldBe(["No", "Name / Given", "Name / Family", "Date of / Birth", "Date of / Death"]);
        table.Rows.Single().Row.ShouldBe(3);
    }

    [Fact]
    public void The_first_visible_sheet_with_a_table_is_read_and_the_others_are_named()
    {
        var table = ListFile.Read(
            Workbook.Of([
                (
                    "Hidden",
                    [
                        ["id", "name"],
                        [1, "x"],
                    ],
                    SheetStateValues.Hidden
                ),
                (
                    "Cover",
                    [
                        ["A cover page"],
                    ],
                    SheetStateValues.Visible
                ),
                (
                    "People",
                    [
                        ["id", "name"],
                        [1, "Salim"],
                    ],
                    SheetStateValues.Visible
                ),
                (
                    "More",
                    [
                        ["id", "name"],
                        [2, "Huda"],
                    ],
                    SheetStateValues.Visible
                ),
            ])
        );
        table.Sheet.ShouldBe("People");
        table.Notes.ShouldContain(n =>
            n == "3 of 4 sheets not read: \"Hidden\" (hidden), \"Cover\" (no table), \"More\""
        );
    }

    [Fact]
    public void Hidden_rows_are_read_and_noted()
    {
        var table = ListFile.Read(
            Workbook.Of(
                [
                    ["id", "name"],
                    [1, "Salim"],
                    [2, "Huda"],
                ],
                hiddenRows: [3]
            )
        );
        table.Rows.Count.ShouldBe(2);
        table.Notes.ShouldContain(n => n == "1 hidden row read like the others, the first is row 3");
    }

    [Fact]
    public void A_header_alone_is_refused() =>
        ListFile
            .Fault(
                Workbook.Of([
                    ["id", "name"],
                ])
            )
            .ShouldContain("no rows below the header");

    [Fact]
    public void An_empty_workbook_is_refused() =>
        ListFile
            .Fault(
                Workbook.Of([
                    [],
                ])
            )
            .ShouldContain("holds no text");
}

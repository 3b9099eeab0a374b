using System.Globalization;
using Sijil.Text.Damage;

namespace Sijil.Text.Tests.Damage;

/// <summary>What spreadsheets do to codes and dates.</summary>
public class NumberDamageTests
{
    private const int Size = 5_000;

    [Fact]
    public void Lost_zeros_are_put_back_before_codes_of_one_length()
    {
        var truth = Codes(9);
        var cells = truth.Select(code => code.TrimStart('0')).ToList();

        var column = ColumnDamage.Of(cells);

        column.Content.ShouldBe(ColumnContent.Codes);
        var finding = column.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(DamageKind.LostZeros);
        finding.Rows.ShouldBe(Enumerable.Range(0, Size).Where(i => cells[i].Length is < 9 and > 5));
        cells
            .Select(code => column.Repair(code).Text)
            .Zip(truth)
            .Count(pair => pair.First == pair.Second)
            .ShouldBeGreaterThanOrEqualTo(Size * 995 / 1000);
    }

    [Fact]
    public void Codes_that_kept_their_zeros_are_left_alone() => ColumnDamage.Of(Codes(9)).Findings.ShouldBeEmpty();

    [Fact]
    public void Row_numbers_have_lost_nothing() =>
        ColumnDamage
            .Of(Enumerable.Range(95_000, 60_000).Select(n => n.ToString(CultureInfo.InvariantCulture)))
            .Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("4.01234567E+8", "401234567", null)]
    [InlineData("4.01234567e+08", "401234567", null)]
    [InlineData("4.0123E+8", "", "a number of 9 digits that begins with 40123; the rest was rounded away or is zeros")]
    [InlineData("'012345678", "012345678", null)]
    [InlineData("=\"012345678\"", "012345678", null)]
    [InlineData("401234567.0", "401234567", null)]
    [InlineData("#N/A", "", null)]
    [InlineData("#########", "", null)]
    public void A_code_that_a_spreadsheet_changed(string cell, string text, string? note)
    {
        var column = ColumnDamage.Of([.. Codes(9), cell]);

        column.Findings.ShouldHaveSingleItem().Rows.ShouldBe([Size]);
        var repair = column.Repair(cell);
        repair.Raw.ShouldBe(cell);
        repair.Text.ShouldBe(text);
        repair.Note.ShouldBe(note);
    }

    [Fact]
    public void Several_repairs_of_one_cell_come_in_order()
    {
        var column = ColumnDamage.Of(Codes(9).Select(code => code.TrimStart('0')));

        column
            .Repair("'1234567.0")
            .Repairs.ShouldBe([DamageKind.TextMark, DamageKind.DecimalTail, DamageKind.LostZeros]);
        column.Repair("'1234567.0").Text.ShouldBe("001234567");
    }

    [Fact]
    public void Day_numbers_among_dates_are_days()
    {
        // ECMA-376 part 1, 18.17.4: 2023-10-07 is day 45206 of the 1900 system.
        var column = ColumnDamage.Of(["2023-10-07", "08/10/2023", "45206", "2023-11-01", "45206.0"]);

        column.Content.ShouldBe(ColumnContent.Dates);
        column.Findings.ShouldHaveSingleItem().Rows.ShouldBe([2, 4]);
        column.Repair("45206").Text.ShouldBe("2023-10-07");
        column.Repair("45206").Note.ShouldBe("2027-10-08 if the workbook counts from 1904");
        column.Repair("2023-10-07").IsDamaged.ShouldBeFalse();
    }

    [Fact]
    public void Numbers_with_true_fractions_keep_their_zeros() =>
        ColumnDamage.Of(["31.5", "34.0", "31.25"]).Findings.ShouldBeEmpty();

    private static List<string> Codes(int length)
    {
        var draw = new InventedNames(5);
        return
        [
            .. Enumerable
                .Range(0, Size)
                .Select(_ => new string([.. Enumerable.Range(0, length).Select(_ => (char)('0' + draw.Below(10)))])),
        ];
    }
}

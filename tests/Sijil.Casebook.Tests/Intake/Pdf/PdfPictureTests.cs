using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Pdf;

namespace Sijil.Casebook.Tests.Intake.Pdf;

/// <summary>A row is drawn as its page shows it.</summary>
public sealed class PdfPictureTests
{
    [Fact]
    public void Every_rows_number_leads_back_to_its_place_on_the_page()
    {
        using var list = PrintedList.Make(90, numbered: true);
        var table = TableReader.Read(list.File);
        table.Rows[^1].Row.ShouldBeGreaterThan(20_000);
        foreach (var row in (SourceRow[])[table.Rows[0], table.Rows[^1]])
        {
            using var pdf = list.Open();
            var picture = PdfPicture.Of(pdf, "list.pdf", row.Row)!;
            picture.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();

            // Width and height of a PNG stand at its beginning: a strip across the page.
            var (width, height) = (picture[18] * 256 + picture[19], picture[22] * 256 + picture[23]);
            width.ShouldBeGreaterThan(1_000);
            height.ShouldBeInRange(60, 200);
        }

        using var again = list.Open();
        PdfPicture.Of(again, "list.pdf", 90_001).ShouldBeNull();
    }
}

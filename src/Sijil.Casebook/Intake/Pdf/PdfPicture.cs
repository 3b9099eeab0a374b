using System.Globalization;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>A picture of a row as its page shows it, drawn by poppler from the kept file.</summary>
public static class PdfPicture
{
    private const int DotsPerInch = 144;
    private const double DotsPerPoint = DotsPerInch / 72.0;

    // Some of the rows above and below, so that nobody takes one for another.
    private const double Around = 30;

    /// <summary>The page and the place on it that a row's number stands for (30017: page 3, row 17).</summary>
    public static (int Page, int Number) PlaceOf(int row) => PdfRow.PlaceOf(row);

    /// <summary>Draws it as a PNG, the whole width of the page; null: there is no such row.</summary>
    /// <param name="pdf">The file, which can be read again from its start.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="row">The row's number.</param>
    /// <exception cref="InputFaultException">The file cannot be read, or poppler is not installed.</exception>
    public static byte[]? Of(Stream pdf, string file, int row)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var limits = PdfLimits.Default;
        var (rows, _) = PdfLayout.Of(PdfWords.Read(pdf, file, limits));
        if (rows.Find(r => r.Row == row) is not { } found)
        {
            return null;
        }

        pdf.Position = 0;
        var top = Math.Max(0, found.Top - Around);
        var right = found.Cells.SelectMany(c => c).Max(w => w.Right);
        return new Poppler(limits).Run(
            "pdftocairo",
            [
                "-png",
                "-singlefile",
                "-f",
                Text(found.Page),
                "-l",
                Text(found.Page),
                "-r",
                Text(DotsPerInch),
                "-x",
                "0",
                "-y",
                Text(top * DotsPerPoint),
                "-W",
                Text((right + Around) * DotsPerPoint),
                "-H",
                Text((found.Bottom - top + Around) * DotsPerPoint),
                "-",
                "-",
            ],
            pdf,
            file
        );
    }

    private static string Text(double value) => ((int)Math.Ceiling(value)).ToString(CultureInfo.InvariantCulture);
}

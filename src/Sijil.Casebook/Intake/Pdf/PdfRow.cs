namespace Sijil.Casebook.Intake.Pdf;

/// <summary>A row of a table as it stands on its page.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Number">1-based among the rows of its page.</param>
/// <param name="Top">Points from the page's upper edge.</param>
/// <param name="Bottom">Points from the page's upper edge.</param>
/// <param name="Cells">Its words by column, in no order yet.</param>
internal sealed record PdfRow(int Page, int Number, double Top, double Bottom, List<PdfWord>[] Cells)
{
    private const int RowsOfPage = 10_000;

    /// <summary>The row's number in the whole document: its page and its place on it.</summary>
    public int Row => (Page * RowsOfPage) + Number;

    /// <summary>The page and the place on it of such a number.</summary>
    public static (int Page, int Number) PlaceOf(int row) => (row / RowsOfPage, row % RowsOfPage);
}

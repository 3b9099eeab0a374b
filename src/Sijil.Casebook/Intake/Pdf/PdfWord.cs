namespace Sijil.Casebook.Intake.Pdf;

/// <summary>A word as a page shows it.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Left">Points from the page's left edge.</param>
/// <param name="Top">Points from the page's upper edge.</param>
/// <param name="Right">Points from the page's left edge.</param>
/// <param name="Bottom">Points from the page's upper edge.</param>
/// <param name="Text">Its letters; in the order in which they are seen, from left to right, until <see cref="ReadingOrder"/> has turned them.</param>
internal readonly record struct PdfWord(int Page, double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>Its height in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>Its middle, from above.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Its width for a height of 1: the same for a word of one font in any size.</summary>
    public double RelativeWidth => Height > 0 ? (Right - Left) / Height : 0;
}

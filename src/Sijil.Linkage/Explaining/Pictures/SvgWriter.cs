using System.Globalization;
using System.Text;

namespace Sijil.Linkage.Explaining.Pictures;

/// <summary>Writes the few kinds of SVG elements that the pictures need; the same bytes on every machine.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder svg = new();
    private readonly double width;
    private readonly bool isRightToLeft;

    /// <summary>Starts a picture that a screen reader announces by its title and description.</summary>
    public SvgWriter(
        string id,
        string language,
        bool isRightToLeft,
        double width,
        double height,
        string title,
        string description
    )
    {
        this.width = width;
        this.isRightToLeft = isRightToLeft;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(width)}\" height=\"{Number(height)}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" lang=\"{language}\" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"'IBM Plex Sans Arabic','IBM Plex Sans',system-ui,sans-serif\" font-size=\"13\">\n"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Escaped(title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{Escaped(description)}</desc>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{Ink.Paper}\"/>\n"
        );
    }

    /// <summary>Distances are counted from the side where reading starts.</summary>
    public double X(double fromStart) => isRightToLeft ? width - fromStart : fromStart;

    public void Raw(string element) => svg.Append(element).Append('\n');

    public void Line(
        double x1,
        double y1,
        double x2,
        double y2,
        string colour,
        double thickness = 1,
        string? dashes = null
    ) =>
        Raw(
            $"<line x1=\"{Number(X(x1))}\" y1=\"{Number(y1)}\" x2=\"{Number(X(x2))}\" y2=\"{Number(y2)}\" stroke=\"{colour}\" stroke-width=\"{Number(thickness)}\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>"
        );

    public void Shape(IEnumerable<(double X, double Y)> corners, string fill, string stroke) =>
        Raw(
            $"<polygon points=\"{string.Join(' ', corners.Select(corner => $"{Number(X(corner.X))},{Number(corner.Y)}"))}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1\"/>"
        );

    /// <summary>Text in the reading direction, from a point or centred on it.</summary>
    public void Text(double x, double y, string text, TextStyle style, bool centred = false) =>
        Write(X(x), y, text, style, centred ? "middle" : "start", isRightToLeft);

    /// <summary>Text in the reading direction that ends at a point.</summary>
    public void TextBefore(double x, double y, string text, TextStyle style) =>
        Write(X(x), y, text, style, "end", isRightToLeft);

    /// <summary>A number in a column between two distances, its end at the column's right edge; written from left to right unless told otherwise.</summary>
    public void Figure(double from, double to, double y, string text, TextStyle style, bool rightToLeft = false) =>
        Write(Math.Max(X(from), X(to)), y, text, style, rightToLeft ? "start" : "end", rightToLeft);

    /// <summary>A number that follows a point in the reading direction, on paper of its own.</summary>
    public void FigureAfter(double x, double y, string text, TextStyle style, bool rightToLeft)
    {
        var room = TextWidth.Of(text, style.Size) + 2;
        Raw(
            $"<rect x=\"{Number(Math.Min(X(x), X(x + room)))}\" y=\"{Number(y - style.Size)}\" width=\"{Number(room)}\" height=\"{Number(style.Size * 1.3)}\" fill=\"{Ink.Paper}\"/>"
        );
        Figure(x, x + room, y, text, style, rightToLeft);
    }

    /// <summary>The heading of a column of figures, flush with them.</summary>
    public void Heading(double from, double to, double y, string text, TextStyle style) =>
        Write(Math.Max(X(from), X(to)), y, text, style, isRightToLeft ? "start" : "end", isRightToLeft);

    /// <summary>A figure centred on a point.</summary>
    public void Tick(double x, double y, string text, TextStyle style) => Write(X(x), y, text, style, "middle", false);

    public string End() => svg.Append("</svg>\n").ToString();

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void Write(double x, double y, string text, TextStyle style, string anchor, bool rightToLeft) =>
        Raw(
            $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(style.Size)}\" fill=\"{style.Colour}\"{(style.IsStrong ? " font-weight=\"600\"" : "")} text-anchor=\"{anchor}\" direction=\"{(rightToLeft ? "rtl" : "ltr")}\">{Escaped(text)}</text>"
        );

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(
                rune.Value switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    // XML 1.0 has no place for these, not even escaped.
                    < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                    _ => rune.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}

/// <summary>Size, colour and strength of text.</summary>
internal readonly record struct TextStyle(double Size, string Colour, bool IsStrong = false);

/// <summary>The colours; each text colour has a contrast of at least 4.5 on the paper, each line that means something at least 3.</summary>
internal static class Ink
{
    public const string Paper = "#ffffff";
    public const string Text = "#1d1c1a";
    public const string Muted = "#5f5b54";
    public const string Hairline = "#dfdad0";
    public const string Connector = "#8a857b";
    public const string For = "#0e5a5a";
    public const string Against = "#93481c";
    public const string AgainstWash = "#f7e9df";
    public const string Wash = "#e9e5dc";
}

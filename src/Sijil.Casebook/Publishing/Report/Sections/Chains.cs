using System.Globalization;
using System.Text;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>The chains of the latent class model, one below the other on one scale: a reader sees whether they wander over the same ground.</summary>
internal static class Chains
{
    private const int Width = 640;
    private const int Height = 48;
    private const int Gap = 8;

    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var words = section.Words;
        var traces = section.Data.Traces;
        section.Open("chains");
        if (traces.IsEmpty)
        {
            section.Nothing("chains.none");
            section.Close();
            return;
        }

        var sorted = traces.SelectMany(chain => chain).Order().ToArray();

        // The highest and lowest half per cent would press the rest together.
        var low = sorted[(int)(0.005 * (sorted.Length - 1))];
        var high = Math.Max(sorted[(int)(0.995 * (sorted.Length - 1))], low + 1);
        section.Paragraph(words.Say("chains.text", ("chains", words.Number(traces.Length))));
        section.Html.Open("figure");
        section.Html.Element(
            "figcaption",
            words.Say("chains.seen", ("lower", words.Number(low)), ("upper", words.Number(high)))
        );
        section.Html.Raw(Picture(section, low, high));
        section.Html.Close("figure");
        section.Close();
    }

    private static string Picture(SectionWriter section, double low, double high)
    {
        var traces = section.Data.Traces;
        var all = (traces.Length * (Height + Gap)) - Gap;
        var label = Fragment.Escape(section.Words.Text("chains.title"));
        var svg = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg viewBox=\"0 0 {Width} {all}\" width=\"100%\" role=\"img\" aria-label=\"{label}\">"
            )
        );
        for (var chain = 0; chain < traces.Length; chain++)
        {
            var top = chain * (Height + Gap);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"0\" y=\"{top}\" width=\"{Width}\" height=\"{Height}\" fill=\"currentColor\" fill-opacity=\"0.05\"/>"
            );
            svg.Append("<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.8\" points=\"");
            var draws = traces[chain];
            for (var at = 0; at < draws.Length; at++)
            {
                var x = Width * (double)at / Math.Max(1, draws.Length - 1);
                var share = Math.Clamp((draws[at] - low) / (high - low), 0, 1);
                var y = top + (Height * (1 - share));
                svg.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "" : " ")}{x:F1},{y:F1}");
            }

            svg.Append("\"/>");
        }

        return svg.Append("</svg>\n").ToString();
    }
}

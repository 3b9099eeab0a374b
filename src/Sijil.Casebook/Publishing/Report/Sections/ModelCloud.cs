using System.Globalization;
using System.Text;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>Every log-linear model as a dot: its total across, its AIC weight up. Far dots at one height are models that fit alike and disagree.</summary>
internal static class ModelCloud
{
    private const int Width = 640;
    private const int Height = 180;
    private const int Below = 22;
    private const int Left = 44;

    /// <summary>Draws the models, when there are two or more.</summary>
    public static void Write(SectionWriter section)
    {
        var words = section.Words;
        var models = section.Data.ModelWeights;
        if (models.Length < 2)
        {
            return;
        }

        // A model far off with no weight would press the others together.
        var shown = models.Where(model => model.Weight >= 1e-6).OrderBy(model => model.Estimate).ToArray();
        if (shown.Length < 2)
        {
            return;
        }

        section.Html.Element("h3", words.Say("models.cloud.title"));
        section.Html.Open("figure");
        section.Html.Element(
            "figcaption",
            words.Say(
                "models.cloud.seen",
                ("shown", words.Number(shown.Length)),
                ("all", words.Number(models.Length)),
                ("lower", words.Number(shown[0].Estimate)),
                ("upper", words.Number(shown[^1].Estimate))
            )
        );
        section.Html.Raw(Picture(section, shown));
        section.Html.Close("figure");
    }

    private static string Picture(SectionWriter section, ModelWeight[] models)
    {
        var words = section.Words;
        var (low, high) = (models[0].Estimate, models[^1].Estimate);
        var most = models.Max(model => model.Weight);
        var span = Math.Max(high - low, 1);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {Height + Below}\" width=\"100%\" role=\"img\" direction=\"ltr\" aria-label=\"{Fragment.Escape(words.Text("models.cloud.title"))}\">"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{Left},4V{Height}H{Width}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.4\"/>"
        );
        foreach (var model in models)
        {
            var x = Left + 8 + ((Width - Left - 16) * (model.Estimate - low) / span);
            var y = Height - ((Height - 12) * model.Weight / most);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"3\" fill=\"currentColor\" fill-opacity=\"0.6\"/>"
            );
        }

        Label(svg, Digits.Whole(words.Language, low), Left, Height + 16, "start");
        Label(svg, Digits.Whole(words.Language, high), Width, Height + 16, "end");
        Label(svg, Digits.Fraction(words.Language, most, 2), Left - 6, 14, "end");
        return svg.Append("</svg>\n").ToString();
    }

    private static void Label(StringBuilder svg, string text, int x, int y, string anchor) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x}\" y=\"{y}\" font-size=\"11\" text-anchor=\"{anchor}\" fill=\"currentColor\">{Fragment.Escape(text)}</text>"
        );
}

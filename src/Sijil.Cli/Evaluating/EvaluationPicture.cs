using System.Globalization;
using System.Text;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>One picture for print and screen: precision, recall and F1 by threshold, and given against true probability. Told apart without colour.</summary>
internal static class EvaluationPicture
{
    private const int Panel = 300;
    private const int Top = 40;
    private const int FirstLeft = 60;
    private const int SecondLeft = 500;

    public static string Draw(PairEvaluation pairs)
    {
        var svg = new StringBuilder();
        svg.Append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 430\" width=\"840\" height=\"430\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#000\">\n"
        );
        svg.Append("<title>Precision, recall and F1 by threshold; given probability against true share</title>\n");
        svg.Append("<rect width=\"840\" height=\"430\" fill=\"#fff\"/>\n");
        Thresholds(svg, pairs.Curve);
        Reliability(svg, pairs.Calibration);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Thresholds(StringBuilder svg, ThresholdCurve curve)
    {
        Frame(svg, FirstLeft, "Pairs at or above a match weight", "match weight (bits)", "");
        if (curve.Points.IsEmpty)
        {
            return;
        }

        var (highest, lowest) = (curve.Points[0].Threshold.Bits, curve.Points[^1].Threshold.Bits);
        var step = Step(highest - lowest);
        for (var tick = Math.Ceiling(lowest / step) * step; tick <= highest; tick += step)
        {
            Text(svg, X(tick), Top + Panel + 16, "middle", Number(tick));
            Line(svg, X(tick), Top + Panel, X(tick), Top + Panel + 4, "#000", "");
        }

        Curve(svg, "", point => point.Measure.Precision);
        Curve(svg, "6 4", point => point.Measure.Recall);
        Curve(svg, "1 3", point => point.Measure.F1);
        var best = curve.Best!.Value;
        Circle(svg, X(best.Threshold.Bits), Y(best.Measure.F1), 4);
        Key(svg, 0, "", "precision");
        Key(svg, 1, "6 4", "recall");
        Key(svg, 2, "1 3", "F1");
        Text(
            svg,
            FirstLeft,
            Top + Panel + 76,
            "start",
            $"best F1 {EvaluationText.Share(best.Measure.F1)} from a weight of {Number(best.Threshold.Bits)} bits (circle); true pairs that are not in the file count as missed"
        );

        void Curve(StringBuilder into, string dashes, Func<ThresholdPoint, double> value) =>
            into.Append("<polyline fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"")
                .Append(dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "")
                .Append(" points=\"")
                .AppendJoin(' ', curve.Points.Select(p => $"{Place(X(p.Threshold.Bits))},{Place(Y(value(p)))}"))
                .Append("\"/>\n");

        double X(double bits) =>
            FirstLeft + (highest > lowest ? (bits - lowest) / (highest - lowest) * Panel : Panel / 2.0);
    }

    private static void Reliability(StringBuilder svg, CalibrationReport report)
    {
        Frame(svg, SecondLeft, "Given probability against true share", "mean probability given", "true share");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            Text(svg, X(tenth / 10.0), Top + Panel + 16, "middle", Number(tenth / 10.0));
            Line(svg, X(tenth / 10.0), Top + Panel, X(tenth / 10.0), Top + Panel + 4, "#000", "");
        }

        Line(svg, X(0), Y(0), X(1), Y(1), "#888", "4 4");
        foreach (var bin in report.Bins.Where(bin => bin.Pairs > 0))
        {
            var x = X(bin.MeanProbability!.Value);
            Line(svg, x, Y(bin.Interval.Lower), x, Y(bin.Interval.Upper), "#000", "");
            Circle(svg, x, Y(bin.TrueShare!.Value), 3);
        }

        Text(svg, SecondLeft, Top + Panel + 56, "start", "circle: true share of a bin; line: its 95 % interval");

        static double X(double probability) => SecondLeft + (probability * Panel);
    }

    private static void Frame(StringBuilder svg, int left, string title, string below, string beside)
    {
        Text(svg, left, Top - 14, "start", title, " font-weight=\"bold\"");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{left}\" y=\"{Top}\" width=\"{Panel}\" height=\"{Panel}\" fill=\"none\" stroke=\"#000\"/>\n"
        );
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var y = Y(tenth / 10.0);
            Line(svg, left, y, left + Panel, y, "#ddd", "");
            Text(svg, left - 6, y + 4, "end", Number(tenth / 10.0));
        }

        Text(svg, left + (Panel / 2), Top + Panel + 36, "middle", below);
        Text(svg, left + 6, Top + 14, "start", beside);
    }

    private static void Key(StringBuilder svg, int place, string dashes, string text)
    {
        var x = FirstLeft + (place * 100);
        Line(svg, x, Top + Panel + 52, x + 30, Top + Panel + 52, "#000", dashes, 1.5);
        Text(svg, x + 36, Top + Panel + 56, "start", text);
    }

    private static double Y(double share) => Top + ((1 - share) * Panel);

    // 1, 2 or 5 times a power of ten, so that there are at most seven ticks.
    private static double Step(double range)
    {
        var step = 1e-3;
        for (var next = 0; range / step > 6; next++)
        {
            step *= next % 3 == 1 ? 2.5 : 2;
        }

        return step;
    }

    private static void Line(
        StringBuilder svg,
        double x1,
        double y1,
        double x2,
        double y2,
        string colour,
        string dashes,
        double width = 1
    ) =>
        svg.Append(
                $"<line x1=\"{Place(x1)}\" y1=\"{Place(y1)}\" x2=\"{Place(x2)}\" y2=\"{Place(y2)}\" stroke=\"{colour}\""
            )
            .Append(width > 1 ? $" stroke-width=\"{Number(width)}\"" : "")
            .Append(dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "")
            .Append("/>\n");

    private static void Circle(StringBuilder svg, double x, double y, int radius) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{Place(x)}\" cy=\"{Place(y)}\" r=\"{radius}\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\"/>\n"
        );

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string more = "") =>
        svg.Append($"<text x=\"{Place(x)}\" y=\"{Place(y)}\" text-anchor=\"{anchor}\"{more}>{text}</text>\n");

    private static string Place(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    // Adding 0 turns a negative zero into a plain one.
    private static string Number(double value) =>
        (Math.Round(value, 3, MidpointRounding.AwayFromZero) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);
}

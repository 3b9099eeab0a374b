using System.Globalization;
using Sijil.Linkage.Explaining.Pictures;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>A waterfall as an SVG picture: arrows from each weight to the next, solid for one person and hatched for two, with a sign beside each, so that it reads in grey.</summary>
public static class WaterfallPicture
{
    private const double Width = 760;
    private const double Margin = 16;
    private const double PlotFrom = 232;
    private const double PlotTo = 582;
    private const double BitsFrom = 606;
    private const double BitsTo = 648;
    private const double ProbabilityFrom = 672;
    private const double LabelRoom = PlotFrom - Margin - 16;
    private const double Top = 72;
    private const double RowHeight = 40;
    private static readonly TextStyle Title = new(16, Ink.Text, true);
    private static readonly TextStyle Plain = new(13, Ink.Text);
    private static readonly TextStyle Strong = new(13, Ink.Text, true);
    private static readonly TextStyle Small = new(11.5, Ink.Muted);

    /// <summary>Draws the steps, in the reading direction of the language.</summary>
    /// <param name="waterfall">The steps.</param>
    /// <param name="words">The language and the names in it.</param>
    /// <param name="threshold">Weight from which a pair is a match, in bits, drawn as a line; null: no line.</param>
    /// <param name="recordName">What a record is called in the title; null: its number.</param>
    /// <returns>A whole SVG document without an XML declaration, 760 pixels wide; equal input gives equal text.</returns>
    public static string Draw(
        Waterfall waterfall,
        ExplanationWords words,
        MatchWeight? threshold = null,
        Func<int, string>? recordName = null
    )
    {
        var name = RecordName.Of(recordName, words);
        var height = Top + (waterfall.Steps.Length * RowHeight) + 52;
        var title = words.Say("picture.title", ("left", name(waterfall.Left)), ("right", name(waterfall.Right)));
        var svg = new SvgWriter(
            string.Create(
                CultureInfo.InvariantCulture,
                $"waterfall-{waterfall.Left}-{waterfall.Right}-{words.Language}"
            ),
            words.Language,
            words.IsRightToLeft,
            Width,
            height,
            title,
            string.Join(' ', PairSentences.Of(waterfall, words).Select(sentence => sentence.Text))
        );
        var axis = BitsAxis.Around(waterfall.Steps.Select(step => step.To).Append(threshold?.Bits ?? 0));
        svg.Text(Margin, 30, TextWidth.Fit(title, Title.Size, Width - (2 * Margin)), Title);
        svg.Heading(BitsFrom, BitsTo, Top - 10, words.Say("picture.bits"), Small);
        svg.Heading(ProbabilityFrom, Width - Margin, Top - 10, words.Say("picture.probability"), Small);
        DrawAxis(svg, axis, waterfall.Steps.Length, words);
        DrawThreshold(svg, axis, threshold, waterfall.Steps.Length, words);
        for (var row = 0; row < waterfall.Steps.Length; row++)
        {
            DrawRow(svg, axis, waterfall, row, words);
        }

        return svg.End();
    }

    private static double X(BitsAxis axis, double bits) => PlotFrom + (axis.Place(bits) * (PlotTo - PlotFrom));

    private static void DrawAxis(SvgWriter svg, BitsAxis axis, int rows, ExplanationWords words)
    {
        var bottom = Top + (rows * RowHeight);
        foreach (var tick in axis.Ticks)
        {
            var isZero = tick == 0;
            svg.Line(X(axis, tick), Top, X(axis, tick), bottom, isZero ? Ink.Connector : Ink.Hairline);
            var text = NumberText.Whole(Math.Abs(tick), words);
            svg.Tick(
                X(axis, tick),
                bottom + 17,
                (
                    tick < 0 ? "−"
                    : tick > 0 ? "+"
                    : ""
                ) + text,
                Small
            );
        }

        var (against, towards) = (words.Say("picture.against"), words.Say("picture.for"));
        svg.Text(PlotFrom, bottom + 36, words.IsRightToLeft ? $"→ {against}" : $"← {against}", Small);
        svg.Text((PlotFrom + PlotTo) / 2, bottom + 36, words.Say("picture.axis"), Small, centred: true);
        svg.TextBefore(PlotTo, bottom + 36, words.IsRightToLeft ? $"{towards} ←" : $"{towards} →", Small);
    }

    private static void DrawThreshold(
        SvgWriter svg,
        BitsAxis axis,
        MatchWeight? threshold,
        int rows,
        ExplanationWords words
    )
    {
        if (threshold is { } weight)
        {
            var x = X(axis, weight.Bits);
            svg.Line(x, Top - 4, x, Top + (rows * RowHeight), Ink.Text, 1, "2 3");
            svg.Text(
                Math.Clamp(x, PlotFrom + 30, PlotTo - 30),
                Top - 10,
                words.Say("picture.threshold"),
                Small,
                centred: true
            );
        }
    }

    private static void DrawRow(SvgWriter svg, BitsAxis axis, Waterfall waterfall, int row, ExplanationWords words)
    {
        var step = waterfall.Steps[row];
        var top = Top + (row * RowHeight);
        var (middle, isLast) = (top + (RowHeight / 2), row == waterfall.Steps.Length - 1);
        var style = isLast ? Strong : Plain;
        svg.Line(Margin, top, Width - Margin, top, isLast ? Ink.Text : Ink.Hairline);
        var label = StepLabel.Of(step, words);
        var hasDetail = label.Detail.Length > 0;
        svg.Text(
            Margin,
            hasDetail ? middle - 4 : middle + 4.5,
            TextWidth.Fit(label.Name, style.Size, LabelRoom),
            style
        );
        if (hasDetail)
        {
            svg.Text(Margin, middle + 12, TextWidth.Fit(label.Detail, Small.Size, LabelRoom), Small);
        }

        svg.Figure(BitsFrom, BitsTo, middle + 4.5, NumberText.Bits(step.Bits, words), style);
        svg.Figure(
            ProbabilityFrom,
            Width - Margin,
            middle + 4.5,
            NumberText.Percent(step.Probability, words),
            isLast ? Strong : Small with { Size = 13 },
            words.UsesArabicIndicDigits
        );
        if (!isLast)
        {
            svg.Line(X(axis, step.To), middle, X(axis, step.To), middle + RowHeight, Ink.Connector, 1, "1 2");
        }

        StepArrow.Draw(svg, step, X(axis, step.From), X(axis, step.To), middle);
    }
}

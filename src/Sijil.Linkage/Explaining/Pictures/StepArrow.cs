namespace Sijil.Linkage.Explaining.Pictures;

/// <summary>The arrow of one step: it points where the step leads; solid for one person, hatched for two.</summary>
internal static class StepArrow
{
    private const double LongestTip = 6;
    private const double HatchDistance = 5;

    public static void Draw(SvgWriter svg, WaterfallStep step, double from, double to, double middle)
    {
        var half = step.Kind == WaterfallStepKind.TermFrequency ? 5 : 8;
        if (Math.Abs(to - from) < 1)
        {
            svg.Line(to, middle - half, to, middle + half, Ink.Text, 2);
            return;
        }

        var direction = Math.Sign(to - from);
        var neck = to - (direction * Math.Min(LongestTip, Math.Abs(to - from)));
        var isEnd = step.Kind is WaterfallStepKind.Prior or WaterfallStepKind.Final;
        var (fill, stroke) =
            step.Kind == WaterfallStepKind.Final ? (Ink.Text, Ink.Text)
            : isEnd ? (Ink.Wash, Ink.Muted)
            : step.Bits > 0 ? (Ink.For, Ink.For)
            : (Ink.AgainstWash, Ink.Against);
        svg.Shape(
            [(from, middle - half), (neck, middle - half), (to, middle), (neck, middle + half), (from, middle + half)],
            fill,
            stroke
        );
        if (!isEnd && step.Bits < 0)
        {
            Hatch(svg, Math.Min(from, neck), Math.Max(from, neck), middle, half);
        }
    }

    // Lines of its own in place of a pattern: they print everywhere and need no id.
    private static void Hatch(SvgWriter svg, double low, double high, double middle, double half)
    {
        for (var at = low - (2 * half) + HatchDistance; at < high; at += HatchDistance)
        {
            var (left, right) = (Math.Max(at, low), Math.Min(at + (2 * half), high));
            svg.Line(left, middle + half - (left - at), right, middle + half - (right - at), Ink.Against);
        }
    }
}

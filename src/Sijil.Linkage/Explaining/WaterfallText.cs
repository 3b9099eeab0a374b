using System.Text;
using Sijil.Linkage.Explaining.Pictures;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>
/// A waterfall as lines of a terminal: bits, probability, a bar, and what the step is. The words stand last, and each line starts with a left-to-right mark where
/// they are Arabic, so that no terminal moves the columns, whether it knows reading directions or not.
/// </summary>
public static class WaterfallText
{
    private const int FigureColumn = 8;
    private const double LeastShown = 0.05;

    /// <summary>Writes the steps, one a line.</summary>
    /// <param name="waterfall">The steps.</param>
    /// <param name="words">The language and the names in it.</param>
    /// <param name="barColumns">Columns for the bars, 10 to 200. Default 40.</param>
    /// <returns>The lines, each ended with a line feed. "█" adds, "▒" takes away, "│" is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 10 or more than 200 columns.</exception>
    public static string Write(Waterfall waterfall, ExplanationWords words, int barColumns = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(barColumns, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(barColumns, 200);
        var axis = BitsAxis.Around(waterfall.Steps.Select(step => step.To));
        var text = new StringBuilder();
        foreach (var step in waterfall.Steps)
        {
            if (words.IsRightToLeft)
            {
                text.Append(BidirectionalText.LeftToRightMark);
            }

            text.Append(NumberText.Bits(step.Bits, words).PadLeft(FigureColumn));
            text.Append(NumberText.Percent(step.Probability, words).PadLeft(FigureColumn));
            text.Append("  ").Append(Bar(axis, step, barColumns)).Append("  ");
            var label = StepLabel.Of(step, words);
            var whole = label.Detail.Length == 0 ? label.Name : $"{label.Name} – {label.Detail}";
            text.Append(
                    words.IsRightToLeft ? BidirectionalText.Isolate(whole, BidirectionalText.RightToLeftIsolate) : whole
                )
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Bar(BitsAxis axis, WaterfallStep step, int columns)
    {
        var cells = new char[columns];
        Array.Fill(cells, ' ');
        cells[Math.Min(Column(0), columns - 1)] = '│';
        var (from, to) = (Column(Math.Min(step.From, step.To)), Column(Math.Max(step.From, step.To)));
        if (from == to && Math.Abs(step.Bits) >= LeastShown)
        {
            // Too little for a whole cell, but not nothing.
            from = Math.Min(from, columns - 1);
            to = from + 1;
        }

        Array.Fill(cells, step.Bits > 0 ? '█' : '▒', from, to - from);
        return new string(cells);

        int Column(double bits) => (int)Math.Round(axis.Place(bits) * columns, MidpointRounding.AwayFromZero);
    }
}

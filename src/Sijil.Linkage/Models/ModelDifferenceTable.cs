using System.Globalization;
using System.Text;

namespace Sijil.Linkage.Models;

/// <summary>Writes the difference of two models as plain text.</summary>
internal static class ModelDifferenceTable
{
    private static readonly string[] Header = ["comparison", "level", "first", "second", "bits more"];

    /// <summary>Writes it.</summary>
    public static void Write(ModelDifference difference, StringBuilder text)
    {
        List<string[]> rows = [Header];
        if (!difference.LeftPrior.Equals(difference.RightPrior))
        {
            rows.Add([
                "prior",
                "",
                Probability(difference.LeftPrior),
                Probability(difference.RightPrior),
                Bits(difference.PriorBits),
            ]);
        }

        foreach (var level in difference.Levels.Where(level => !level.IsNone))
        {
            rows.Add([level.Comparison, level.Level, Weight(level.Left), Weight(level.Right), Bits(level.Bits)]);
        }

        if (rows.Count > 1)
        {
            var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
            foreach (var row in rows)
            {
                text.Append(
                        string.Join(
                                "  ",
                                row.Select(
                                    (cell, column) =>
                                        column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])
                                )
                            )
                            .TrimEnd()
                    )
                    .Append('\n');
            }
        }

        foreach (var rule in difference.RulesOnlyLeft)
        {
            text.Append("blocking rule only in the first: ").Append(rule).Append('\n');
        }

        foreach (var rule in difference.RulesOnlyRight)
        {
            text.Append("blocking rule only in the second: ").Append(rule).Append('\n');
        }

        foreach (var other in difference.Other)
        {
            text.Append(other).Append('\n');
        }
    }

    private static string Weight(LevelWeight? weight) =>
        weight switch
        {
            null => "not there",
            { Weight: { } bits } => Number(bits, "0.00"),
            _ => "learned",
        };

    private static string Probability(double? prior) => prior is { } stated ? Number(stated, "0.###E+0") : "learned";

    private static string Bits(double? bits) => bits is { } stated ? Number(stated, "+0.00;-0.00;0.00") : "";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

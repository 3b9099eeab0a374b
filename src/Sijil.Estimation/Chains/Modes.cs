namespace Sijil.Estimation.Chains;

/// <summary>A hump of a distribution.</summary>
/// <param name="Place">Where it is highest.</param>
/// <param name="Weight">Share of the draws up to the valleys beside it, 0 to 1.</param>
public sealed record Mode(double Place, double Weight);

/// <summary>Finds the humps of draws that are above 0, on the scale of their logarithms.</summary>
public static class Modes
{
    private const int Cells = 256;
    private const double LeastWeight = 0.02;

    // A valley counts when it is below this share of the lower hump.
    private const double Valley = 0.7;

    /// <summary>The humps, from the lowest place to the highest; one when the distribution has a single one.</summary>
    /// <param name="draws">Draws above 0.</param>
    public static IReadOnlyList<Mode> Of(IReadOnlyList<double> draws)
    {
        var logs = draws.Select(draw => Math.Log(draw)).Order().ToArray();
        var spread = Math.Min(Deviation(logs), (At(logs, 0.75) - At(logs, 0.25)) / 1.34);
        if (!(spread > 0))
        {
            return [new Mode(Math.Exp(At(logs, 0.5)), 1)];
        }

        // Between the 0.1 % ends; far tails of a few draws are no humps.
        var low = At(logs, 0.001);
        var high = At(logs, 0.999);
        var step = (high - low) / (Cells - 1);
        var width = Math.Max(0.9 * spread * Math.Pow(Math.Min(logs.Length, 2000), -0.2), 2 * step);
        var heights = Heights(logs, low, step, width);
        var tops = Tops(heights);
        return Weighed(logs, heights, tops, low, step);
    }

    private static double[] Heights(double[] logs, double low, double step, double width)
    {
        var counts = new double[Cells];
        foreach (var log in logs)
        {
            counts[Math.Clamp((int)Math.Round((log - low) / step), 0, Cells - 1)]++;
        }

        var heights = new double[Cells];
        for (var at = 0; at < Cells; at++)
        {
            for (var from = 0; from < Cells; from++)
            {
                var distance = (at - from) * step / width;
                heights[at] += counts[from] * Math.Exp(-0.5 * distance * distance);
            }
        }

        return heights;
    }

    // Tops with a valley deep enough between each and the next.
    private static List<int> Tops(double[] heights)
    {
        var tops = new List<int>();
        for (var at = 0; at < Cells; at++)
        {
            if ((at > 0 && heights[at] <= heights[at - 1]) || (at < Cells - 1 && heights[at] < heights[at + 1]))
            {
                continue;
            }

            if (tops.Count > 0 && Lowest(heights, tops[^1], at) > Valley * Math.Min(heights[tops[^1]], heights[at]))
            {
                if (heights[at] > heights[tops[^1]])
                {
                    tops[^1] = at;
                }
            }
            else
            {
                tops.Add(at);
            }
        }

        return tops;
    }

    private static List<Mode> Weighed(double[] logs, double[] heights, List<int> tops, double low, double step)
    {
        var modes = new List<Mode>();
        var below = 0.0;
        for (var i = 0; i < tops.Count; i++)
        {
            var upTo = 1.0;
            if (i + 1 < tops.Count)
            {
                var valley = Enumerable.Range(tops[i], tops[i + 1] - tops[i]).MinBy(at => heights[at]);
                upTo = logs.Count(log => log <= low + (valley * step)) / (double)logs.Length;
            }

            modes.Add(new Mode(Math.Exp(low + (tops[i] * step)), upTo - below));
            below = upTo;
        }

        // What is too light is counted with its neighbour.
        for (var i = 0; modes.Count > 1 && i < modes.Count; )
        {
            if (modes[i].Weight >= LeastWeight)
            {
                i++;
                continue;
            }

            var neighbour = i == 0 ? 1 : i - 1;
            modes[neighbour] = modes[neighbour] with { Weight = modes[neighbour].Weight + modes[i].Weight };
            modes.RemoveAt(i);
        }

        return modes;
    }

    private static double Lowest(double[] heights, int from, int to) => heights[from..(to + 1)].Min();

    private static double At(double[] sorted, double chance) => ChainDiagnostics.Quantile(sorted, chance);

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
    }
}

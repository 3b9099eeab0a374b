using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Population;

/// <summary>The fictional conflict's calendar: 420 days with a quiet base and three peaks.</summary>
internal static class Conflict
{
    public const int Days = 420;

    /// <summary>From this day of the conflict on a death counts as late for the lists' reach.</summary>
    public const int LateFrom = 260;

    public static readonly DateOnly First = new(2005, 1, 10);

    private static readonly (int Day, int Height, int Reach)[] Peaks = [(60, 55, 24), (185, 110, 36), (330, 50, 22)];

    private static readonly Weighted<int> Intensity = new(
        Enumerable.Range(0, Days).Select(day => (day, WeightOf(day)))
    );

    public static int DrawDay(Draws draws) => Intensity.Draw(draws);

    public static bool IsLate(DateOnly died) => died.DayNumber - First.DayNumber >= LateFrom;

    private static int WeightOf(int day) =>
        10 + Peaks.Sum(peak => Math.Max(0, peak.Height - (peak.Height * Math.Abs(day - peak.Day) / peak.Reach)));
}

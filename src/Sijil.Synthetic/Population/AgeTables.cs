using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Population;

/// <summary>Ages at death by kin group size: measured quantiles, linear between them; siblings follow at measured gaps.</summary>
internal static class AgeTables
{
    private static readonly double[] Levels = [0, .05, .1, .25, .5, .75, .9, .95, 1];

    // The youngest of a group of 1, 2, 3, 4, and of 5 or more.
    private static readonly int[][] Youngest =
    [
        [0, 3, 9, 20, 31, 44, 60, 69, 95],
        [0, 1, 2, 9, 22, 32, 46, 55, 80],
        [0, 0, 1, 4, 13, 24, 33, 41, 60],
        [0, 0, 1, 3, 9, 19, 28, 35, 50],
        [0, 0, 1, 3, 7, 15, 25, 30, 45],
    ];

    private static readonly int[] GapWeights =
    [
        337,
        1662,
        3329,
        2245,
        1653,
        1242,
        910,
        703,
        574,
        422,
        311,
        274,
        246,
        175,
        127,
    ];

    private static readonly Weighted<int> Gaps = new([.. GapWeights.Select((w, years) => (years, w)), (18, 815)]);

    public const int Oldest = 99;

    public static int YoungestOf(int groupSize, Draws draws)
    {
        var quantiles = Youngest[Math.Min(groupSize, 5) - 1];
        var p = draws.Unit();
        var at = 1;
        while (Levels[at] < p)
        {
            at++;
        }

        var share = (p - Levels[at - 1]) / (Levels[at] - Levels[at - 1]);
        return (int)(quantiles[at - 1] + (share * (quantiles[at] - quantiles[at - 1])) + 0.5);
    }

    public static int NextSibling(int age, Draws draws) => Math.Min(Oldest, age + Gaps.Draw(draws));
}

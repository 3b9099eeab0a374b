using Sijil.Linkage.Comparing;

namespace Sijil.Linkage.Training;

/// <summary>m from counts: starting values count as a few matches, fixed levels keep theirs, no level falls to nothing.</summary>
internal static class LevelShares
{
    private const double Least = 1e-6;

    public static double[] Of(Comparison comparison, ReadOnlySpan<double> counts, double startStrength)
    {
        var levels = comparison.Levels;
        var (free, freeCount) = (1.0, 0.0);
        for (var level = 0; level < levels.Length; level++)
        {
            free -= levels[level].FixM ? levels[level].StartM : 0;
            freeCount += levels[level].FixM ? 0 : counts[level] + (startStrength * levels[level].StartM);
        }

        var result = new double[levels.Length];
        for (var level = 0; level < levels.Length; level++)
        {
            result[level] = levels[level].FixM
                ? levels[level].StartM
                : Math.Max(Least, free * (counts[level] + (startStrength * levels[level].StartM)) / freeCount);
        }

        return result;
    }
}

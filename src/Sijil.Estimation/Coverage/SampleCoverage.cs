using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Coverage;

/// <summary>
/// The total from the sample coverage and the pairwise dependence of the lists (Chao, Tsay, Lin, Shau and Chao 2001; Tsay and Chao 2001). Dependence
/// of two lists is their coefficient of covariation N · n12 / (n1 n2) − 1; dependence among three or more lists beyond that is taken to be nil.
/// </summary>
/// <remarks>
/// Leave out list k. Of the people on it, those on another list are the part that the others would have found: the coverage. Where k and j go
/// together, people on j and on no list but these two stand for people whom the others find less often; they carry the correction.
/// </remarks>
public static class SampleCoverage
{
    /// <summary>The three estimates, or null when nobody is on two lists (coverage 0) or a list is empty.</summary>
    /// <param name="table">Three lists or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table has fewer than three lists.</exception>
    public static SampleCoverageEstimate? Of(CaptureTable table)
    {
        var lists = table.Lists.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 3, nameof(table));
        var sizes = Enumerable.Range(0, lists).Select(l => (double)table.OnAll(1u << l)).ToArray();
        var alone = Enumerable.Range(0, lists).Select(l => (double)table.CountOf(1u << l)).ToArray();
        var coverage = 1 - (alone.Zip(sizes, (a, s) => a / s).Sum() / lists);
        if (!(coverage > 0))
        {
            return null;
        }

        var seen = table.Observed - (alone.Sum() / lists);
        var independent = seen / coverage;
        var (atOnce, perPerson) = Correction(table, sizes);
        atOnce /= lists * coverage;
        perPerson /= lists * coverage;

        // N = D / C + correction(N) is linear in N: Nhat solves it, Nhat-1 goes round twice from Nhat-0.
        var first = independent + (perPerson * independent) - atOnce;
        return new SampleCoverageEstimate(
            coverage,
            seen,
            independent,
            perPerson < 1 ? (independent - atOnce) / (1 - perPerson) : null,
            independent + (perPerson * first) - atOnce
        );
    }

    /// <summary>The correction is PerPerson · N − AtOnce.</summary>
    private static (double AtOnce, double PerPerson) Correction(CaptureTable table, double[] sizes)
    {
        var (atOnce, perPerson) = (0.0, 0.0);
        for (var left = 0; left < sizes.Length; left++)
        {
            for (var other = 0; other < sizes.Length; other++)
            {
                if (other != left)
                {
                    var pair = (1u << left) | (1u << other);
                    double carriers = table.CountOf(1u << other) + table.CountOf(pair);
                    atOnce += carriers;
                    perPerson += carriers * table.OnAll(pair) / (sizes[left] * sizes[other]);
                }
            }
        }

        return (atOnce, perPerson);
    }
}

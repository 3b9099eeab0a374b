using System.Numerics;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LinkageUncertainty;

/// <summary>
/// What links that were missed do to a capture table, and the table as it would be without them. Each record of a person on several lists comes off the others
/// with the same chance, independently: then a share m of the links between two records of a person is missed where each comes off with the chance
/// 1 − √(1 − m). One person on two lists whose link is missed stands in the table as two people on one list each, which makes the lists look as if
/// they overlapped less: the estimate is too high (Ding and Fienberg 1994 for two lists).
/// </summary>
public static class MissedLinks
{
    /// <summary>The table as it would be, by expectation, if a share of the links were missed.</summary>
    /// <param name="table">A table without missed links.</param>
    /// <param name="missed">Share of the links between two records of one person that are missed, from 0 to below 1.</param>
    /// <returns>Expected people by pattern; index 0 is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to below 1.</exception>
    public static double[] Expected(CaptureTable table, double missed)
    {
        var off = Off(missed);
        var expected = new double[1 << table.Lists.Length];
        foreach (var cell in table.Cells)
        {
            Spread(cell.Pattern, cell.Count, off, expected);
        }

        return expected;
    }

    /// <summary>The table as it would be if no link had been missed: the opposite of <see cref="Expected"/>, rounded to whole people.</summary>
    /// <param name="table">The table that was found.</param>
    /// <param name="missed">Share of the links that are thought to have been missed, from 0 to below 1.</param>
    /// <returns>Null when the lists cannot have missed so many: there would be more links than records on one list.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to below 1.</exception>
    public static CaptureTable? Restored(CaptureTable table, double missed)
    {
        var off = Off(missed);
        var left = new double[1 << table.Lists.Length];
        foreach (var cell in table.Cells)
        {
            left[cell.Pattern] += cell.Count;
        }

        // People on most lists first: nobody else's missed links add to them.
        var whole = new double[left.Length];
        var patterns = Enumerable.Range(1, left.Length - 1).Select(p => (uint)p).ToArray();
        foreach (var pattern in patterns.OrderByDescending(BitOperations.PopCount).ThenBy(p => p))
        {
            var lists = BitOperations.PopCount(pattern);
            var stays = lists == 1 ? 1 : Math.Pow(1 - off, lists);
            whole[pattern] = left[pattern] / stays;
            if (whole[pattern] < -0.5)
            {
                return null;
            }

            Spread(pattern, -whole[pattern], off, left);
        }

        return CaptureTable.Create(
            table.Lists,
            patterns.Select(p => new CaptureCell(p, (long)Math.Round(Math.Max(0, whole[p]))))
        );
    }

    private static double Off(double missed) =>
        missed is >= 0 and < 1
            ? 1 - Math.Sqrt(1 - missed)
            : throw new ArgumentOutOfRangeException(nameof(missed), missed, "expected a share from 0 to below 1");

    // People of one pattern over the patterns in which they stand when records come off.
    private static void Spread(uint pattern, double people, double off, double[] into)
    {
        var lists = BitOperations.PopCount(pattern);
        if (lists == 1 || people == 0)
        {
            into[pattern] += people;
            return;
        }

        for (var rest = pattern; rest != 0; rest = (rest - 1) & pattern)
        {
            var stay = BitOperations.PopCount(rest);
            if (stay > 1)
            {
                into[rest] += people * Math.Pow(1 - off, stay) * Math.Pow(off, lists - stay);
            }
            else
            {
                // Came off, or was left alone by all the others.
                into[rest] += people * (off + ((1 - off) * Math.Pow(off, lists - 1)));
            }
        }
    }
}

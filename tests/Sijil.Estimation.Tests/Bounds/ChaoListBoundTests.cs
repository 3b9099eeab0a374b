using System.Numerics;
using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Bounds;

public class ChaoListBoundTests
{
    // Lists of equal size: the people on one and on two lists are fitted exactly, and the unseen are ((K − 1) / K) f1² / (2 f2).
    [Theory]
    [InlineData(40, 10, 9)]
    [InlineData(60, 25, 30)]
    [InlineData(60, 12, 10, 20)]
    [InlineData(90, 30, 25, 40, 100)]
    public void With_lists_of_equal_size_the_bound_is_a_closed_form(params int[] each)
    {
        var lists = each.Length;
        var table = CaptureTable.Create(
            Enumerable.Range(1, lists).Select(l => $"L{l}"),
            Enumerable
                .Range(1, (1 << lists) - 1)
                .Select(p => new CaptureCell((uint)p, each[BitOperations.PopCount((uint)p) - 1]))
        );
        var frequencies = table.CaptureFrequencies();
        double once = frequencies[0];

        var expected = table.Observed + ((lists - 1.0) / lists * once * once / (2 * frequencies[1]));
        ChaoListBound.Of(table)!.Total.ShouldBe(expected, 1e-9 * expected);
    }
}

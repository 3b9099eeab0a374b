using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests.LogLinear;

/// <summary>Populations of known size with lists that are independent within each class of people.</summary>
internal static class Designs
{
    /// <summary>One class, four lists, 2,000 people of whom about 1,288 are listed.</summary>
    internal static CaptureTable A(ulong seed) => Drawn(seed, (2000, [0.30, 0.25, 0.20, 0.15]));

    /// <summary>Two classes, five lists, 2,000 people of whom about 724 are listed (Manrique-Vallier 2016).</summary>
    internal static CaptureTable B(ulong seed) =>
        Drawn(seed, (1800, [0.033, 0.033, 0.099, 0.132, 0.033]), (200, [0.66, 0.825, 0.759, 0.99, 0.693]));

    /// <summary>One class, three sparse lists, 3,000 people of whom about 810 are listed.</summary>
    internal static CaptureTable C(ulong seed) => Drawn(seed, (3000, [0.12, 0.10, 0.08]));

    /// <summary>Two classes, five lists, higher capture: 2,000 people of whom about 1,310 are listed.</summary>
    internal static CaptureTable D(ulong seed) =>
        Drawn(seed, (1600, [0.16, 0.16, 0.20, 0.12, 0.14]), (400, [0.60, 0.70, 0.65, 0.80, 0.50]));

    /// <summary>One class, five lists, 2,000 people.</summary>
    internal static CaptureTable OneClassOfFive(ulong seed) => Drawn(seed, (2000, [0.30, 0.25, 0.20, 0.15, 0.10]));

    /// <summary>One class, five lists, 2,000 people; then 30 % of the first list's people who are not on the second are passed to it.</summary>
    internal static CaptureTable Referred(ulong seed) => Drawn(seed, 0.3, (2000, [0.30, 0.25, 0.20, 0.15, 0.10]));

    private static CaptureTable Drawn(ulong seed, params (int People, double[] Chances)[] classes) =>
        Drawn(seed, 0, classes);

    private static CaptureTable Drawn(ulong seed, double referred, params (int People, double[] Chances)[] classes)
    {
        var random = new RandomStream(seed, 0x4E);
        var lists = classes[0].Chances.Length;
        var counts = new long[1 << lists];
        foreach (var (people, chances) in classes)
        {
            for (var person = 0; person < people; person++)
            {
                var pattern = 0u;
                for (var list = 0; list < lists; list++)
                {
                    pattern |= random.Uniform() < chances[list] ? 1u << list : 0;
                }

                pattern |= referred > 0 && (pattern & 0b11) == 0b01 && random.Uniform() < referred ? 0b10u : 0;
                counts[pattern]++;
            }
        }

        return CaptureTable.Create(
            Enumerable.Range(1, lists).Select(l => $"L{l}"),
            counts.Index().Skip(1).Select(c => new CaptureCell((uint)c.Index, c.Item))
        );
    }
}

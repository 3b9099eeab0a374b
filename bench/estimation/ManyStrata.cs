using System.Diagnostics;
using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Benchmark;

/// <summary>Latent classes in many strata of three to five lists, each run to effective sizes of 400.</summary>
internal static class ManyStrata
{
    internal static void Print(int count)
    {
        foreach (var (name, classes) in Tables.Designs)
        {
            CaptureStratum[] strata =
            [
                .. Enumerable
                    .Range(0, count / Tables.Designs.Length)
                    .Select(place =>
                    {
                        var random = new RandomStream(11, (ulong)place, name[0]);

                        // From an eighth of the design's size up to the whole.
                        var share = 0.125 + (0.875 * random.Uniform());
                        var table = Tables.Simulated(
                            [.. classes.Select(c => ((int)(c.Size * share), c.Chances))],
                            random
                        );
                        return new CaptureStratum(
                            ["place"],
                            [place.ToString("D4", CultureInfo.InvariantCulture)],
                            table
                        );
                    }),
            ];
            var watch = Stopwatch.StartNew();
            var report = StratifiedEstimate.Of(strata, StratumMethods.LatentClasses());
            var refused = report
                .Strata.Where(s => s.Refusal is not null)
                .CountBy(s => s.Refusal!.Code)
                .Select(c => $"{c.Key} {c.Value}");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {strata.Length} | {strata.Average(s => s.Table.Observed):F0} | {watch.Elapsed.TotalSeconds:F0} | {string.Join(", ", refused)} |"
                )
            );
        }
    }
}

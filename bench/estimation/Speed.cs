using System.Diagnostics;
using System.Globalization;
using Sijil.Estimation.LatentClasses;

namespace Sijil.Estimation.Benchmark;

/// <summary>The latent class sampler on one table and one thread. A machine with other work is told from a quiet one by the fastest of several runs.</summary>
internal static class Speed
{
    internal static void Print(string folder, string name)
    {
        var table = Tables.Read(folder, name);
        var settings = new LatentClassSettings
        {
            Threads = 1,
            SmallestSize = 1e9,
            MostSweeps = 50_000,
            UsesLadder = false,
        };

        // Once for the runtime's compiler; the start on the ladder is taken off by running two lengths.
        LatentClassModel.Of(table, settings);
        var (shortest, longest) = (double.PositiveInfinity, double.PositiveInfinity);
        LatentClassEstimate few = null!;
        LatentClassEstimate many = null!;
        for (var round = 0; round < 5; round++)
        {
            shortest = Math.Min(shortest, Seconds(() => few = LatentClassModel.Of(table, settings)));
            longest = Math.Min(
                longest,
                Seconds(() => many = LatentClassModel.Of(table, settings with { MostSweeps = 400_000 }))
            );
        }

        var sweeps = (double)(many.Sweeps - few.Sweeps) * many.Draws.Length;
        var seconds = longest - shortest;
        var memory = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {sweeps / seconds:F0} | {many.Diagnostics.BulkSize * sweeps / (many.Sweeps * many.Draws.Length) / seconds:F0} | {many.Levels} | {memory["VmHWM:".Length..].Trim()} |"
            )
        );
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}

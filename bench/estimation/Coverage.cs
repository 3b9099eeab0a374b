using System.Globalization;
using Sijil.Estimation.Random;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Benchmark;

/// <summary>How often 95 % intervals hold the truth.</summary>
internal static class Coverage
{
    internal static void Print(int runs)
    {
        Console.WriteLine(
            "| design | mean n | quoted range holds the truth | width | refused | what was quoted | latent classes hold it | width | not converged | log-linear range alone | graphs | lack of fit noticed |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (design, place) in Tables.Designs.Select((design, place) => (design, place)))
        {
            var reports = new EstimateReport[runs];
            Parallel.For(
                0,
                runs,
                run =>
                    reports[run] = SideBySide.Of(
                        Tables.Simulated(design.Classes, new RandomStream(2026, (ulong)place, (ulong)run)),
                        new EstimateSettings { Threads = 1 }
                    )
            );
            var truth = design.Classes.Sum(c => c.Size);
            var quoted = reports.Select(r => r.Headline).OfType<EstimateLine>().ToArray();
            var methods = quoted.CountBy(line => line.Method).OrderBy(c => c.Key, StringComparer.Ordinal);
            var refused = reports.Where(r => r.Headline is null).CountBy(r => r.Refusal!.Code).ToArray();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {design.Name}, N {truth} | {reports.Average(r => r.Observed):F0} | {Held(quoted, truth)} | {Width(quoted):F0} | {runs - quoted.Length} {string.Join(' ', refused.Select(c => c.Key))} | {string.Join(", ", methods.Select(c => $"{c.Key} {c.Value}"))} | {Held(Lines(reports, Method.LatentClasses), truth)} | {Width(Lines(reports, Method.LatentClasses)):F0} | {runs - Lines(reports, Method.LatentClasses).Length} | {Held(Lines(reports, Method.Range), truth)} | {Held(Lines(reports, Method.Decomposable), truth)} | {reports.Count(r => r.Warnings.Any(w => w.Code == WarningCode.LackOfFit))} |"
                )
            );
        }
    }

    internal static string Held(EstimateLine[] lines, int truth)
    {
        var held = lines.Count(line => line.Lower <= truth && line.Upper >= truth);
        var share = (double)held / Math.Max(1, lines.Length);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{held} of {lines.Length} ({100 * share:F1} ± {100 * Math.Sqrt(share * (1 - share) / Math.Max(1, lines.Length)):F1} %)"
        );
    }

    internal static double Width(EstimateLine[] lines) =>
        lines.Length == 0
            ? double.NaN
            : lines.Select(line => line.Upper!.Value - line.Lower!.Value).Order().ElementAt(lines.Length / 2);

    private static EstimateLine[] Lines(EstimateReport[] reports, string method) =>
        [.. reports.Select(r => r.Lines.First(line => line.Method == method)).Where(line => line.Refusal is null)];
}

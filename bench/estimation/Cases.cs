using System.Globalization;
using Sijil.Estimation.Bounds;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Coverage;
using Sijil.Estimation.HighestOrder;
using Sijil.Estimation.LatentClasses;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Benchmark;

/// <summary>Every method on every open table. Averages over graphs stand in bench/decomposable.</summary>
internal static class Cases
{
    internal static void Print(string folder)
    {
        Console.WriteLine(
            "| table | latent classes: median [95 %] | LCMCR | z of the median | z of the ends | R-hat, sizes | sweeps × chains, rungs | independence | best by BIC | best by AIC | Chao, effect for each list | Nhat-0 / Nhat / Nhat-1 | no highest interaction |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        double squares = 0;
        var compared = 0;
        foreach (var expected in Expected.All)
        {
            var table = Tables.Read(folder, expected.Name);
            var classes = LatentClassModel.Of(table);
            var z = Z(classes.Median, classes.ErrorOfMedian, expected.Median, expected.Error);
            if (z is { } value && classes.Converged)
            {
                squares += value * value;
                compared++;
            }

            Console.WriteLine(Row(table, expected, classes, z));
        }

        Console.WriteLine();
        Console.WriteLine(Text($"Root mean square z of {compared} medians: {Math.Sqrt(squares / compared):F2}"));
    }

    private static string Row(CaptureTable table, Expected expected, LatentClassEstimate classes, double? z)
    {
        var lower = Z(classes.Quantile(0.025), classes.ErrorOfQuantile(0.025), expected.Lower, expected.Error);
        var upper = Z(classes.Quantile(0.975), classes.ErrorOfQuantile(0.975), expected.Upper, expected.Error);
        var fits = ModelSearch
            .Of(new LogLinearFitter(table))
            .Fits.Where(fit => fit.HasEstimate && fit.Total < 1001.0 * table.Observed)
            .ToArray();
        var independent = fits.FirstOrDefault(fit => fit.Model.Interactions.IsEmpty);
        var bic = fits.MinBy(fit => fit.Bic);
        var aic = fits.MinBy(fit => fit.Aic);
        var coverage = SampleCoverage.Of(table);
        return Text(
            $"| {expected.Name} | {classes.Median:F0} [{classes.Quantile(0.025):F0}-{classes.Quantile(0.975):F0}]{(classes.Converged ? "" : " not converged")} | {expected.Median:F0} [{expected.Lower:F0}-{expected.Upper:F0}] | {z:F1} | {lower:F1}, {upper:F1} | {classes.Diagnostics.Rhat:F4}, {classes.Diagnostics.BulkSize:F0} and {classes.Diagnostics.TailSize:F0} | {classes.Sweeps} × {classes.Draws.Length}, {classes.Levels} | {Beside(independent?.Total, expected.Independence)} | {bic?.Model.Notation()} {Beside(bic?.Total, expected.Bic)} | {aic?.Model.Notation()} {Beside(aic?.Total, expected.Aic)} | {ChaoListBound.Of(table)?.Total:F1} | {coverage?.Independent:F1} / {coverage?.HighCoverage:F1} / {coverage?.LowCoverage:F1} | {NoHighestOrder.Of(table)?.Total:F1} |"
        );
    }

    private static string Beside(double? ours, double? theirs) =>
        theirs is { } figure
            ? Text(
                $"{ours:F1} ({(Math.Round(ours ?? double.NaN, 1, MidpointRounding.AwayFromZero) == figure ? "same" : Text($"expected {figure:F1}"))})"
            )
            : Text($"{ours:F1}");

    private static double? Z(double ours, double error, double? theirs, double? theirError) =>
        theirs is { } figure && theirError is { } other
            // Their figures are whole numbers: a uniform error of one.
            ? (ours - figure) / Math.Sqrt((error * error) + (other * other) + (1.0 / 12))
            : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

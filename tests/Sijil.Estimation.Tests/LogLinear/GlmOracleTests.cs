using System.Globalization;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

/// <summary>Against R 4.2's glm, an implementation that shares nothing with ours (glm.R makes the figures).</summary>
public class GlmOracleTests
{
    [Fact]
    public void Totals_criteria_and_deviances_agree_to_every_digit_that_R_printed()
    {
        using var stream = typeof(GlmOracleTests).Assembly.GetManifestResourceStream("glm.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var fitters = new Dictionary<string, LogLinearFitter>(StringComparer.Ordinal);
        var compared = 0;
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (!fitters.TryGetValue(cells[0], out var fitter))
            {
                fitters.Add(cells[0], fitter = new LogLinearFitter(OpenTables.Of(cells[0])));
            }

            var fit = fitter.Fit(HierarchicalModel.Parse(fitter.Table.Lists.Length, cells[1]));
            fit.HasEstimate.ShouldBeTrue(line);
            Agree(fit.Total, cells[2], line);
            Agree(fit.Aic, cells[3], line);
            Agree(fit.Bic, cells[4], line);
            Agree(fit.Deviance, cells[5], line);
            compared++;
        }

        compared.ShouldBe(417);
    }

    private static void Agree(double ours, string theirs, string line)
    {
        var expected = double.Parse(theirs, CultureInfo.InvariantCulture);
        Math.Abs(ours - expected).ShouldBeLessThan(1e-9 * Math.Max(Math.Abs(expected), 10), line);
    }
}

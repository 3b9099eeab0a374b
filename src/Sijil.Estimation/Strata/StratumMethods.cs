using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Distributions;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>Methods of this library in the form in which strata ask them. Their draws are quantiles in equal steps: nothing is random.</summary>
public static partial class StratumMethods
{
    /// <summary>The average over decomposable graphs without the saturated one (Madigan and York 1997).</summary>
    /// <param name="settings">Priors, grid and search; null for the defaults with a grid that may be doubled five times.</param>
    /// <param name="draws">How many draws, 2 or more.</param>
    public static StratumEstimator Decomposable(GraphAverageSettings? settings = null, int draws = 1_000)
    {
        CheckDraws(draws);
        var asked = settings ?? new GraphAverageSettings { Doublings = 5 };
        return table =>
        {
            if (table.Lists.Length > ListGraph.MaximumLists)
            {
                return Refused(
                    RefusalCode.NotForTheseLists,
                    $"Averages over graphs are made for up to {ScreenedTable.Number(ListGraph.MaximumLists)} lists."
                );
            }

            // One thread: strata are what is shared among threads.
            var average = GraphAveraging.Of(table, asked, threads: 1);
            return average.IsGridTooShort
                ? Refused(
                    RefusalCode.PosteriorOpen,
                    "However far one looks, the overlaps leave more people possible: the average has no end."
                )
                : StratumEstimate.Drawn(Quantiles(average.WithoutSaturated, table.Observed, draws));
        };
    }

    /// <summary>
    /// One method of <see cref="SideBySide"/>, such as <see cref="Method.Average"/>, with its refusals; the unseen are taken as log-normal with its estimate
    /// as median and its standard error (Chao 1987).
    /// </summary>
    /// <param name="method">One of <see cref="Method"/> that has a standard error; the range over models has none.</param>
    /// <param name="settings">What to do otherwise; families and threads are set here.</param>
    /// <param name="draws">How many draws, 2 or more.</param>
    /// <exception cref="ArgumentException">There is no such method for three lists or more, or it has no standard error.</exception>
    public static StratumEstimator OneMethod(string method, EstimateSettings? settings = null, int draws = 1_000)
    {
        CheckDraws(draws);
        var asked = (settings ?? new EstimateSettings()) with { Families = FamilyOf(method), Threads = 1 };
        var steps = Enumerable.Range(0, draws).Select(draw => Normal.InvCDF(0, 1, (draw + 0.5) / draws)).ToArray();
        return table =>
        {
            var line = SideBySide.Of(table, asked).Lines.First(l => l.Method == method);
            if (line.Refusal is not null)
            {
                return StratumEstimate.Refused(line.Refusal);
            }

            var unseen = line.Estimate!.Value - table.Observed;
            if (line.StandardError is not { } error)
            {
                return Refused(RefusalCode.ModelNotSettled, "The method has no standard error on this table.");
            }

            var spread = unseen > 0 ? Math.Sqrt(Math.Log(1 + (error * error / (unseen * unseen)))) : 0;
            return StratumEstimate.Drawn(
                steps.Select(step => table.Observed + (Math.Max(unseen, 0) * Math.Exp(spread * step)))
            );
        };
    }

    private static IEnumerable<double> Quantiles(MissingPosterior posterior, long observed, int draws)
    {
        var (total, below) = (observed + 1, posterior.ProbabilityOf(observed + 1));
        for (var draw = 0; draw < draws; draw++)
        {
            while (below < (draw + 0.5) / draws && total < posterior.End.LargestMissing + observed)
            {
                total++;
                below += posterior.ProbabilityOf(total);
            }

            yield return total;
        }
    }

    private static MethodFamilies FamilyOf(string method) =>
        method switch
        {
            Method.Average or Method.BestAic or Method.BestBic or Method.Independence => MethodFamilies.LogLinear,
            _ => Others.FirstOrDefault(family => OtherFamilies.Methods(family).Contains(method, StringComparer.Ordinal))
                is var found
                    and not MethodFamilies.None
                ? found
                : throw new ArgumentException(
                    $"found the method \"{method}\"; expected one for three lists or more that has a standard error",
                    nameof(method)
                ),
        };

    private static readonly ImmutableArray<MethodFamilies> Others =
    [
        MethodFamilies.Decomposable,
        MethodFamilies.Coverage,
        MethodFamilies.HighestOrder,
        MethodFamilies.Chao,
    ];

    private static StratumEstimate Refused(string code, string text) => StratumEstimate.Refused(new Notice(code, text));

    private static void CheckDraws(int draws)
    {
        if (draws < 2)
        {
            throw new ArgumentOutOfRangeException(
                nameof(draws),
                draws,
                string.Create(CultureInfo.InvariantCulture, $"expected 2 draws or more")
            );
        }
    }
}

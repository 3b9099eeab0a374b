using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>Counts of one table with what every model's fit needs of them. Immutable.</summary>
internal sealed class TableFits
{
    private readonly double[] _counts;
    private readonly double[] _margins;
    private readonly double _saturated;
    private readonly double _logObserved;

    /// <param name="counts">Counts by pattern; the unseen (index 0) must be 0. Kept, not copied.</param>
    internal TableFits(double[] counts)
    {
        _counts = counts;
        _margins = (double[])counts.Clone();
        for (var bit = 1; bit < counts.Length; bit *= 2)
        {
            for (var pattern = 0; pattern < counts.Length; pattern++)
            {
                _margins[pattern] += (pattern & bit) == 0 ? _margins[pattern | bit] : 0;
            }
        }

        _logObserved = Math.Log(_margins[0]);
        foreach (var count in counts)
        {
            _saturated -= FactorialLog.Remainder(count);
        }
    }

    internal double Observed => _margins[0];

    internal static double[] CountsOf(CaptureTable table)
    {
        var counts = new double[1 << table.Lists.Length];
        foreach (var cell in table.Cells)
        {
            counts[cell.Pattern] = cell.Count;
        }

        return counts;
    }

    /// <summary>Counts by pattern, index 0 being the unseen cell (0 here).</summary>
    internal double[] Counts() => (double[])_counts.Clone();

    /// <summary>Fits a model; the state is what a later fit may start from, null when there is no estimate.</summary>
    internal LogLinearFit Fit(ModelFitter fitter, out FittedState? state)
    {
        var outcome = fitter.Fit(_counts, _margins);
        var fit = outcome is { Cells: { } cells, Parameters: { } parameters }
            ? Found(fitter.Model, outcome.Existence, cells, parameters)
            : Without(fitter.Model, outcome);
        state = outcome is { Cells: { } c, Parameters: { } p } ? new FittedState(c.Terms, c.Included(), p) : null;
        return outcome.Pressed is null ? fit : fit with { PressedToZero = PatternsOf(outcome.Pressed) };
    }

    private LogLinearFit Found(HierarchicalModel model, Existence existence, ModelCells cells, double[] parameters)
    {
        double deviance = 0;
        var fitted = cells.Regression.Fitted;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            var count = _counts[pattern];
            deviance += 2 * ((count > 0 ? count * Math.Log(count / fitted[pattern]) : 0) - (count - fitted[pattern]));
        }

        var unseen = Math.Exp(parameters[0]);
        var variance = unseen + (unseen * unseen * cells.Regression.InterceptVariance());
        return WithDeviance(model, Math.Max(deviance, 0)) with
        {
            Existence = existence,
            Total = Observed + unseen,
            StandardError = Math.Sqrt(variance),
            DegreesOfFreedom = cells.Count - cells.Terms.Length,
        };
    }

    /// <summary>What the criteria would be if a model had this deviance; the fit says nothing else.</summary>
    internal LogLinearFit WithDeviance(HierarchicalModel model, double deviance)
    {
        var twice = (2 * _saturated) - deviance;
        return new LogLinearFit(
            model,
            Existence.NotSettled,
            double.NaN,
            double.NaN,
            twice / 2,
            deviance,
            0,
            (2 * model.Parameters) - twice,
            (model.Parameters * _logObserved) - twice
        );
    }

    private static LogLinearFit Without(HierarchicalModel model, FitOutcome outcome) =>
        new(model, outcome.Existence, double.NaN, double.NaN, double.NaN, double.NaN, 0, double.NaN, double.NaN)
        {
            Reason = outcome.Reason,
        };

    private static ImmutableArray<uint> PatternsOf(bool[] pressed) =>
        [.. pressed.Index().Where(p => p.Item).Select(p => (uint)p.Index)];
}

/// <summary>What a later refit starts from.</summary>
internal sealed record FittedState(uint[] Terms, bool[] Included, double[] Parameters);

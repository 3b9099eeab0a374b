using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Fits hierarchical log-linear models to one capture table (Fienberg 1972; Cormack 1989). Parameters that run to infinity are found and taken
/// to their limit, existence is checked by linear programs and identifiability by rank (Fienberg and Rinaldo 2012; Chan, Silverman and
/// Vincent 2021). Two threads may fit at once.
/// </summary>
public sealed class LogLinearFitter
{
    /// <summary>The most lists for which models are fitted: the table of all patterns is held in memory.</summary>
    public const int MaximumLists = 12;

    private readonly double[] _counts;
    private readonly double[] _margins;

    /// <summary>Prepares a table of 2 to 12 lists with at least one person.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has fewer or more lists, or nobody.</exception>
    public LogLinearFitter(CaptureTable table)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Lists.Length, 2, nameof(table));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(table.Lists.Length, MaximumLists, nameof(table));
        ArgumentOutOfRangeException.ThrowIfZero(table.Observed, nameof(table));
        Table = table;
        _counts = new double[1 << table.Lists.Length];
        foreach (var cell in table.Cells)
        {
            _counts[cell.Pattern] = cell.Count;
        }

        _margins = new double[_counts.Length];
        new HierarchicalDesign(
            table.Lists.Length,
            [.. Enumerable.Range(0, _counts.Length).Select(t => (uint)t)]
        ).Project(_counts, _margins);
    }

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    /// <summary>Fits one model.</summary>
    public LogLinearFit Fit(HierarchicalModel model) => Fit(model, out _);

    internal LogLinearFit Fit(HierarchicalModel model, out FittedState? state)
    {
        var outcome = new ModelFitter(model).Fit(_counts, _margins);
        var pressed = PatternsOf(outcome.Pressed);
        state = null;
        if (outcome is not { Cells: { } cells, Parameters: { } parameters })
        {
            return new LogLinearFit(
                model,
                outcome.Existence,
                double.NaN,
                double.NaN,
                double.NaN,
                double.NaN,
                0,
                double.NaN,
                double.NaN
            )
            {
                Reason = outcome.Reason,
                PressedToZero = pressed,
            };
        }

        state = new FittedState(cells.Terms, cells.Included(), parameters);
        return Result(model, outcome.Existence, cells, parameters) with { PressedToZero = pressed };
    }

    /// <summary>Counts by pattern, index 0 being the unseen cell (0 here).</summary>
    internal double[] Counts() => (double[])_counts.Clone();

    private LogLinearFit Result(HierarchicalModel model, Existence existence, ModelCells cells, double[] parameters)
    {
        double deviance = 0;
        double saturated = 0;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            if (cells.Includes(pattern))
            {
                var (count, fitted) = (_counts[pattern], cells.Regression.Fitted[pattern]);
                deviance += 2 * ((count > 0 ? count * Math.Log(count / fitted) : 0) - (count - fitted));
                saturated -= FactorialLog.Remainder(count);
            }
        }

        var unseen = Math.Exp(parameters[0]);
        var likelihood = saturated - (deviance / 2);
        var variance = unseen + (unseen * unseen * cells.Regression.InterceptVariance());
        return new LogLinearFit(
            model,
            existence,
            Table.Observed + unseen,
            Math.Sqrt(variance),
            likelihood,
            Math.Max(deviance, 0),
            cells.Count - cells.Terms.Length,
            (-2 * likelihood) + (2 * model.Parameters),
            (-2 * likelihood) + (model.Parameters * Math.Log(Table.Observed))
        );
    }

    private static ImmutableArray<uint> PatternsOf(bool[]? pressed) =>
        pressed is null ? [] : [.. pressed.Index().Where(p => p.Item).Select(p => (uint)p.Index)];
}

/// <summary>What a later refit starts from.</summary>
internal sealed record FittedState(uint[] Terms, bool[] Included, double[] Parameters);

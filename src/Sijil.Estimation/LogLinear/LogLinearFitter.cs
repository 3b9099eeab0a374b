using System.Numerics;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Fits hierarchical log-linear models to one capture table (Fienberg 1972; Cormack 1989). Interactions whose lists share nobody are set to
/// minus infinity and their cells left out, then existence is checked by a linear program and identifiability by rank
/// (Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021).
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
        state = null;
        uint[] gone = [.. model.Terms().Where(t => _margins[t] == 0)];
        if (gone.Any(t => BitOperations.PopCount(t) < 2))
        {
            return Without(model, Existence.NotIdentified);
        }

        uint[] terms = [.. model.Terms().Where(t => _margins[t] > 0)];
        var included = new bool[_counts.Length];
        var cells = 0;
        for (var pattern = 1u; pattern < included.Length; pattern++)
        {
            included[pattern] = !gone.Any(t => (pattern & t) == t);
            cells += included[pattern] ? 1 : 0;
        }

        if (terms.Length > cells || Rank(terms, included) < terms.Length)
        {
            return Without(model, RecessionExists(terms, included) ? Existence.None : Existence.NotIdentified);
        }

        var regression = new PoissonRegression(new HierarchicalDesign(model.Lists, terms), included);
        var parameters = regression.Fit(_counts);
        if (!IsInterior(regression, included, parameters) && RecessionExists(terms, included))
        {
            return Without(model, Existence.None);
        }

        if (parameters is null)
        {
            return Without(model, Existence.NotSettled);
        }

        state = new FittedState(terms, included, parameters);
        return Result(
            model,
            gone.Length > 0 ? Existence.OnBoundary : Existence.Exists,
            regression,
            parameters,
            cells - terms.Length,
            included
        );
    }

    /// <summary>Counts by pattern, index 0 being the unseen cell (0 here).</summary>
    internal double[] Counts() => (double[])_counts.Clone();

    // Fitted counts that are all well above zero and meet the margins prove that the margins lie inside the cone: no linear program needed.
    private bool IsInterior(PoissonRegression regression, bool[] included, double[]? parameters)
    {
        for (var pattern = 1; parameters is not null && pattern < included.Length; pattern++)
        {
            if (included[pattern] && _counts[pattern] == 0 && regression.Fitted[pattern] < 1e-3)
            {
                return false;
            }
        }

        return parameters is not null;
    }

    private LogLinearFit Result(
        HierarchicalModel model,
        Existence existence,
        PoissonRegression regression,
        double[] parameters,
        int degrees,
        bool[] included
    )
    {
        double deviance = 0;
        double saturated = 0;
        for (var pattern = 1; pattern < included.Length; pattern++)
        {
            if (included[pattern])
            {
                var (count, fitted) = (_counts[pattern], regression.Fitted[pattern]);
                deviance += 2 * ((count > 0 ? count * Math.Log(count / fitted) : 0) - (count - fitted));
                saturated -= FactorialLog.Remainder(count);
            }
        }

        var unseen = Math.Exp(parameters[0]);
        var likelihood = saturated - (deviance / 2);
        var variance = unseen + (unseen * unseen * regression.InterceptVariance());
        return new LogLinearFit(
            model,
            existence,
            Table.Observed + unseen,
            Math.Sqrt(variance),
            likelihood,
            Math.Max(deviance, 0),
            degrees,
            (-2 * likelihood) + (2 * model.Parameters),
            (-2 * likelihood) + (model.Parameters * Math.Log(Table.Observed))
        );
    }

    private bool RecessionExists(uint[] terms, bool[] included)
    {
        var occupied = new List<double[]>();
        var empty = new List<double[]>();
        for (var pattern = 1u; pattern < included.Length; pattern++)
        {
            if (included[pattern])
            {
                (_counts[pattern] > 0 ? occupied : empty).Add(RowOf(terms, pattern));
            }
        }

        return RecessionDirection.Exists(occupied, empty, terms.Length);
    }

    private static int Rank(uint[] terms, bool[] included)
    {
        var rows = new List<double[]>();
        for (var pattern = 1u; pattern < included.Length; pattern++)
        {
            if (included[pattern])
            {
                rows.Add(RowOf(terms, pattern));
            }
        }

        return NullSpace.Rank(rows, terms.Length);
    }

    private static double[] RowOf(uint[] terms, uint pattern) => [.. terms.Select(t => (pattern & t) == t ? 1.0 : 0.0)];

    private static LogLinearFit Without(HierarchicalModel model, Existence existence) =>
        new(model, existence, double.NaN, double.NaN, double.NaN, double.NaN, 0, double.NaN, double.NaN);
}

/// <summary>What a later refit starts from.</summary>
internal sealed record FittedState(uint[] Terms, bool[] Included, double[] Parameters);

using System.Globalization;
using Sijil.Estimation.Captures;

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

    /// <summary>Prepares a table of 2 to 12 lists with at least one person.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has fewer or more lists, or nobody.</exception>
    public LogLinearFitter(CaptureTable table)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Lists.Length, 2, nameof(table));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(table.Lists.Length, MaximumLists, nameof(table));
        ArgumentOutOfRangeException.ThrowIfZero(table.Observed, nameof(table));
        Table = table;
        Fits = new TableFits(TableFits.CountsOf(table));
    }

    /// <summary>The table.</summary>
    public CaptureTable Table { get; }

    internal TableFits Fits { get; }

    /// <summary>Fits one model.</summary>
    /// <exception cref="ArgumentException">The model has another number of lists than the table.</exception>
    public LogLinearFit Fit(HierarchicalModel model) => Fit(model, out _);

    internal LogLinearFit Fit(HierarchicalModel model, out FittedState? state) =>
        model.Lists == Table.Lists.Length
            ? Fits.Fit(new ModelFitter(model), out state)
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found a model of {model.Lists} lists; expected one of {Table.Lists.Length}"
                ),
                nameof(model)
            );
}

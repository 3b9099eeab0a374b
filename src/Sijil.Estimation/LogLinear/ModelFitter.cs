using System.Numerics;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>What the counts say about a model, before it is made into a <see cref="LogLinearFit"/>.</summary>
/// <param name="Cells">The cells and terms that took part; null when there is no estimate.</param>
/// <param name="Parameters">The parameters of the terms; null when there is no estimate.</param>
/// <param name="Existence">Whether there is an estimate.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Pressed">Which patterns are pressed to zero; null when none is.</param>
internal readonly record struct FitOutcome(
    ModelCells? Cells,
    double[]? Parameters,
    Existence Existence,
    NoEstimate? Reason,
    bool[]? Pressed
);

/// <summary>
/// Fits one hierarchical model to tables of the same lists, one after another. Interactions whose lists share nobody are set to minus infinity
/// and their cells left out (Chan, Silverman and Vincent 2021); what else runs to infinity is found by linear programs (Fienberg and Rinaldo
/// 2012), and the number of unseen people is given where the cells that remain fix it. Not safe for use by two threads.
/// </summary>
internal sealed class ModelFitter(HierarchicalModel model)
{
    private const int MostKept = 64;
    private readonly uint[] _terms = model.Terms();
    private readonly Dictionary<UInt128, ModelCells> _kept = [];

    internal HierarchicalModel Model { get; } = model;

    /// <summary>Where to start from whenever the same terms take part; null starts from the counts.</summary>
    internal FittedState? Start { get; init; }

    /// <summary>Fits the model.</summary>
    /// <param name="counts">Counts by pattern.</param>
    /// <param name="margins">People on all lists of a set, by set.</param>
    internal FitOutcome Fit(double[] counts, double[] margins)
    {
        if (CellsOf(margins) is not { } cells)
        {
            return Without(Existence.NotIdentified, NoEstimate.ListEmpty, null);
        }

        var parameters = cells.IsFullRank ? cells.Regression.Fit(counts, cells.Start) : null;
        if (parameters is not null && cells.IsInterior(counts))
        {
            return Found(cells, parameters);
        }

        if (parameters is not null && cells.OccupiedFix(counts))
        {
            return Found(cells, parameters);
        }

        var recession = cells.Recession(counts);
        var recedes = recession.Exists();
        if (cells.IsFullRank && !recedes)
        {
            return parameters is null
                ? Without(Existence.NotSettled, NoEstimate.NotSettled, null)
                : Found(cells, parameters);
        }

        var face = recedes ? cells.Face(counts, recession) : cells;
        if (face.FixesUnseen())
        {
            var rest = face.WithIndependentTerms();
            return rest.Regression.Fit(counts) is { } found
                ? Found(rest, found)
                : Without(Existence.NotSettled, NoEstimate.NotSettled, null);
        }

        var reason =
            !recedes ? NoEstimate.AnyNumberFits
            : !recession.IsUnbounded(rising: false) ? NoEstimate.RisesWithoutEnd
            : !recession.IsUnbounded(rising: true) ? NoEstimate.FallsToNone
            : NoEstimate.RunsBothWays;
        return Without(recedes ? Existence.None : Existence.NotIdentified, reason, face);
    }

    private FitOutcome Found(ModelCells cells, double[] parameters) =>
        cells.IsWhole
            ? new(cells, parameters, Existence.Exists, null, null)
            : new(cells, parameters, Existence.OnBoundary, null, cells.Excluded());

    private static FitOutcome Without(Existence existence, NoEstimate reason, ModelCells? face) =>
        new(null, null, existence, reason, face?.Excluded());

    // The cells that the empty margins leave; kept, because tables drawn again mostly have the same ones.
    private ModelCells? CellsOf(double[] margins)
    {
        UInt128 key = 0;
        for (var t = 0; t < _terms.Length; t++)
        {
            if (margins[_terms[t]] == 0)
            {
                if (BitOperations.PopCount(_terms[t]) < 2)
                {
                    return null;
                }

                key |= t < 128 ? UInt128.One << t : 0;
            }
        }

        if (_kept.TryGetValue(key, out var cells))
        {
            return cells;
        }

        uint[] gone = [.. _terms.Where(t => margins[t] == 0)];
        cells = new ModelCells(
            Model.Lists,
            [.. _terms.Where(t => margins[t] > 0)],
            [.. Enumerable.Range(0, margins.Length).Select(p => p > 0 && !gone.Any(t => ((uint)p & t) == t))]
        );
        cells.Start = Start is { } start && start.Terms.AsSpan().SequenceEqual(cells.Terms) ? start.Parameters : null;
        if (_terms.Length <= 128 && _kept.Count < MostKept)
        {
            _kept.Add(key, cells);
        }

        return cells;
    }
}

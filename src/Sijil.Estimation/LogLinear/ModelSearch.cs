using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LogLinear;

/// <summary>The models that were fitted to a table: all of them for few lists, those met on the way forward for many.</summary>
/// <param name="Fits">Every model looked at, once, in the order in which it was met.</param>
/// <param name="IsComplete">True when every hierarchical model of the kind was fitted.</param>
public sealed record ModelSearch(ImmutableArray<LogLinearFit> Fits, bool IsComplete)
{
    /// <summary>The most lists that the forward search takes on.</summary>
    public const int MaximumLists = 10;

    /// <summary>Fits all models of up to 5 lists; for 6 to 10 goes forward from independence, once by BIC and once by AIC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 or more than 10 lists.</exception>
    public static ModelSearch Of(LogLinearFitter fitter)
    {
        var lists = fitter.Table.Lists.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MaximumLists, nameof(fitter));
        if (lists <= ModelSet.MostListsForAll)
        {
            return new ModelSearch([.. ModelSet.All(lists).Select(fitter.Fit)], true);
        }

        var met = new Dictionary<HierarchicalModel, LogLinearFit>();
        var order = new List<LogLinearFit>();
        Forward(fitter, f => f.Bic, met, order);
        Forward(fitter, f => f.Aic, met, order);
        return new ModelSearch([.. order], false);
    }

    /// <summary>Adds the pair that lowers the criterion most until none does; the pairs in the order in which they entered.</summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="criterion">What to lower, such as the BIC of a fit.</param>
    public static ImmutableArray<uint> ForwardPath(LogLinearFitter fitter, Func<LogLinearFit, double> criterion) =>
        Forward(fitter, criterion, [], []);

    private static ImmutableArray<uint> Forward(
        LogLinearFitter fitter,
        Func<LogLinearFit, double> criterion,
        Dictionary<HierarchicalModel, LogLinearFit> met,
        List<LogLinearFit> order
    )
    {
        var lists = fitter.Table.Lists.Length;
        var pairs = ModelSet.SetsOf(lists, 2);
        var entered = ImmutableArray<uint>.Empty;
        var best = FitOnce(HierarchicalModel.Of(lists));
        while (true)
        {
            LogLinearFit? next = null;
            uint added = 0;
            foreach (var pair in pairs.Where(p => !entered.Contains(p)))
            {
                var fit = FitOnce(HierarchicalModel.Of(lists, entered.Add(pair)));
                if (fit.HasEstimate && (next is null || criterion(fit) < criterion(next)))
                {
                    (next, added) = (fit, pair);
                }
            }

            if (next is null || (best.HasEstimate && criterion(next) >= criterion(best)))
            {
                return entered;
            }

            best = next;
            entered = entered.Add(added);
        }

        LogLinearFit FitOnce(HierarchicalModel model)
        {
            if (!met.TryGetValue(model, out var fit))
            {
                fit = fitter.Fit(model);
                met.Add(model, fit);
                order.Add(fit);
            }

            return fit;
        }
    }
}

using System.Collections.Immutable;
using System.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>The models that were fitted to a table: all of them for few lists, those met on the way forward for many.</summary>
/// <param name="Fits">Every model looked at, once, in the order in which it was met.</param>
/// <param name="IsComplete">True when every hierarchical model of the kind was fitted.</param>
public sealed record ModelSearch(ImmutableArray<LogLinearFit> Fits, bool IsComplete)
{
    /// <summary>The most lists that the forward search takes on.</summary>
    public const int MaximumLists = 10;

    /// <summary>
    /// Fits all models of up to 5 lists; for 6 to 10 goes forward from independence, once by BIC and once by AIC. Three-way interactions for 4
    /// lists, pairs for others.
    /// </summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 or more than 10 lists.</exception>
    public static ModelSearch Of(LogLinearFitter fitter) =>
        Of(fitter, ModelSet.UsualLargest(fitter.Table.Lists.Length));

    /// <summary>The same with interactions of at most so many lists.</summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="largestInteraction">The most lists that an interaction may hold, 1 or more; 3 for 5 lists takes about a second.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 or more than 10 lists, or less than 1.</exception>
    public static ModelSearch Of(LogLinearFitter fitter, int largestInteraction)
    {
        var lists = fitter.Table.Lists.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, MaximumLists, nameof(fitter));
        ArgumentOutOfRangeException.ThrowIfLessThan(largestInteraction, 1);
        if (lists <= ModelSet.MostListsForAll)
        {
            return new ModelSearch([.. ModelSet.All(lists, largestInteraction).Select(fitter.Fit)], true);
        }

        var met = new Dictionary<HierarchicalModel, LogLinearFit>();
        var order = new List<LogLinearFit>();
        Forward(fitter, f => f.Bic, largestInteraction, met, order);
        Forward(fitter, f => f.Aic, largestInteraction, met, order);
        return new ModelSearch([.. order], false);
    }

    /// <summary>
    /// Adds the interaction that lowers the criterion most until none does; the interactions in the order in which they entered. One of three
    /// lists or more may enter once all its parts are there.
    /// </summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="criterion">What to lower, such as the BIC of a fit.</param>
    /// <param name="largestInteraction">The most lists that an interaction may hold.</param>
    public static ImmutableArray<uint> ForwardPath(
        LogLinearFitter fitter,
        Func<LogLinearFit, double> criterion,
        int largestInteraction = 2
    ) => Forward(fitter, criterion, largestInteraction, [], []);

    private static ImmutableArray<uint> Forward(
        LogLinearFitter fitter,
        Func<LogLinearFit, double> criterion,
        int largestInteraction,
        Dictionary<HierarchicalModel, LogLinearFit> met,
        List<LogLinearFit> order
    )
    {
        var lists = fitter.Table.Lists.Length;
        uint[] interactions =
        [
            .. Enumerable
                .Range(2, Math.Max(0, Math.Min(largestInteraction, lists - 1) - 1))
                .SelectMany(size => ModelSet.SetsOf(lists, size)),
        ];
        var entered = ImmutableArray<uint>.Empty;
        var best = FitOnce(HierarchicalModel.Of(lists));
        while (true)
        {
            LogLinearFit? next = null;
            uint added = 0;
            foreach (var interaction in interactions.Where(MayEnter))
            {
                var fit = FitOnce(HierarchicalModel.Of(lists, entered.Add(interaction)));
                if (fit.HasEstimate && (next is null || criterion(fit) < criterion(next)))
                {
                    (next, added) = (fit, interaction);
                }
            }

            if (next is null || (best.HasEstimate && criterion(next) >= criterion(best)))
            {
                return entered;
            }

            best = next;
            entered = entered.Add(added);
        }

        bool MayEnter(uint set)
        {
            var size = BitOperations.PopCount(set);
            return !entered.Contains(set) && (size == 2 || ModelSet.HasParts(set, size, entered));
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

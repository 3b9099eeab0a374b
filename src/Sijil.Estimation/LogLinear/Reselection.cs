namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Chooses among models on one table after another, each fit starting from that of the first table. Models that cannot win are passed over
/// without being fitted: a model fits no better than one that holds all of its interactions and more. Not safe for use by two threads.
/// </summary>
internal sealed class Reselection
{
    // A bound that is nearer than this is no proof.
    private const double Slack = 1e-6;
    private readonly double _mostUnseen;
    private readonly Func<LogLinearFit, double> _criterion;
    private readonly ModelFitter[] _fitters;
    private readonly int[][] _above;
    private readonly int[] _first;

    /// <param name="starts">The models with their fits on the first table, the one that is chosen there first.</param>
    /// <param name="criterion">What to lower; it rises with the deviance and the number of parameters and depends on nothing else of a fit.</param>
    /// <param name="mostUnseen">The most unseen people for each observed one.</param>
    internal Reselection(
        IReadOnlyList<(HierarchicalModel Model, FittedState? State)> starts,
        Func<LogLinearFit, double> criterion,
        double mostUnseen
    )
    {
        _criterion = criterion;
        _mostUnseen = mostUnseen;
        _fitters = [.. starts.Select(s => new ModelFitter(s.Model) { Start = s.State })];
        var probes = Probes([.. starts.Select(s => s.Model.Interactions.ToHashSet())], out _above);
        _first = [.. probes.Prepend(0).Distinct()];
    }

    /// <summary>The fit with the lowest criterion; of equal ones the first. Null when no model has an estimate within the bound.</summary>
    /// <param name="counts">Counts by pattern.</param>
    internal LogLinearFit? Best(double[] counts)
    {
        var table = new TableFits(counts);
        var fits = new LogLinearFit?[_fitters.Length];
        var best = -1;
        var least = double.PositiveInfinity;
        foreach (var at in _first)
        {
            Look(at);
        }

        for (var at = 0; at < fits.Length; at++)
        {
            if (fits[at] is null && CanWin(at))
            {
                Look(at);
            }
        }

        return best < 0 ? null : fits[best];

        void Look(int at)
        {
            var fit = fits[at] = table.Fit(_fitters[at], out _);
            if (fit.HasEstimate && fit.Total - table.Observed <= _mostUnseen * table.Observed)
            {
                var value = _criterion(fit);
                if (value < least || (value == least && at < best))
                {
                    (best, least) = (at, value);
                }
            }
        }

        bool CanWin(int at)
        {
            double deviance = 0;
            foreach (var above in _above[at])
            {
                deviance = fits[above] is { HasEstimate: true } fit ? Math.Max(deviance, fit.Deviance) : deviance;
            }

            return deviance == 0 || _criterion(table.WithDeviance(_fitters[at].Model, deviance)) <= least + Slack;
        }
    }

    // For every interaction the largest model without it: its deviance is the price of doing without, whatever else a model has.
    private static int[] Probes(HashSet<uint>[] models, out int[][] above)
    {
        int? LargestOf(Func<HashSet<uint>, bool> which) =>
            models
                .Index()
                .Where(m => which(m.Item))
                .OrderByDescending(m => m.Item.Count)
                .Select(m => (int?)m.Index)
                .FirstOrDefault();

        int[] probes =
        [
            .. models
                .SelectMany(m => m)
                .Distinct()
                .Order()
                .Select(interaction => LargestOf(m => !m.Contains(interaction)))
                .Append(LargestOf(_ => true))
                .OfType<int>()
                .Distinct(),
        ];
        above =
        [
            .. models.Select(
                (model, at) => probes.Where(probe => probe != at && model.IsSubsetOf(models[probe])).ToArray()
            ),
        ];
        return probes;
    }
}

using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.LogLinear;

/// <summary>Tables drawn from a table, each from its own random stream, so that a replicate is the same on whichever thread it is drawn.</summary>
internal sealed class ReplicateSource
{
    private readonly double[] _expected;
    private readonly long _people;
    private readonly ulong _seed;

    private ReplicateSource(double[] expected, long people, ulong seed)
    {
        _expected = expected;
        _people = people;
        _seed = seed;
    }

    internal static ReplicateSource Of(LogLinearFitter fitter, HierarchicalModel model, BootstrapSettings settings)
    {
        var counts = fitter.Fits.Counts();
        if (settings.Resampling == Resampling.Observed)
        {
            return new ReplicateSource(counts, fitter.Table.Observed, settings.Seed);
        }

        var fit = fitter.Fit(model, out var state);
        var design = new HierarchicalDesign(model.Lists, state!.Terms);
        var predictor = new double[counts.Length];
        design.Predict(state.Parameters, predictor);
        state.Included[0] = true;
        return new ReplicateSource(
            [.. predictor.Select((p, pattern) => state.Included[pattern] ? Math.Exp(p) : 0)],
            (long)Math.Round(fit.Total),
            settings.Seed
        );
    }

    /// <summary>Counts by pattern; the unseen (index 0) are not told.</summary>
    internal double[] Draw(int replicate)
    {
        var random = new RandomStream(_seed, 0x10617, (ulong)replicate);
        var counts = new double[_expected.Length];
        var (left, people) = (_expected.Sum(), _people);
        for (var pattern = 0; pattern < counts.Length && people > 0; pattern++)
        {
            // A cell takes its share of the people whom the cells before it left.
            var drawn = random.Binomial(people, Math.Min(1, _expected[pattern] / left));
            counts[pattern] = drawn;
            people -= drawn;
            left -= _expected[pattern];
        }

        counts[0] = 0;
        return counts;
    }
}

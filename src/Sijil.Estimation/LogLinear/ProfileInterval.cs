using MathNet.Numerics.Distributions;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Profile-likelihood interval of the total (Cormack 1992), with the multinomial likelihood: for each total the unseen cell is given its
/// count and the model fitted again.
/// </summary>
/// <param name="Mode">The total with the highest profile likelihood, in people; slightly below the Poisson estimate.</param>
/// <param name="Lower">Lower end, at least the number observed.</param>
/// <param name="Upper">Upper end; null when the likelihood does not fall enough within the bound that was set, or the fits did not settle.</param>
public sealed record ProfileInterval(double Mode, double Lower, double? Upper)
{
    /// <summary>Finds the interval of one fitted model.</summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="model">A model that has an estimate on it.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="mostUnseen">How many unseen people for each observed one are looked at before the upper end is called unbounded.</param>
    /// <returns>The interval, or null when the model has no estimate.</returns>
    public static ProfileInterval? Of(
        LogLinearFitter fitter,
        HierarchicalModel model,
        double level = 0.95,
        double mostUnseen = 1000
    )
    {
        var fit = fitter.Fit(model, out var state);
        if (state is null)
        {
            return null;
        }

        var observed = (double)fitter.Table.Observed;
        try
        {
            return Search(new Profile(fitter, state), fit.Total - observed, observed, level, mostUnseen);
        }
        catch (Profile.NotSettledException)
        {
            return new ProfileInterval(observed, observed, null);
        }
    }

    private static ProfileInterval Search(
        Profile profile,
        double unseen,
        double observed,
        double level,
        double mostUnseen
    )
    {
        var drop = ChiSquared.InvCDF(1, level) / 2;
        var start = Math.Log(Math.Max(unseen, 1e-6));
        if (profile.Top(start, Math.Log(observed * mostUnseen) + 1) is not { } top)
        {
            return new ProfileInterval(observed, observed, null);
        }

        var height = profile.Value(top);
        (double Value, double Slope) Above(double logUnseen)
        {
            var value = profile.Value(logUnseen) - height + drop;
            return (value, profile.FittedSlope() * Math.Exp(logUnseen));
        }

        // Below a millionth of a person nobody is unseen.
        var lower = Beyond(Above, top, Math.Min(top, Math.Log(1e-6)));
        var upper = Beyond(Above, top, Math.Log(observed * mostUnseen));
        return new ProfileInterval(
            observed + Math.Exp(top),
            observed + (lower is { } l ? Math.Exp(l) : 0),
            upper is { } u ? observed + Math.Exp(u) : null
        );
    }

    // Goes from the mode towards the limit in growing steps until the likelihood has fallen enough; null when it never does.
    private static double? Beyond(Func<double, (double Value, double Slope)> above, double top, double limit)
    {
        var way = Math.Sign(limit - top);
        for (var (near, step) = (top, 0.125); way * (limit - near) > 0; near += way * step, step *= 2)
        {
            var far = way > 0 ? Math.Min(near + step, limit) : Math.Max(near - step, limit);
            if (above(far).Value < 0)
            {
                return RootFinding.Crossing(above, near, far);
            }
        }

        return null;
    }
}

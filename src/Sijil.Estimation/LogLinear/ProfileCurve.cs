using MathNet.Numerics.Distributions;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// How much of the confidence lies below a number of unseen people, read from the profile likelihood of one model: the normal distribution of
/// its signed root. Cutting it at 2.5 and 97.5 % gives the profile interval.
/// </summary>
internal sealed class ProfileCurve
{
    private readonly Profile _profile;
    private readonly double _top;
    private readonly double _height;

    private ProfileCurve(Profile profile, double top)
    {
        _profile = profile;
        _top = top;
        _height = profile.Value(top);
    }

    /// <summary>Null when the profile has no top below the end or does not settle there.</summary>
    /// <param name="fitter">The fitter of the table.</param>
    /// <param name="model">A model that has an estimate.</param>
    /// <param name="logEnd">Logarithm of the most unseen people that are looked at.</param>
    internal static ProfileCurve? Of(LogLinearFitter fitter, HierarchicalModel model, double logEnd)
    {
        var fit = fitter.Fit(model, out var state);
        if (state is null)
        {
            return null;
        }

        try
        {
            var profile = new Profile(fitter, state);
            var start = Math.Log(Math.Max(fit.Total - fitter.Table.Observed, 1e-6));
            return profile.Top(start, logEnd) is { } top ? new ProfileCurve(profile, top) : null;
        }
        catch (Profile.NotSettledException)
        {
            return null;
        }
    }

    /// <summary>Share of the confidence below, 0 to 1; 1 or 0 where the fit no longer settles, far from the top.</summary>
    internal double Below(double logUnseen)
    {
        try
        {
            var drop = Math.Max(0, _height - _profile.Value(logUnseen));
            return Normal.CDF(0, 1, Math.Sign(logUnseen - _top) * Math.Sqrt(2 * drop));
        }
        catch (Profile.NotSettledException)
        {
            return logUnseen > _top ? 1 : 0;
        }
    }
}

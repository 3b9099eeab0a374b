using System.Collections.Immutable;
using Sijil.Estimation.Numerics;

namespace Sijil.Estimation.Reporting;

/// <summary>A reason with its stable code: why there is no number, or what a reader must know.</summary>
/// <param name="Code">One of <see cref="RefusalCode"/> or <see cref="WarningCode"/>.</param>
/// <param name="Text">The reason in English.</param>
public sealed record Notice(string Code, string Text);

/// <summary>One figure by which a method is judged.</summary>
/// <param name="Name">Stable name in lower case with underscores, such as <c>r_hat</c>.</param>
/// <param name="Value">The figure, rounded to ten significant digits; null where it does not exist.</param>
public sealed record Diagnostic(string Name, double? Value)
{
    /// <inheritdoc cref="Diagnostic"/>
    public double? Value { get; } = PrintedNumber.Of(Value);
}

/// <summary>
/// What one method says. Numbers are rounded to ten significant digits and six decimals. <see cref="Observed"/> is documented;
/// <see cref="Estimate"/> is the estimated total of seen and unseen people; the two are never added.
/// </summary>
public sealed record EstimateLine
{
    /// <summary>One of <see cref="Reporting.Method"/>.</summary>
    public required string Method { get; init; }

    /// <summary>The model as <c>[AB][C]</c>, A being the first list that was used; null when the method is not one model.</summary>
    public string? Model { get; init; }

    /// <summary>People observed: documented.</summary>
    public required long Observed { get; init; }

    /// <summary>Estimated total, seen and unseen; null when refused.</summary>
    public double? Estimate
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Lower end of the interval; null when refused.</summary>
    public double? Lower
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Upper end of the interval; null when refused, or when the data set no upper end (then a notice says so).</summary>
    public double? Upper
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Confidence level of the interval, or of each interval that a range spans.</summary>
    public required double Level { get; init; }

    /// <summary>Standard error of the total, in people.</summary>
    public double? StandardError
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Akaike's criterion; lower is better.</summary>
    public double? Aic
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Schwarz's criterion with the number of people observed; lower is better.</summary>
    public double? Bic
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Weight of the model among those in the range, 0 to 1; null when it is not in the range.</summary>
    public double? Weight
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Weight of the model by AIC among all models that have a number, 0 to 1; null when the line is not one model.</summary>
    public double? AkaikeWeight
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Poisson deviance.</summary>
    public double? Deviance
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>Degrees of freedom of the deviance.</summary>
    public int? DegreesOfFreedom { get; init; }

    /// <summary>Chance of a deviance at least as large if the model is right; null without degrees of freedom.</summary>
    public double? FitProbability
    {
        get;
        init => field = PrintedNumber.Of(value);
    }

    /// <summary>What must be true for the number to be right, in words.</summary>
    public required string Assumption { get; init; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public Notice? Refusal { get; init; }

    /// <summary>What else must be known about this line.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Seed of what was drawn at random; null where nothing was.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Figures by which the method's own soundness is judged, in the method's order; empty where it has none beside those above.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Totals along each chain, evenly thinned, where the method runs chains: for a picture of how well they mix. Not part of the JSON.</summary>
    public ImmutableArray<ImmutableArray<double>> Traces { get; init; } = [];

    internal static EstimateLine Refused(
        string method,
        long observed,
        double level,
        Notice refusal,
        string? model = null
    ) =>
        new()
        {
            Method = method,
            Model = model,
            Observed = observed,
            Level = level,
            Assumption = Reporting.Method.AssumptionOf(method),
            Refusal = refusal,
        };
}

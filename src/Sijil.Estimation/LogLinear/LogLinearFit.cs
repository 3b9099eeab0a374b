using System.Collections.Immutable;

namespace Sijil.Estimation.LogLinear;

/// <summary>A log-linear model fitted to a capture table by Poisson maximum likelihood.</summary>
/// <param name="Model">The model.</param>
/// <param name="Existence">Whether the figures below mean anything; they are NaN unless it is <see cref="Existence.Exists"/> or <see cref="Existence.OnBoundary"/>.</param>
/// <param name="Total">Estimated number of people, seen and unseen: the count plus exp(intercept).</param>
/// <param name="StandardError">Its standard error (Cormack and Jupp 1991), in people.</param>
/// <param name="LogLikelihood">Poisson log-likelihood, with factorials.</param>
/// <param name="Deviance">Poisson deviance over the cells.</param>
/// <param name="DegreesOfFreedom">Cells that are not pressed to zero, less parameters that are not at infinity.</param>
/// <param name="Aic">−2 log-likelihood + 2 × parameters.</param>
/// <param name="Bic">−2 log-likelihood + parameters × log(people observed).</param>
public sealed record LogLinearFit(
    HierarchicalModel Model,
    Existence Existence,
    double Total,
    double StandardError,
    double LogLikelihood,
    double Deviance,
    int DegreesOfFreedom,
    double Aic,
    double Bic
)
{
    /// <summary>Why there is no estimate; null when there is one.</summary>
    public NoEstimate? Reason { get; init; }

    /// <summary>
    /// The patterns without people that the likelihood presses towards zero; on the boundary they are fitted by 0 exactly. Empty for a fit in
    /// the interior.
    /// </summary>
    public ImmutableArray<uint> PressedToZero { get; init; } = [];

    /// <summary>Chance of a deviance at least as large if the model is right (chi-squared); null when there is no degree of freedom left to test with.</summary>
    public double? FitProbability =>
        DegreesOfFreedom > 0 && double.IsFinite(Deviance)
            ? MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2.0, Math.Max(Deviance, 0) / 2)
            : null;

    /// <summary>True when the figures mean something.</summary>
    public bool HasEstimate => Existence is Existence.Exists or Existence.OnBoundary;

    /// <summary>Why there is no estimate, in words, with the overlaps whose emptiness causes it; null when there is an estimate.</summary>
    /// <param name="lists">The names of the lists.</param>
    public string? Explanation(ImmutableArray<string> lists)
    {
        var cause = Reason switch
        {
            null => null,
            NoEstimate.ListEmpty => "A list has nobody on it.",
            NoEstimate.RisesWithoutEnd =>
                "The likelihood of this model rises without end as the number of unlisted people grows.",
            NoEstimate.FallsToNone =>
                "The likelihood of this model rises as the number of unlisted people falls to none.",
            NoEstimate.RunsBothWays =>
                "The likelihood of this model has no maximum, with many unlisted people as with few.",
            NoEstimate.AnyNumberFits => "Different numbers of unlisted people fit equally well under this model.",
            _ => "The figures of this model did not settle.",
        };
        var patterns = PressedToZero.Select(pattern =>
            string.Join(" with ", lists.Where((_, list) => (pattern >> list & 1) == 1))
        );
        return cause is null || PressedToZero.IsEmpty
            ? cause
            : $"{cause} Nobody is on just: {string.Join("; ", patterns)}.";
    }
}

using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Whether log-linear models reproduce a table at all. Two signs: the deviance of the model that BIC chooses, and whether two kinds of people
/// (<see cref="TwoClasses"/>) explain the overlaps better by BIC. The second finds differences between people where a model with many
/// interactions imitates them so well that its deviance passes, and yet gives a wrong total.
/// </summary>
/// <param name="FitProbability">Chance of the chosen model's deviance, if that model is right; null when it has no degree of freedom, or there is no model with an estimate.</param>
/// <param name="BicForClasses">
/// By how much BIC prefers two classes to the chosen model; below 0 when it prefers the model; null for fewer than four lists, where two classes
/// cannot be told, or when no model has an estimate.
/// </param>
public sealed record LackOfFit(double? FitProbability, double? BicForClasses)
{
    /// <summary>Looks at the models that were fitted to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fits">Its fits, such as those of <see cref="ModelSearch"/>; those without an estimate are passed over.</param>
    public static LackOfFit Of(CaptureTable table, IEnumerable<LogLinearFit> fits)
    {
        if (fits.Where(f => f.HasEstimate).MinBy(f => f.Bic) is not { } best)
        {
            return new LackOfFit(null, null);
        }

        if (table.Lists.Length < TwoClasses.FewestLists)
        {
            return new LackOfFit(best.FitProbability, null);
        }

        var classes = TwoClasses.Of(table);
        var saved = best.Model.Parameters - classes.Parameters;
        return new LackOfFit(
            best.FitProbability,
            best.Deviance - classes.Deviance + (saved * Math.Log(table.Observed))
        );
    }

    /// <summary>True when the chosen model does not reproduce the overlaps, or two kinds of people do so better.</summary>
    /// <param name="fitLevel">Below which chance a deviance is too large, between 0 and 1.</param>
    public bool Is(double fitLevel = 0.01) => FitProbability < fitLevel || BicForClasses > 0;
}

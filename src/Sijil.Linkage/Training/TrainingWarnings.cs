using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Training;

/// <summary>Looks for what is wrong with a trained model, so that it is said and not hidden.</summary>
internal static class TrainingWarnings
{
    private const double EnoughMatches = 50;

    public static ImmutableArray<LinkageWarning> Of(TrainedModel model)
    {
        var warnings = ImmutableArray.CreateBuilder<LinkageWarning>();
        if (!model.Converged)
        {
            warnings.Add(
                new LinkageWarning(
                    "em-not-converged",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"EM stopped after {model.Rounds} rounds without converging; the weights may still move."
                    )
                )
            );
        }

        foreach (var pair in model.KindPairs)
        {
            if (pair.ExpectedMatches < EnoughMatches)
            {
                warnings.Add(
                    new LinkageWarning(
                        "few-matches",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Kinds {pair.LeftKind} and {pair.RightKind} show only about {pair.ExpectedMatches:F0} matches; their weights rest mostly on the starting values."
                        )
                    )
                );
                continue;
            }

            for (var index = 0; index < pair.Comparisons.Length; index++)
            {
                AddFlip(model, pair, index, warnings);
            }
        }

        return warnings.ToImmutable();
    }

    private static void AddFlip(
        TrainedModel model,
        KindPairParameters pair,
        int index,
        ImmutableArray<LinkageWarning>.Builder warnings
    )
    {
        var probabilities = pair.Comparisons[index];
        var name = model.Comparisons[index].Name;
        if (probabilities.M[^1] < probabilities.U[^1])
        {
            warnings.Add(
                new LinkageWarning(
                    "flip",
                    $"\"{name}\": full agreement is less likely among matches than among others (m < u); the comparison speaks against what it should speak for."
                )
            );
        }
        else if (probabilities.M[0] > probabilities.U[0])
        {
            warnings.Add(
                new LinkageWarning(
                    "flip",
                    $"\"{name}\": disagreement is more likely among matches than among others (m > u); the comparison speaks for what it should speak against."
                )
            );
        }
    }
}

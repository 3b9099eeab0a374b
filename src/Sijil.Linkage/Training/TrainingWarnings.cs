using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Training;

/// <summary>Looks for what is wrong with a trained model, so that it is said and not hidden.</summary>
internal static class TrainingWarnings
{
    private const double EnoughMatches = 50;
    private const int FewRecords = 50;

    public static ImmutableArray<LinkageWarning> Of(TrainedModel model, RecordTable table)
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
                if (
                    Math.Min(
                        table.KindOf.Count(kind => kind == pair.LeftKind),
                        table.KindOf.Count(kind => kind == pair.RightKind)
                    ) < FewRecords
                )
                {
                    continue;
                }

                warnings.Add(
                    new LinkageWarning(
                        "few-matches",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Records of the kinds {table.KindNames[pair.LeftKind]} and {table.KindNames[pair.RightKind]} show only about {pair.ExpectedMatches:F0} matches; their weights rest mostly on the starting values."
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

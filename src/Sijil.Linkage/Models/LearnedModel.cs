using System.Collections.Immutable;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Models;

/// <summary>A model with what was learned written into it, and back.</summary>
public static class LearnedModel
{
    /// <summary>The model with every m, u and prior as it was learned or given.</summary>
    /// <param name="model">The model that was trained.</param>
    /// <param name="trained">What was learned, of records of one kind.</param>
    /// <param name="listNames">The lists' names.</param>
    public static LinkageModel Of(LinkageModel model, TrainedModel trained, ImmutableArray<string> listNames) =>
        model with
        {
            Comparisons =
            [
                .. model.Comparisons.Select(
                    (comparison, index) => With(comparison, trained.KindPairs[0].Comparisons[index])
                ),
            ],
            Prior = listNames.Length == 1 ? trained.Priors[0].Probability : model.Prior,
            ListPriors =
                listNames.Length == 1
                    ? []
                    :
                    [
                        .. trained
                            .Priors.Where(prior => Counts(model.LinkType, prior))
                            .Select(prior => new ListPriorDefinition(
                                listNames[prior.LeftList],
                                listNames[prior.RightList],
                                prior.Probability
                            )),
                    ],
        };

    /// <summary>The priors that a model states, by pair of lists; null where it leaves one to be learned.</summary>
    internal static double?[] StatedPriors(LinkageModel model, ImmutableArray<string> listNames)
    {
        var result = new double?[listNames.Length * (listNames.Length + 1) / 2];
        Array.Fill(result, model.Prior);
        foreach (var prior in model.ListPriors)
        {
            var (left, right) = (listNames.IndexOf(prior.Left), listNames.IndexOf(prior.Right));
            if (left >= 0 && right >= 0)
            {
                result[RecordTable.TriangleIndex(left, right)] = prior.Prior;
            }
        }

        return result;
    }

    private static bool Counts(LinkType type, ListPairPrior prior) =>
        type == LinkType.LinkAndDedupe || (type == LinkType.Dedupe) == (prior.LeftList == prior.RightList);

    // The file goes from the fullest agreement down, the engine from the least up.
    private static ComparisonDefinition With(ComparisonDefinition comparison, LevelProbabilities learned) =>
        comparison with
        {
            Levels =
            [
                .. comparison.Levels.Select(
                    (level, index) =>
                        level with
                        {
                            M = learned.M[comparison.Levels.Length - 1 - index],
                            U = learned.U[comparison.Levels.Length - 1 - index],
                        }
                ),
            ],
        };
}

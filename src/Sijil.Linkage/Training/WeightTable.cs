using System.Collections.Immutable;
using Sijil.Linkage.Comparing;

namespace Sijil.Linkage.Training;

/// <summary>The weights in bits that follow from m, u and the bounds of the levels, by kind pair, comparison and level.</summary>
internal sealed class WeightTable
{
    private readonly double[][][] bits;
    private readonly double[] prior;

    public WeightTable(
        ImmutableArray<Comparison> comparisons,
        IEnumerable<IReadOnlyList<LevelProbabilities>> kindPairs,
        IEnumerable<double> priors
    )
    {
        bits =
        [
            .. kindPairs.Select(parameters =>
                comparisons.Select((comparison, index) => Bits(comparison, parameters[index])).ToArray()
            ),
        ];
        prior = [.. priors.Select(value => MatchWeight.Log2OnGrid(value / (1 - value)))];
    }

    public static WeightTable Of(TrainedModel model) =>
        new(
            model.Comparisons,
            model.KindPairs.Select(pair => (IReadOnlyList<LevelProbabilities>)pair.Comparisons),
            model.Priors.Select(pair => pair.Probability)
        );

    public double Prior(int listPair) => prior[listPair];

    public double Level(int kindPair, int comparison, int level) => bits[kindPair][comparison][level];

    public double Levels(int kindPair, ulong vector, VectorLayout layout)
    {
        var sum = 0.0;
        var table = bits[kindPair];
        for (var comparison = 0; comparison < table.Length; comparison++)
        {
            sum += table[comparison][layout.Level(vector, comparison)];
        }

        return sum;
    }

    // The pair's own term bits (−log2 frequency) stand for the share of −log2 u that is taken out here.
    private static double[] Bits(Comparison comparison, LevelProbabilities parameters)
    {
        var result = new double[comparison.Levels.Length + 1];
        result[0] = comparison.MissingWeight;
        var exactU = MatchWeight.Log2OnGrid(parameters.U[^1]);
        for (var index = 0; index < comparison.Levels.Length; index++)
        {
            var level = comparison.Levels[index];
            var weight = MatchWeight.Log2OnGrid(parameters.M[index] / parameters.U[index]);
            result[index + 1] = Math.Clamp(weight, level.MinWeight, level.MaxWeight) + (level.TermShare * exactU);
        }

        return result;
    }
}

using System.Globalization;
using Sijil.Casebook;
using Sijil.Linkage;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>Lets the weighed pairs pass by once. Held are numbers only: a key for each pair and a weight for each that can be judged.</summary>
internal sealed class PairReading
{
    private static readonly double[] Probabilities = [0.5, 0.95];

    private readonly ClusterComparison comparison;
    private readonly double threshold;
    private readonly RecordNumbers numbers;
    private readonly PairErrorCounts errors;
    private readonly PairKeys keys = new();
    private readonly JudgedWeights weights = new();
    private readonly CalibrationCounts calibration = new();
    private readonly long[] above = new long[Probabilities.Length];
    private readonly long[] trueAbove = new long[Probabilities.Length];
    private long judged;
    private long trueJudged;

    private PairReading(ClusterComparison comparison, double threshold)
    {
        this.comparison = comparison;
        this.threshold = threshold;
        numbers = new RecordNumbers(comparison.NumberOf);
        errors = new PairErrorCounts(comparison.ClusterOf, comparison.TruthOf);
    }

    /// <summary>Holds weighed pairs against the truth.</summary>
    /// <exception cref="InputFaultException">See <see cref="PairFile.Read"/>; or a pair stands twice, or no pair has both records in the truth.</exception>
    public static PairEvaluation Evaluate(string path, ClusterComparison comparison, double threshold)
    {
        var reading = new PairReading(comparison, threshold);
        var patterns = PairFile.Read(path, reading.Take);
        if (reading.keys.FirstRepeated() is { } repeated)
        {
            throw reading.Repeated(path, repeated);
        }

        if (reading.keys.Count > 0 && reading.judged == 0)
        {
            throw new InputFaultException(
                "no pair has both records in the truth; the tables must name records alike",
                path
            );
        }

        return reading.Evaluation(patterns);
    }

    private void Take(in PairRow row)
    {
        var (left, right) = (numbers.Of(row.Left), numbers.Of(row.Right));
        keys.Add(left, right);
        if (!IsKnown(left) || !IsKnown(right))
        {
            return;
        }

        var isMatch = comparison.TruthOf[left] == comparison.TruthOf[right];
        judged++;
        trueJudged += isMatch ? 1 : 0;
        weights.Add(new MatchWeight(row.Weight), isMatch);
        calibration.Add(new MatchProbability(row.Probability), isMatch);
        errors.Add(left, right, row.Probability >= threshold, (ulong)row.Pattern);
        for (var index = 0; index < Probabilities.Length; index++)
        {
            if (row.Probability >= Probabilities[index])
            {
                above[index]++;
                trueAbove[index] += isMatch ? 1 : 0;
            }
        }
    }

    private PairEvaluation Evaluation(LevelPatterns patterns)
    {
        var truePairs = comparison.Agreement.TruePairs;
        return new PairEvaluation
        {
            Judged = judged,
            TrueJudged = trueJudged,
            LeftOut = keys.Count - judged,
            TruePairs = truePairs,
            Threshold = threshold,
            Curve = ThresholdCurve.Of(weights, truePairs),
            At =
            [
                .. Probabilities.Select(
                    (probability, index) =>
                        new AtProbability(
                            probability,
                            above[index],
                            trueAbove[index],
                            new LinkageMeasure(
                                Share(trueAbove[index], above[index]),
                                Share(trueAbove[index], truePairs)
                            )
                        )
                ),
            ],
            Calibration = calibration.Report(),
            Errors = errors.Report(keys),
            Patterns = patterns,
        };
    }

    // Rows are not held; the file is read again to name the two.
    private InputFaultException Repeated(string path, (int Left, int Right) pair)
    {
        var found = new List<int>();
        PairFile.Read(
            path,
            (in row) =>
            {
                var (left, right) = (numbers.Of(row.Left), numbers.Of(row.Right));
                if (Math.Min(left, right) == pair.Left && Math.Max(left, right) == pair.Right)
                {
                    found.Add(row.Row);
                }
            }
        );
        return new InputFaultException(
            string.Create(CultureInfo.InvariantCulture, $"each pair stands once; row {found[0]} holds the same one"),
            path,
            row: found[1],
            column: "record_id_l, record_id_r"
        );
    }

    private bool IsKnown(int record) => record < comparison.TruthOf.Length && comparison.TruthOf[record] >= 0;

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}

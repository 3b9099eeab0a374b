using System.Globalization;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>The whole result for machines, numbers with at most ten significant digits.</summary>
internal static class EvaluationJson
{
    private const int LargestGroups = 50;

    public static Dictionary<string, object?> Of(EvaluationResult result)
    {
        var data = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (result.Comparison is { } comparison)
        {
            data["records"] = comparison.Records;
            data["only_true"] = comparison.OnlyTrue;
            data["only_true_first_rows"] = comparison.OnlyTrueRows;
            data["only_found"] = comparison.OnlyFound;
            if (result.Sample is null)
            {
                AddClusters(data, comparison);
            }
        }

        if (result.Sample is { } sample)
        {
            data["sample"] = Sample(sample);
        }

        if (result.Pairs is { } pairs)
        {
            data["pairs"] = Pairs(pairs);
            data["calibration"] = Calibration(pairs.Calibration);
            data["errors"] = Errors(pairs, result.Comparison!.Ids);
        }

        if (result.Labels is { } labels)
        {
            data["agreement"] = AgreementJson.Of(labels);
        }

        if (result.Draw is { } draw)
        {
            data["label_sample"] = LabelDrawReport.Data(draw, result.Estimates);
        }

        return data;
    }

    /// <summary>At most ten significant digits, so that the last digits of a machine's mathematics library do not show; null for what is no number.</summary>
    public static double? Rounded(double? value) =>
        value is { } number && double.IsFinite(number)
            ? double.Parse(number.ToString("E9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : null;

    public static object? Ends(Interval? interval) =>
        interval is { } ends ? new { Lower = Rounded(ends.Lower), Upper = Rounded(ends.Upper) } : null;

    private static void AddClusters(Dictionary<string, object?> data, ClusterComparison comparison)
    {
        var agreement = comparison.Agreement;
        data["pairwise"] = Measure(comparison.Pairwise);
        data["across"] = Measure(comparison.Across);
        data["b_cubed"] = Measure(comparison.BCubed);
        data["clusters"] = new
        {
            agreement.Clusters,
            agreement.Persons,
            agreement.ClustersOfSeveral,
            agreement.PersonsOfSeveral,
            agreement.Exact,
            ExactShare = Measure(agreement.ExactShare),
            agreement.ExactOfSeveral,
            ExactShareOfSeveral = Measure(agreement.ExactShareOfSeveral),
            agreement.MixedClusters,
            agreement.MergedPersons,
            agreement.SplitPersons,
            agreement.JoinedPairs,
            agreement.TruePairs,
            agreement.JoinedTruePairs,
            VariationOfInformation = Rounded(agreement.VariationOfInformation),
            LostByMerging = Rounded(agreement.LostByMerging),
            LostBySplitting = Rounded(agreement.LostBySplitting),
        };
    }

    private static object Measure(LinkageMeasure measure) =>
        new
        {
            Precision = Rounded(measure.Precision),
            Recall = Rounded(measure.Recall),
            F1 = Rounded(measure.F1),
        };

    private static object Sample(EntitySampleEvaluation sample) =>
        new
        {
            sample.Persons,
            sample.Records,
            PairwisePrecision = Estimate(sample.PairwisePrecision),
            PairwiseRecall = Estimate(sample.PairwiseRecall),
            PairwiseF1 = Estimate(sample.PairwiseF1),
            BCubedPrecision = Estimate(sample.BCubedPrecision),
            BCubedRecall = Estimate(sample.BCubedRecall),
            ExactPrecision = Estimate(sample.ExactPrecision),
            ExactRecall = Estimate(sample.ExactRecall),
        };

    private static object? Estimate(SampledEstimate? estimate) =>
        estimate is { } value
            ? new
            {
                Value = Rounded(value.Value),
                StandardError = Rounded(value.StandardError),
                Interval = Ends(value.Interval),
            }
            : null;

    private static object Pairs(PairEvaluation pairs) =>
        new
        {
            pairs.Judged,
            pairs.TrueJudged,
            pairs.LeftOut,
            pairs.TruePairs,
            Best = pairs.Curve.Best is { } best ? Point(best) : null,
            At = pairs.At.Select(at => new
            {
                Probability = Rounded(at.Probability),
                at.Pairs,
                at.TruePairs,
                Precision = Rounded(at.Measure.Precision),
                Recall = Rounded(at.Measure.Recall),
                F1 = Rounded(at.Measure.F1),
            }),
            pairs.Curve.DistinctWeights,
            Curve = pairs.Curve.Points.Select(Point),
        };

    private static object Point(ThresholdPoint point) =>
        new
        {
            MatchWeight = Rounded(point.Threshold.Bits),
            point.Pairs,
            point.TruePairs,
            Precision = Rounded(point.Measure.Precision),
            Recall = Rounded(point.Measure.Recall),
            F1 = Rounded(point.Measure.F1),
        };

    private static object Calibration(CalibrationReport report) =>
        new
        {
            BrierScore = Rounded(report.BrierScore),
            LogLoss = Rounded(report.LogLoss),
            ExpectedCalibrationError = Rounded(report.ExpectedCalibrationError),
            High = Bin(report.High),
            Bins = report.Bins.Select(Bin),
        };

    private static object Bin(CalibrationBin bin) =>
        new
        {
            From = Rounded(bin.From),
            To = Rounded(bin.To),
            bin.Pairs,
            bin.Matches,
            MeanProbability = Rounded(bin.MeanProbability),
            TrueShare = Rounded(bin.TrueShare),
            Interval = Ends(bin.Interval),
        };

    private static object Errors(PairEvaluation pairs, IReadOnlyList<string> ids) =>
        new
        {
            Threshold = Rounded(pairs.Threshold),
            pairs.Errors.KeptApart,
            pairs.Errors.FoundThroughOthers,
            Kinds = Enum.GetValues<PairErrorKind>()
                .Select(kind => new
                {
                    Kind = EvaluationWords.Code(kind),
                    Pairs = pairs.Errors.Count(kind),
                    Patterns = pairs.Errors.Groups.Count(group => group.Kind == kind),
                    Groups = pairs
                        .Errors.Groups.Where(group => group.Kind == kind)
                        .Take(LargestGroups)
                        .Select(group => new
                        {
                            group.Pairs,
                            Levels = group.Pattern is { } pattern ? pairs.Patterns.Describe((int)pattern) : null,
                            Examples = group.Examples.Select(pair => new[] { ids[pair.Left], ids[pair.Right] }),
                        }),
                }),
        };
}

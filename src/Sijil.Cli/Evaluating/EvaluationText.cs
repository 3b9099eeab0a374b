using System.Globalization;
using Sijil.Cli.Commands;
using Sijil.Cli.Output;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>The result for people: short, one thing a line.</summary>
internal static class EvaluationText
{
    private const int ShownPatterns = 1;

    public static void Print(Terminal terminal, EvaluationResult result)
    {
        if (result.Comparison is { } comparison)
        {
            PrintRecords(terminal, comparison, isSample: result.Sample is not null);
            if (result.Sample is { } sample)
            {
                PrintSample(terminal, sample);
            }
            else
            {
                PrintClusters(terminal, comparison);
            }
        }

        if (result.Pairs is { } pairs)
        {
            terminal.Result();
            PrintPairs(terminal, pairs);
            PrintCalibration(terminal, pairs.Calibration);
            PrintErrors(terminal, pairs, result.Comparison!.Ids);
        }

        if (result.Labels is { } labels)
        {
            AgreementText.Print(terminal, labels);
        }

        if (result.Draw is { } draw)
        {
            LabelDrawReport.Print(terminal, draw, result.Estimates);
        }
    }

    /// <summary>A share with four decimals.</summary>
    public static string Share(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "not known";

    private static void PrintRecords(Terminal terminal, ClusterComparison comparison, bool isSample)
    {
        terminal.Result(
            $"Records of the truth: {TextTable.Count(comparison.Records)} (without a person among the found, counted as alone: {TextTable.Count(comparison.OnlyTrue)}; found but not in the truth, {(isSample ? "of other persons" : "left out")}: {TextTable.Count(comparison.OnlyFound)})"
        );
    }

    private static void PrintClusters(Terminal terminal, ClusterComparison comparison)
    {
        var agreement = comparison.Agreement;
        terminal.Result("pairs                  " + EvaluateCommand.Line(comparison.Pairwise));
        terminal.Result("pairs of two lists     " + EvaluateCommand.Line(comparison.Across));
        terminal.Result("B-cubed                " + EvaluateCommand.Line(comparison.BCubed));
        terminal.Result("exact clusters         " + EvaluateCommand.Line(agreement.ExactShare));
        terminal.Result("  of several records   " + EvaluateCommand.Line(agreement.ExactShareOfSeveral));
        terminal.Result(
            $"Clusters found: {TextTable.Count(agreement.Clusters)}, true persons: {TextTable.Count(agreement.Persons)}; clusters that mix persons: {TextTable.Count(agreement.MixedClusters)} ({TextTable.Count(agreement.MergedPersons)} persons), persons split: {TextTable.Count(agreement.SplitPersons)}"
        );
        terminal.Result(
            $"Variation of information: {Share(agreement.VariationOfInformation)} bits ({Share(agreement.LostByMerging)} by mixing, {Share(agreement.LostBySplitting)} by splitting)"
        );
    }

    private static void PrintSample(Terminal terminal, EntitySampleEvaluation sample)
    {
        terminal.Result(
            $"Estimated for all records from {TextTable.Count(sample.Persons)} persons with {TextTable.Count(sample.Records)} records, each known completely:"
        );
        var lines = new (string Name, SampledEstimate? Estimate)[]
        {
            ("pairs, precision", sample.PairwisePrecision),
            ("pairs, recall", sample.PairwiseRecall),
            ("pairs, F1", sample.PairwiseF1),
            ("B-cubed, precision", sample.BCubedPrecision),
            ("B-cubed, recall", sample.BCubedRecall),
            ("exact, of clusters", sample.ExactPrecision),
            ("exact, of persons", sample.ExactRecall),
        };
        foreach (var (name, estimate) in lines)
        {
            terminal.Result(
                estimate is { } known
                    ? $"{name, -22} {Share(known.Value)}  standard error {Share(known.StandardError)}  95 % {Share(known.Interval.Lower)} to {Share(known.Interval.Upper)}"
                    : $"{name, -22} not known: the sample holds no such pair"
            );
        }
    }

    private static void PrintPairs(Terminal terminal, PairEvaluation pairs)
    {
        terminal.Result(
            $"Pairs weighed: {TextTable.Count(pairs.Judged)} with both records in the truth (others, left out: {TextTable.Count(pairs.LeftOut)}); true pairs: {TextTable.Count(pairs.TruePairs)}, not among the pairs: {TextTable.Count(pairs.TruePairs - pairs.TrueJudged)}"
        );
        foreach (var at in pairs.At)
        {
            terminal.Result(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"weighed pairs at {at.Probability, -4:0.##}  {EvaluateCommand.Line(at.Measure)}"
                )
            );
        }

        if (pairs.Curve.Best is { } best)
        {
            terminal.Result(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  at the best F1       {EvaluateCommand.Line(best.Measure)}  (from a weight of {best.Threshold.Bits:0.##} bits)"
                )
            );
        }
    }

    private static void PrintCalibration(Terminal terminal, CalibrationReport report)
    {
        var high = report.High;
        terminal.Result(
            high.Pairs == 0
                ? "Calibration: no pair was given 0.9 to 1"
                : $"Calibration: of {TextTable.Count(high.Pairs)} pairs given 0.9 to 1, {Share(high.TrueShare)} are true (95 % {Share(high.Interval.Lower)} to {Share(high.Interval.Upper)}); mean given {Share(high.MeanProbability)}"
        );
        terminal.Result(
            $"             Brier score {Share(report.BrierScore)}, log loss {Share(report.LogLoss)}, calibration error {Share(report.ExpectedCalibrationError)}"
        );
    }

    private static void PrintErrors(Terminal terminal, PairEvaluation pairs, IReadOnlyList<string> ids)
    {
        terminal.Result(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Errors of the clusters (a pair weighs enough from probability {pairs.Threshold:0.######}):"
            )
        );
        foreach (var kind in Enum.GetValues<PairErrorKind>())
        {
            var groups = pairs.Errors.Groups.Where(group => group.Kind == kind).ToList();
            terminal.Result($"  {TextTable.Count(pairs.Errors.Count(kind)), 9}  {EvaluationWords.Text(kind)}");
            foreach (var group in groups.Take(ShownPatterns))
            {
                terminal.Result(
                    $"    {TextTable.Count(group.Pairs), 9}  {Levels(pairs, group)}such as {string.Join("; ", group.Examples.Take(2).Select(pair => $"{ids[pair.Left]} and {ids[pair.Right]}"))}"
                );
            }

            if (groups.Count > ShownPatterns)
            {
                terminal.Result(
                    $"    {TextTable.Count(groups.Skip(ShownPatterns).Sum(group => group.Pairs)), 9}  in {TextTable.Count(groups.Count - ShownPatterns)} other patterns (--json has more)"
                );
            }
        }

        terminal.Result(
            $"Set right by clustering: {TextTable.Count(pairs.Errors.KeptApart)} kept apart, {TextTable.Count(pairs.Errors.FoundThroughOthers)} found through other records"
        );
    }

    private static string Levels(PairEvaluation pairs, PairErrorGroup group)
    {
        var levels = group.Pattern is { } pattern
            ? string.Join(", ", pairs.Patterns.Describe((int)pattern).Select(level => $"{level.Key}={level.Value}"))
            : "";
        return levels.Length > 0 ? levels + "; " : "";
    }
}

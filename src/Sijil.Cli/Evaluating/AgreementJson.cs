using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>Agreement of labellers for machines. Labellers are numbered in the order of their names, which stay out.</summary>
internal static class AgreementJson
{
    public static object Of(LabelFile labels)
    {
        var labellers = labels.Labellers;
        return new
        {
            Labellers = labellers.Count,
            All = Report(FleissKappa.Of(labels.Labels)),
            Disagreements = Table(FleissKappa.Table(labels.Labels)),
            Two = Twos(labellers.Count)
                .Select(two =>
                {
                    var (first, second) = labels.Of(labellers[two.First], labellers[two.Second]);
                    return new
                    {
                        First = two.First + 1,
                        Second = two.Second + 1,
                        Agreement = Report(CohenKappa.Of(first, second)),
                        Table = Table(CohenKappa.Table(first, second)),
                    };
                }),
        };
    }

    /// <summary>Each two of so many.</summary>
    public static IEnumerable<(int First, int Second)> Twos(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(first + 1, count - first - 1)
        select (first, second);

    private static object? Report(LabelAgreementReport? report) =>
        report is null
            ? null
            : new
            {
                report.Pairs,
                Observed = EvaluationJson.Rounded(report.Observed),
                ByChance = EvaluationJson.Rounded(report.ByChance),
                Kappa = EvaluationJson.Rounded(report.Kappa),
                StandardError = EvaluationJson.Rounded(report.StandardError),
                Interval = EvaluationJson.Ends(report.Interval),
                PrevalenceAdjusted = EvaluationJson.Rounded(report.PrevalenceAdjusted),
                PrevalenceAdjustedInterval = EvaluationJson.Ends(report.PrevalenceAdjustedInterval),
            };

    private static object Table(int[,] table) =>
        Enumerable
            .Range(0, 3)
            .SelectMany(row =>
                Enumerable
                    .Range(0, 3)
                    .Select(column => new
                    {
                        First = EvaluationWords.Code((PairLabel)row),
                        Second = EvaluationWords.Code((PairLabel)column),
                        Labels = table[row, column],
                    })
            );
}

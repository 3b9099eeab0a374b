using Sijil.Cli.Output;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>A drawn sample and what its labels say, for people and for machines.</summary>
internal static class LabelDrawReport
{
    public static void Print(Terminal terminal, LabelDraw draw, LabelEstimates? estimates)
    {
        var sample = draw.Sample;
        terminal.Result(
            $"Pairs to label: {TextTable.Count(sample.Chosen.Length)} of {TextTable.Count(sample.Strata.Sum(stratum => stratum.Pairs))}, from {TextTable.Count(sample.Strata.Length)} strata"
        );
        if (estimates is not { Estimates: var labels })
        {
            return;
        }

        terminal.Result(
            $"Estimated from {TextTable.Count(labels.Labelled)} labels (unsure or not agreed: {TextTable.Count(labels.Unsure - estimates.Unlabelled)}, not labelled: {TextTable.Count(estimates.Unlabelled)}):"
        );
        terminal.Result("precision              " + Line(labels.Precision));
        terminal.Result("recall among the pairs " + Line(labels.Recall));
        terminal.Result("F1                     " + Line(labels.F1));
        if (labels.UnknownStrata > 0)
        {
            terminal.Result(
                $"Note: {TextTable.Count(labels.UnknownStrata)} strata have too few labels; the intervals are too narrow"
            );
        }
    }

    public static object Data(LabelDraw draw, LabelEstimates? estimates) =>
        new
        {
            Pairs = draw.Sample.Chosen.Length,
            Strata = draw.Sample.Strata.Select(stratum => new
            {
                From = EvaluationJson.Rounded(stratum.From),
                To = EvaluationJson.Rounded(stratum.To),
                stratum.Pairs,
                stratum.Taken,
                SamplingWeight = EvaluationJson.Rounded(stratum.SamplingWeight),
            }),
            Estimates = estimates is { Estimates: var labels }
                ? new
                {
                    labels.Labelled,
                    Unsure = labels.Unsure - estimates.Unlabelled,
                    estimates.Unlabelled,
                    labels.UnknownStrata,
                    Matches = EvaluationJson.Rounded(labels.Matches),
                    Precision = Estimate(labels.Precision),
                    Recall = Estimate(labels.Recall),
                    F1 = Estimate(labels.F1),
                }
                : null,
        };

    private static string Line(LabelledEstimate? estimate) =>
        estimate is { } known
            ? $"{EvaluationText.Share(known.Value)}  standard error {EvaluationText.Share(known.StandardError)}  95 % {EvaluationText.Share(known.Interval.Lower)} to {EvaluationText.Share(known.Interval.Upper)}"
            : "not known: no such pair was labelled";

    private static object? Estimate(LabelledEstimate? estimate) =>
        estimate is { } known
            ? new
            {
                Value = EvaluationJson.Rounded(known.Value),
                StandardError = EvaluationJson.Rounded(known.StandardError),
                Interval = EvaluationJson.Ends(known.Interval),
            }
            : null;
}

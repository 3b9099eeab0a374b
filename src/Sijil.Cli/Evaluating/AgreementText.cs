using Sijil.Cli.Output;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>Agreement of labellers for people.</summary>
internal static class AgreementText
{
    private const int ShownTwos = 10;

    public static void Print(Terminal terminal, LabelFile labels)
    {
        var labellers = labels.Labellers;
        terminal.Result();
        terminal.Result($"Labellers: {TextTable.Count(labellers.Count)}, numbered in the order of their names");
        if (labellers.Count > 2)
        {
            terminal.Result("all (Fleiss' kappa)    " + Line(FleissKappa.Of(labels.Labels)));
        }

        foreach (var (one, other) in AgreementJson.Twos(labellers.Count).Take(ShownTwos))
        {
            var (first, second) = labels.Of(labellers[one], labellers[other]);
            var name = $"{one + 1} and {other + 1} (Cohen's kappa)";
            terminal.Result($"{name, -22} " + Line(CohenKappa.Of(first, second)));
        }

        PrintTable(terminal, FleissKappa.Table(labels.Labels));
    }

    private static string Line(LabelAgreementReport? report) =>
        report is null
            ? "no pair has two labels"
            : $"{Text(report.Kappa)}{Ends(report.Interval)}; equal labels {EvaluationText.Share(report.Observed)} of {TextTable.Count(report.Pairs)} pairs; adjusted for prevalence {EvaluationText.Share(report.PrevalenceAdjusted)}{Ends(report.PrevalenceAdjustedInterval)}";

    private static string Text(double? kappa) =>
        kappa is null ? "not defined: one label only" : EvaluationText.Share(kappa);

    private static string Ends(Interval? interval) =>
        interval is { } ends ? $" (95 % {EvaluationText.Share(ends.Lower)} to {EvaluationText.Share(ends.Upper)})" : "";

    private static void PrintTable(Terminal terminal, int[,] table)
    {
        terminal.Result("Disagreements, in twos of labels of one pair:");
        foreach (var (row, column) in AgreementJson.Twos(3))
        {
            terminal.Result(
                $"  {TextTable.Count(table[row, column]), 9}  {EvaluationWords.Code((PairLabel)row)} against {EvaluationWords.Code((PairLabel)column)}"
            );
        }
    }
}

using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil evaluate --truth FILE --clusters FILE</c></summary>
internal static class EvaluateCommand
{
    public static Command Make(Terminal terminal)
    {
        var truth = new Option<string>("--truth")
        {
            Description = "record_id, person_id as they truly are",
            Required = true,
        };
        var clusters = new Option<string>("--clusters")
        {
            Description = "record_id, person_id as found (out/records.csv has both)",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "evaluate",
            "Compare found people with the true ones. Example: sijil evaluate --truth truth.csv --clusters out/records.csv"
        )
        {
            truth,
            clusters,
            json,
        };
        command.SetAction(parsed =>
        {
            var comparison = new ClusterComparison(
                ClusterFile.Read(parsed.GetValue(truth)!),
                ClusterFile.Read(parsed.GetValue(clusters)!)
            );
            if (comparison.Records == comparison.OnlyTrue)
            {
                throw new InputFaultException(
                    "the two tables share no record_id; they must name records alike",
                    file: parsed.GetValue(clusters)
                );
            }

            if (parsed.GetValue(json))
            {
                terminal.ResultJson(
                    new
                    {
                        comparison.Records,
                        comparison.OnlyTrue,
                        comparison.OnlyFound,
                        comparison.Pairwise,
                        comparison.Across,
                        BCubed = comparison.BCubed,
                    }
                );
            }
            else
            {
                Print(terminal, comparison);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Precision, recall and F1 in one line.</summary>
    public static string Line(LinkageMeasure measure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"precision {measure.Precision:0.0000}  recall {measure.Recall:0.0000}  F1 {measure.F1:0.0000}"
        );

    private static void Print(Terminal terminal, ClusterComparison comparison)
    {
        terminal.Result(
            $"Records of the truth: {TextTable.Count(comparison.Records)} (without a person among the found, counted as alone: {TextTable.Count(comparison.OnlyTrue)}; found but not in the truth, left out: {TextTable.Count(comparison.OnlyFound)})"
        );
        terminal.Result("pairs                  " + Line(comparison.Pairwise));
        terminal.Result("pairs of two lists     " + Line(comparison.Across));
        terminal.Result("B-cubed                " + Line(comparison.BCubed));
    }
}

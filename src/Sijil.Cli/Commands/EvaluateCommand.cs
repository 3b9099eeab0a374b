using System.CommandLine;
using System.Globalization;
using System.Text;
using Sijil.Casebook;
using Sijil.Cli.Evaluating;
using Sijil.Cli.Output;
using Sijil.Ledger;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil evaluate --truth FILE --clusters FILE [--pairs FILE]</c></summary>
internal static class EvaluateCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new EvaluateOptions();
        var command = new Command(
            "evaluate",
            "Compare found people with the true ones. Example: sijil evaluate --truth truth.csv --clusters out/records.csv --pairs out/pairs.csv"
        )
        {
            options.Truth,
            options.Clusters,
            options.Pairs,
            options.Threshold,
            options.Sample,
            options.Labels,
            options.Svg,
            options.Draw,
            options.Seed,
            options.ToLabel,
            options.Json,
        };
        command.SetAction(parsed =>
        {
            var request = options.Of(parsed);
            var result = Evaluate(request, terminal);
            if (request.Svg is { } picture)
            {
                DurableFile.Write(picture, Encoding.UTF8.GetBytes(EvaluationPicture.Draw(result.Pairs!)));
                terminal.Remark("picture: " + picture);
            }

            if (request.Json)
            {
                terminal.ResultJson(EvaluationJson.Of(result));
            }
            else
            {
                EvaluationText.Print(terminal, result);
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

    private static EvaluationResult Evaluate(EvaluateRequest request, Terminal terminal)
    {
        var labels = request.Labels is { } file ? LabelFile.Read(file) : null;
        var draw = request.Draw is { } count
            ? LabelDraw.Of(request.Pairs!, count, request.Seed, request.Threshold)
            : null;
        var result = new EvaluationResult
        {
            Labels = labels,
            Draw = draw,
            Estimates = labels is null ? null : draw?.Estimate(labels),
        };
        if (request.ToLabel is { } target)
        {
            draw!.Write(target);
            terminal.Remark("pairs to label: " + target);
        }

        return request.Truth is { } truth && request.Clusters is { } clusters
            ? Against(truth, clusters, request, result, terminal)
            : result;
    }

    private static EvaluationResult Against(
        string truth,
        string clusters,
        EvaluateRequest request,
        EvaluationResult result,
        Terminal terminal
    )
    {
        var comparison = new ClusterComparison(ClusterFile.Read(truth), ClusterFile.Read(clusters));
        if (comparison.Records == comparison.OnlyTrue)
        {
            throw new InputFaultException(
                "the two tables share no record_id; they must name records alike",
                file: clusters
            );
        }

        if (comparison.OnlyTrue > 0)
        {
            terminal.Remark(
                $"{truth}: {TextTable.Count(comparison.OnlyTrue)} of {TextTable.Count(comparison.Records)} records are not among the found and count as alone, first in row {string.Join(", ", comparison.OnlyTrueRows)}"
            );
        }

        return result with
        {
            Comparison = comparison,
            Sample = request.SamplingWeight is { } weight
                ? EntitySampleEvaluation.Of(comparison.ClusterOf, comparison.TruthOf, weight)
                : null,
            Pairs = request.Pairs is { } pairs ? PairReading.Evaluate(pairs, comparison, request.Threshold) : null,
        };
    }
}

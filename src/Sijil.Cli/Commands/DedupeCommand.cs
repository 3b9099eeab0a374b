using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Tables;
using Sijil.Cli.Output;
using Sijil.Linkage;
using Sijil.Linkage.Blocking;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil dedupe FILE... --out DIR</c></summary>
internal static class DedupeCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new DedupeOptions();
        var command = options.Command(
            "dedupe",
            "Find which records of plain files are one person, or one of anything. Example: sijil dedupe customers.csv --out result"
        );
        command.SetAction(
            (parsed, cancellation) =>
            {
                Run(terminal, DedupeRequest.Of(parsed, options), cancellation);
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Run(Terminal terminal, DedupeRequest request, CancellationToken cancellation)
    {
        var inputs = LinkageProgressDisplay.Read(terminal, () => DedupeInputs.Read(request, cancellation));
        foreach (var note in inputs.Notes)
        {
            terminal.Remark("note: " + note);
        }

        LinkageReport.Model(terminal, inputs.Model, inputs.IsDefaultModel);
        var run = new TableLinkageOptions().Run with
        {
            Threads = request.Threads,
            Seed = inputs.Model.Training.Seed,
            LargestPairCount = request.MostPairs,
            Cancellation = cancellation,
        };
        var prepared = PreparedTable.Of(inputs.Records, inputs.Model, run);
        if (request.BlockingOnly)
        {
            var truth = DedupeInputs.TruthOf(prepared.Records);
            var analysis = BlockingAnalysis.Of(prepared.Table, prepared.Blocks, truth, run);
            BlockingTable.Print(terminal, analysis, prepared.Records, request.Json);
            return;
        }

        RefuseTooMany(prepared, request.MostPairs);
        var pair = request.Explain is { } ids ? DedupeInputs.PairOf(ids, prepared.Records) : ((int, int)?)null;
        var summary = LinkageProgressDisplay.Link(
            terminal,
            (progress, writing) =>
            {
                var result = prepared.Link(
                    new TableLinkageOptions
                    {
                        Threshold = request.Threshold,
                        KeepFrom = request.KeepFrom,
                        Run = run with { Progress = progress },
                    }
                );
                cancellation.ThrowIfCancellationRequested();
                var found = LinkageSummary.Of(request, inputs, result);
                if (request.Out is { } folder)
                {
                    writing();
                    LinkageFolder.Write(folder, result, found.Data(), cancellation);
                }

                return found;
            }
        );
        LinkageReport.Remarks(terminal, summary);
        if (pair is { } asked)
        {
            PairWaterfall.Print(terminal, summary.Result, asked, request.Words, request.Json);
            PairWaterfall.Draw(request.Svg, summary, asked, request.Words);
        }
        else if (request.Json)
        {
            terminal.ResultJson(summary.Data());
        }
        else
        {
            LinkageReport.Print(terminal, summary, request.Out!);
        }
    }

    private static void RefuseTooMany(PreparedTable prepared, long most)
    {
        var reports = prepared.Blocks.Reports;
        if (reports.Sum(report => report.Pairs) is var pairs && pairs > most)
        {
            var worst = reports.MaxBy(report => report.Pairs)!;
            var block = worst.Worst.IsEmpty
                ? ""
                : $", its largest block {TextTable.Count(worst.Worst[0].Records)} records that agree with record {prepared.Records.Ids[worst.Worst[0].FirstRecord]}";
            throw new InputFaultException(
                $"the blocking rules would make up to {TextTable.Count(pairs)} pairs and {TextTable.Count(most)} are allowed; the rule \"{worst.Name}\" makes {TextTable.Count(worst.Pairs)}{block}: make it narrower, or allow more with --most-pairs"
            );
        }
    }
}

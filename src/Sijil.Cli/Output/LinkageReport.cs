using System.Globalization;
using Sijil.Cli.Commands;
using Sijil.Linkage.Models;

namespace Sijil.Cli.Output;

/// <summary>What a linkage of plain files does and finds, for the terminal.</summary>
internal static class LinkageReport
{
    /// <summary>The model in short.</summary>
    public static void Model(Terminal terminal, LinkageModel model, bool isDefault)
    {
        terminal.Remark(isDefault ? "Model, made from headings and content:" : "Model:");
        foreach (var comparison in model.Comparisons)
        {
            terminal.Remark(
                $"  compare {comparison.Name}: {string.Join(" > ", comparison.Levels.Select(level => level.Name))}"
            );
        }

        terminal.Remark(
            "  look at pairs that agree on " + string.Join("; ", model.BlockingRules.Select(r => r.ShownName))
        );
    }

    /// <summary>What blocking did, and what a reader must know.</summary>
    public static void Remarks(Terminal terminal, LinkageSummary summary)
    {
        foreach (var line in BlockingTable.Lines(summary.Result.Blocking))
        {
            terminal.Remark(line);
        }

        foreach (var warning in summary.Result.Warnings)
        {
            terminal.Remark("warning: " + warning.Text);
        }

        if (summary.Result.Blocking.Pairs == 0)
        {
            terminal.Remark("warning: no two records agree on any blocking rule; every record stands alone");
        }
    }

    /// <summary>The result.</summary>
    public static void Print(Terminal terminal, LinkageSummary summary, string folder)
    {
        terminal.Result(
            $"{TextTable.Count(summary.Inputs.Records.Count)} records form {TextTable.Count(summary.Clusters)} {(summary.Clusters == 1 ? "cluster" : "clusters")} at probability {summary.Threshold.ToString("0.####", CultureInfo.InvariantCulture)} ({TextTable.Count(summary.Result.Blocking.Pairs)} pairs compared, {TextTable.Count(summary.PairsJoined)} at or above it)"
        );
        terminal.Result(
            "clusters by number of records: "
                + string.Join(
                    ", ",
                    summary.Sizes.Select(size =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{size.Records}{(size.Records == 10 ? " or more" : "")}: {TextTable.Count(size.Clusters)}"
                        )
                    )
                )
        );
        if (summary.Result.Clusters.Conflicts.Length > 0)
        {
            terminal.Result(
                $"pairs that show clusters to look at: {TextTable.Count(summary.Result.Clusters.Conflicts.Length)}"
            );
        }

        if (summary.ClusterMeasure is { } measure)
        {
            terminal.Result($"{"clusters", -24}" + EvaluateCommand.Line(measure));
            foreach (var (name, from, pairs) in summary.PairMeasures)
            {
                terminal.Result(
                    $"{"pairs, " + name, -24}"
                        + EvaluateCommand.Line(pairs)
                        + string.Create(CultureInfo.InvariantCulture, $"  from weight {from.Bits:0.00}")
                );
            }
        }

        terminal.Result("Written: " + folder);
    }
}

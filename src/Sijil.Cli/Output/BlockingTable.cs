using System.Globalization;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Columns;

namespace Sijil.Cli.Output;

/// <summary>What blocking rules cost and find, as a table.</summary>
internal static class BlockingTable
{
    private const int MostBlocks = 3;

    /// <summary>After a linkage.</summary>
    public static IEnumerable<string> Lines(BlockingReport report) =>
        TextTable.Lines(
            ["blocking rule", "pairs", "new pairs", "largest block"],
            [
                .. report.Rules.Select(rule =>
                    (string[])
                        [
                            rule.Name,
                            TextTable.Count(rule.Pairs),
                            TextTable.Count(rule.NewPairs),
                            TextTable.Count(rule.LargestBlock),
                        ]
                ),
            ]
        );

    /// <summary>Before one: the analysis itself is the result.</summary>
    public static void Print(Terminal terminal, BlockingAnalysis analysis, RecordColumns records, bool json)
    {
        if (json)
        {
            terminal.ResultJson(Data(analysis, records));
            return;
        }

        var header = new List<string>
        {
            "blocking rule",
            "pairs",
            "new pairs",
            "cumulative",
            "given up",
            "largest block",
        };
        if (analysis.TruePairs is not null)
        {
            header.AddRange(["true pairs", "only here"]);
        }

        foreach (var line in TextTable.Lines(header, [.. analysis.Rules.Select(rule => Row(rule, analysis))]))
        {
            terminal.Result(line);
        }

        terminal.Result($"Pairs to compare: {TextTable.Count(analysis.Pairs)}");
        if (analysis.TruePairs is { } all)
        {
            terminal.Result(
                $"True pairs: {TextTable.Count(all)}, of which no rule makes {TextTable.Count(analysis.TruePairsMissed ?? 0)}"
            );
        }

        foreach (var rule in analysis.Rules.Where(rule => rule.Report.Worst.Length > 0))
        {
            var blocks = rule
                .Report.Worst.Take(MostBlocks)
                .Select(block =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{TextTable.Count(block.Records)} records like {records.Ids[block.FirstRecord]}"
                    )
                );
            terminal.Result($"Largest blocks of {rule.Report.Name}: {string.Join("; ", blocks)}");
        }
    }

    private static string[] Row(RuleAnalysis rule, BlockingAnalysis analysis)
    {
        string[] cells =
        [
            rule.Report.Name,
            TextTable.Count(rule.Report.Pairs),
            TextTable.Count(rule.Report.NewPairs),
            TextTable.Count(rule.CumulativePairs),
            TextTable.Count(rule.Report.PairsGivenUp),
            TextTable.Count(rule.Report.LargestBlock),
        ];
        return analysis.TruePairs is null
            ? cells
            : [.. cells, TextTable.Count(rule.TruePairs ?? 0), TextTable.Count(rule.TruePairsOnlyHere ?? 0)];
    }

    private static object Data(BlockingAnalysis analysis, RecordColumns records) =>
        new
        {
            analysis.Pairs,
            analysis.TruePairs,
            analysis.TruePairsMissed,
            Rules = analysis.Rules.Select(rule => new
            {
                rule.Report.Name,
                rule.Report.Pairs,
                rule.Report.NewPairs,
                rule.CumulativePairs,
                rule.Report.PairsGivenUp,
                rule.Report.Blocks,
                rule.Report.LargestBlock,
                rule.TruePairs,
                rule.TruePairsOnlyHere,
                LargestBlocks = rule.Report.Worst.Select(block => new
                {
                    block.Records,
                    Example = records.Ids[block.FirstRecord],
                }),
            }),
        };
}

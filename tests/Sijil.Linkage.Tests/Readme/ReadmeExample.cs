using Sijil.Linkage.Columns;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Defaults;

namespace Sijil.Linkage.Tests.Readme;

/// <summary>The example of the package's README, which a test compares with it line by line.</summary>
internal static class ReadmeExample
{
    public static void Run(string[] lines, TextWriter output)
    {
        // begin
        // Columns of texts. An empty cell states nothing.
        string[][] rows = [.. lines.Select(line => line.Split(','))];
        var headings = rows[0];
        var records = new RecordColumns(
            Ids: [.. rows.Skip(1).Select(row => row[0])],
            ListOf: new int[rows.Length - 1],
            ListNames: ["people"],
            Columns:
            [
                .. headings.Index().Skip(1).Select(h => TextColumn.Of(h.Item, rows.Skip(1).Select(r => r[h.Index]))),
            ]
        );

        // What to compare is guessed from headings and content, and can be written down, read and changed as JSON.
        var model = DefaultModel.For(records, LinkType.Dedupe);
        foreach (var comparison in model.Comparisons)
        {
            var levels = string.Join(" > ", comparison.Levels.Select(level => level.Name));
            output.WriteLine($"compare {comparison.Name}: {levels}");
        }

        // Block, compare, train, weigh, cluster.
        var result = TableLinkage.Link(records, model, new TableLinkageOptions());
        output.WriteLine($"{records.Count} records of {result.Clusters.Count} people");

        // Why a pair is a match or not.
        var clusterOf = result.Clusters.ClusterOf;
        var pair = result.Scores.Pairs.Where(p => clusterOf[p.Left] == clusterOf[p.Right]).MinBy(p => p.Weight);
        var (left, right) = (result.Records.Ids[pair.Left], result.Records.Ids[pair.Right]);
        output.WriteLine($"{left} and {right}, the weakest pair inside a cluster:");
        var steps = Waterfall.Of(result.Scores.Scorer.Explain(pair.Left, pair.Right));
        output.WriteLine(WaterfallText.Write(steps, ExplanationWords.English, barColumns: 24));

        // Decisions of people are obeyed, always.
        var decision = new RecordDecision(left, right, Same: false);
        var decided = TableLinkage.Link(records, result.Model, new TableLinkageOptions { Decisions = [decision] });
        output.WriteLine($"{decided.Clusters.Count} people after one decision");
        // end
    }
}

using System.Globalization;
using System.Text;
using Sijil.Ledger;
using Sijil.Linkage;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Scoring;

namespace Sijil.Cli.Output;

/// <summary>Where the weight of one pair comes from, step by step.</summary>
internal static class PairWaterfall
{
    public static void Print(
        Terminal terminal,
        TableLinkageResult result,
        (int Left, int Right) pair,
        ExplanationWords words,
        bool json
    )
    {
        var explanation = result.Scores.Scorer.Explain(pair.Left, pair.Right);
        var together = result.Clusters.ClusterOf[pair.Left] == result.Clusters.ClusterOf[pair.Right];
        var (first, second) = Ids(result, explanation);
        if (json)
        {
            terminal.ResultJson(Data(result, explanation, together));
            return;
        }

        var lines = WaterfallText.Write(Waterfall.Of(explanation), words);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            terminal.Result(line);
        }

        terminal.Result(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{first} and {second}: probability {explanation.Total.ToProbability().Value:0.000000}, {(together ? "in one cluster" : "in two clusters")}"
            )
        );
    }

    /// <summary>Draws it into a new file, with a line at the threshold; null: nothing is asked.</summary>
    public static void Draw(string? file, LinkageSummary summary, (int Left, int Right) pair, ExplanationWords words)
    {
        if (file is null)
        {
            return;
        }

        var (result, ids) = (summary.Result, summary.Result.Records.Ids);
        var steps = Waterfall.Of(result.Scores.Scorer.Explain(pair.Left, pair.Right));
        var threshold = new MatchProbability(summary.Threshold).ToWeight();
        var picture = WaterfallPicture.Draw(steps, words, threshold, record => ids[record]);
        DurableFile.Write(file, Encoding.UTF8.GetBytes(picture));
    }

    // As in pairs.csv: the ordinally lower id first.
    private static (string First, string Second) Ids(TableLinkageResult result, PairExplanation explanation)
    {
        var (left, right) = (result.Records.Ids[explanation.Left], result.Records.Ids[explanation.Right]);
        return string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
    }

    private static object Data(TableLinkageResult result, PairExplanation explanation, bool together) =>
        new
        {
            RecordIdL = Ids(result, explanation).First,
            RecordIdR = Ids(result, explanation).Second,
            Prior = Math.Round(explanation.Prior.Bits, 4),
            Comparisons = explanation.Evidence.Select(line => new
            {
                line.Comparison,
                Level = line.LevelName,
                MatchWeight = Math.Round(line.Weight.Bits, 4),
                TermFrequencyWeight = Math.Round(line.TermWeight.Bits, 4),
            }),
            MatchWeight = Math.Round(explanation.Total.Bits, 4),
            MatchProbability = Math.Round(explanation.Total.ToProbability().Value, 6),
            IsOneCluster = together,
        };
}

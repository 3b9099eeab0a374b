using System.Globalization;
using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class EvaluateDrawTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string pairs;

    // 400 pairs: from probability 0.5 nine in ten are true, below one in ten.
    public EvaluateDrawTests() =>
        pairs = scratch.Write(
            "pairs.csv",
            "record_id_l,record_id_r,match_weight,match_probability,name\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 400)
                        .Select(i =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"a{i},b{i},{(i % 100 / 10.0) - 5},{(i % 100 / 100.0) + 0.005},{(i % 3 == 0 ? "same" : "near")}\n"
                            )
                        )
                )
        );

    [Fact]
    public void Pairs_are_drawn_labelled_and_give_precision_and_recall()
    {
        var list = scratch.PathOf("list.csv");
        Run.Of("evaluate", "--pairs", pairs, "--draw", "120", "--seed", "5", "--to-label", list).ExitCode.ShouldBe(0);
        var drawn = File.ReadAllLines(list);
        drawn[0].ShouldBe("record_id_l,record_id_r");
        drawn.Length.ShouldBe(121);
        var labels = scratch.Write(
            "labels.csv",
            "record_id_l,record_id_r,labeller,label\n"
                + string.Concat(drawn.Skip(1).Select(line => $"{line},one,{(IsMatch(line) ? "same" : "different")}\n"))
        );

        var run = Run.Of("evaluate", "--pairs", pairs, "--draw", "120", "--seed", "5", "--labels", labels, "--json");
        run.ExitCode.ShouldBe(0, run.Remarks);
        var estimates = JsonDocument.Parse(run.Output).RootElement.GetProperty("label_sample").GetProperty("estimates");
        estimates.GetProperty("labelled").GetInt32().ShouldBe(120);
        foreach (var measure in (string[])["precision", "recall", "f1"])
        {
            var interval = estimates.GetProperty(measure).GetProperty("interval");
            interval.GetProperty("lower").GetDouble().ShouldBeLessThan(0.9);
            interval.GetProperty("upper").GetDouble().ShouldBeGreaterThan(0.9);
        }

        Run.Of("evaluate", "--pairs", pairs, "--draw", "120", "--seed", "5", "--labels", labels)
            .Output.ShouldContain("Estimated from 120 labels");
    }

    [Fact]
    public void Labels_of_other_pairs_are_refused()
    {
        var labels = scratch.Write("l.csv", "record_id_l,record_id_r,labeller,label\nx,y,one,same\n");
        var run = Run.Of("evaluate", "--pairs", pairs, "--draw", "10", "--labels", labels);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("no label is of a pair of the sample");
    }

    [Theory]
    [InlineData("--draw", "5", "--pairs is expected")]
    [InlineData("--to-label", "x.csv", "--truth and --clusters")]
    [InlineData("--labels", "none.csv", "none.csv: expected a file that can be read")]
    public void What_is_missing_is_said(string option, string value, string says)
    {
        var run = Run.Of("evaluate", option, value);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
        Run.Of("evaluate", "--pairs", pairs, "--draw", "0").ExitCode.ShouldBe(2);
    }

    public void Dispose() => scratch.Dispose();

    // True: nine of ten from the middle up, one of ten below.
    private static bool IsMatch(string line)
    {
        var pair = int.Parse(
            line.AsSpan(1, line.IndexOf(',', StringComparison.Ordinal) - 1),
            CultureInfo.InvariantCulture
        );
        return pair % 100 >= 50 ? pair / 100 * 3 % 10 != pair % 10 : pair / 100 * 3 % 10 == pair % 10;
    }
}

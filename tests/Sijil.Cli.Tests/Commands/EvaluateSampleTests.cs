using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class EvaluateSampleTests : IDisposable
{
    private const string Labels =
        "record_id_l,record_id_r,labeller,label\n"
        + "1,2,ann-1,same\n2,1,ann-2,same\n"
        + "1,3,ann-1,same\n1,3,ann-2,different\n"
        + "4,5,ann-1,different\n4,5,ann-2,different\n"
        + "6,7,ann-1,unsure\n";

    private readonly Scratch scratch = new();

    [Fact]
    public void Some_persons_speak_for_all()
    {
        // Known: p = {1,2}, q = {3,4}. Found: {1,2} {3,5} {4}. Precision: (1 + 0) / (1 + 0 + 1/2).
        var truth = scratch.Write("t.csv", "record_id,person_id\n1,p\n2,p\n3,q\n4,q\n");
        var found = scratch.Write("f.csv", "record_id,person_id\n1,a\n2,a\n3,b\n5,b\n4,c\n");
        var run = Run.Of("evaluate", "--truth", truth, "--clusters", found, "--sample", "persons", "--json");
        run.ExitCode.ShouldBe(0, run.Remarks);
        var sample = JsonDocument.Parse(run.Output).RootElement.GetProperty("sample");
        sample.GetProperty("persons").GetInt32().ShouldBe(2);
        sample.GetProperty("pairwise_precision").GetProperty("value").GetRawText().ShouldBe("0.6666666667");
        sample.GetProperty("pairwise_recall").GetProperty("value").GetDouble().ShouldBe(0.5);
        sample.GetProperty("pairwise_recall").GetProperty("standard_error").GetDouble().ShouldBe(0.5);

        var text = Run.Of("evaluate", "--truth", truth, "--clusters", found, "--sample", "records").Output;
        text.ShouldContain("found but not in the truth, of other persons: 1");
        text.ShouldContain("Estimated for all records from 2 persons with 4 records");
    }

    [Fact]
    public void Labellers_are_compared_and_not_named()
    {
        var run = Run.Of("evaluate", "--labels", scratch.Write("l.csv", Labels));
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("Labellers: 2");

        // Observed 2/3; by chance 2/3 * 1/3 + 1/3 * 2/3 = 4/9; kappa 2/5.
        run.Output.ShouldContain("0.4000");
        run.Output.ShouldContain("1  same against different");
        run.Output.ShouldNotContain("ann-");
        var json = Run.Of("evaluate", "--labels", scratch.PathOf("l.csv"), "--json").Output;
        var two = JsonDocument.Parse(json).RootElement.GetProperty("agreement").GetProperty("two")[0];
        two.GetProperty("agreement").GetProperty("kappa").GetDouble().ShouldBe(0.4, 1e-9);
        two.GetProperty("agreement").GetProperty("pairs").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("record_id_l,record_id_r,label\n", "column labeller")]
    [InlineData("record_id_l,record_id_r,labeller,label\n1,2,a,maybe\n", "found \"maybe\"")]
    [InlineData("record_id_l,record_id_r,labeller,label\n1,2,a,same\n2,1,a,same\n", "row 3")]
    public void Labels_that_do_not_fit_are_refused(string labels, string says)
    {
        var run = Run.Of("evaluate", "--labels", scratch.Write("l.csv", labels));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
    }

    [Fact]
    public void Something_to_evaluate_is_expected()
    {
        Run.Of("evaluate").Fault.ShouldContain("--truth and --clusters");
        Run.Of("evaluate", "--truth", scratch.Write("t.csv", "record_id,person_id\n1,p\n")).ExitCode.ShouldBe(2);
        Run.Of("evaluate", "--labels", scratch.Write("l.csv", Labels), "--svg", scratch.PathOf("p.svg"))
            .Fault.ShouldContain("--pairs");
    }

    [Fact]
    public void Records_that_were_not_found_are_told_by_row()
    {
        var truth = scratch.Write("t.csv", "record_id,person_id\n1,p\nunheard,p\n2,q\n");
        var found = scratch.Write("f.csv", "record_id,person_id\n1,a\n2,b\n");
        var run = Run.Of("evaluate", "--truth", truth, "--clusters", found);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Remarks.ShouldContain("1 of 3 records are not among the found and count as alone, first in row 3");
        run.Remarks.ShouldNotContain("unheard");
    }

    public void Dispose() => scratch.Dispose();
}

namespace Sijil.Cli.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void Pairs_are_counted_as_by_hand()
    {
        // True pairs: a1-b1, a1-c1, b1-c1, a2-b2. Found: a1-b1, a2-b3. c1 was not found at all.
        var truth = scratch.Write(
            "t.csv",
            "record_id,person_id\na/m/1,p\nb/m/1,p\nc/m/1,p\na/m/2,q\nb/m/2,q\nb/m/3,r\n"
        );
        var found = scratch.Write(
            "f.csv",
            "record_id,person_id\na/m/1,x\nb/m/1,x\na/m/2,y\nb/m/3,y\nb/m/2,z\nd/m/9,w\n"
        );
        var run = Run.Of("evaluate", "--truth", truth, "--clusters", found);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("precision 0.5000  recall 0.2500  F1 0.3333");
        run.Output.ShouldContain("counted as alone: 1; found but not in the truth, left out: 1");
    }

    [Fact]
    public void Ids_of_other_programs_are_taken_too()
    {
        var truth = scratch.Write("t.csv", "record_id,person_id\n1,p\n2,p\n");
        var run = Run.Of("evaluate", "--truth", truth, "--clusters", truth);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("F1 1.0000");
    }

    [Theory]
    [InlineData("record_id,person_id\n7,p\n", "share no record_id")]
    [InlineData("record_id,person_id\n1,p\n1,q\n", "stands once")]
    [InlineData("id,person\n1,p\n", "record_id")]
    public void Tables_that_do_not_fit_are_refused(string found, string says)
    {
        var truth = scratch.Write("t.csv", "record_id,person_id\n1,p\n2,p\n");
        var run = Run.Of("evaluate", "--truth", truth, "--clusters", scratch.Write("f.csv", found));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
    }

    public void Dispose() => scratch.Dispose();
}

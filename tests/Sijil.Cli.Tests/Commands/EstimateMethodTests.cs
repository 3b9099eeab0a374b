namespace Sijil.Cli.Tests.Commands;

public sealed class EstimateMethodTests : IDisposable
{
    private const string Spina =
        "A,B,C,count\n1,0,0,247\n0,1,0,49\n0,0,1,60\n1,1,0,142\n1,0,1,112\n0,1,1,4\n1,1,1,12\n";
    private readonly Scratch scratch = new();
    private readonly string table;

    public EstimateMethodTests() => table = scratch.Write("spina.csv", Spina);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void All_methods_stand_side_by_side_unless_some_are_asked_for()
    {
        var all = Run.Of("estimate", table);
        all.ExitCode.ShouldBe(0, all.Remarks);
        foreach (var method in (string[])["loglinear-range", "decomposable", "coverage-nhat-1", "nhoi", "chao-mth"])
        {
            all.Output.ShouldContain(method);
        }

        var some = Run.Of("estimate", table, "--method", "decomposable", "coverage");
        some.Output.ShouldContain("coverage-nhat-0");
        some.Output.ShouldNotContain("chao");
        some.Output.ShouldNotContain("loglinear-range");
    }

    [Fact]
    public void Threads_change_no_byte_of_the_json()
    {
        var one = Run.Of("estimate", table, "--json", "--threads", "1");
        var two = Run.Of("estimate", table, "--json", "--threads", "2");
        two.Output.ShouldBe(one.Output);
        one.Output.ShouldContain("\"saturated_share\"");
    }

    [Theory]
    [InlineData("--method", "bayes", "--method is all")]
    [InlineData("--level", "1", "--level lies")]
    [InlineData("--threads", "0", "--threads lies")]
    public void What_makes_no_sense_is_refused(string option, string value, string message)
    {
        var run = Run.Of("estimate", table, option, value);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(message);
    }
}

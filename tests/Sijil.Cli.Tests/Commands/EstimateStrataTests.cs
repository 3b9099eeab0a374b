using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class EstimateStrataTests : IDisposable
{
    // Two regions that can be estimated, one of three people, twelve people of whom the region is not stated; two sexes.
    private const string Places =
        "region,sex,A,B,C,count\n"
        + "north,f,1,0,0,120\nnorth,f,0,1,0,60\nnorth,f,0,0,1,60\nnorth,m,1,1,0,40\nnorth,m,1,0,1,36\nnorth,m,0,1,1,18\nnorth,m,1,1,1,12\n"
        + "south,f,1,0,0,90\nsouth,f,0,1,0,70\nsouth,m,0,0,1,50\nsouth,m,1,1,0,30\nsouth,m,1,0,1,22\nsouth,m,0,1,1,16\nsouth,m,1,1,1,8\n"
        + "islands,f,1,0,0,2\nislands,m,0,1,0,1\n";

    private readonly Scratch scratch = new();
    private readonly string table;

    public EstimateStrataTests() => table = scratch.Write("places.csv", Places);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Strata_are_estimated_or_refused_and_the_total_says_at_least()
    {
        var run = Run.Of("estimate", table, "--by", "region", "--method", "decomposable");

        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("north");
        run.Output.ShouldContain("refused: too-few-people");
        run.Output.ShouldContain("Total, if strata err independently");
        run.Output.ShouldContain("Total, if all err together");
        run.Output.ShouldContain("no upper end can be given");
    }

    [Fact]
    public void Json_holds_each_stratum_and_is_the_same_for_any_number_of_threads()
    {
        string[] asked = ["estimate", table, "--by", "region", "--method", "decomposable", "--json"];
        var one = Run.Of([.. asked, "--threads", "1"]);
        Run.Of([.. asked, "--threads", "2"]).Output.ShouldBe(one.Output);

        using var json = JsonDocument.Parse(one.Output);
        var strata = json.RootElement.GetProperty("strata").EnumerateArray().ToArray();
        strata.Length.ShouldBe(3);
        strata.Count(s => s.GetProperty("standing").GetString() == "refused").ShouldBe(1);
        json.RootElement.GetProperty("total").GetProperty("at_most").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("observed").GetInt64().ShouldBe(635);
    }

    [Fact]
    public void A_refused_stratum_is_pooled_when_asked()
    {
        var run = Run.Of("estimate", table, "--by", "region", "--pool", "region", "--method", "decomposable");

        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("pooled with");
        run.Output.ShouldContain("All 3 strata have an estimate.");
    }

    [Fact]
    public void Missing_values_are_filled_in_or_left_out_and_marked()
    {
        var gaps = scratch.Write("gaps.csv", Places + ",f,1,0,0,12\n");
        var filled = Run.Of("estimate", gaps, "--by", "region", "--method", "decomposable");
        filled.ExitCode.ShouldBe(0, filled.Remarks);
        filled.Output.ShouldContain("Documented: 647");

        var left = Run.Of(
            "estimate",
            gaps,
            "--by",
            "region",
            "--method",
            "decomposable",
            "--missing",
            "leave-out",
            "--json"
        );
        left.Output.ShouldContain("\"complete_cases_only\": true");
    }

    [Fact]
    public void Without_columns_each_stratum_has_all_methods_and_csv_has_a_row_for_each()
    {
        var run = Run.Of("estimate", table, "--csv", "--method", "chao");

        run.ExitCode.ShouldBe(0, run.Remarks);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("region,sex,method,model,observed,estimate,lower,upper,level");
        lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(2))).Distinct().Count().ShouldBe(6);
        lines.ShouldContain(line =>
            line.StartsWith("islands,m,", StringComparison.Ordinal)
            && line.Contains("too-few-people", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--by", "place", "found no column \"place\"; expected one of region, sex")]
    [InlineData("--pool", "region", "--pool and --missing go with --by")]
    [InlineData("--missing", "impute", "--pool and --missing go with --by")]
    public void What_makes_no_sense_is_refused(string option, string value, string message)
    {
        var run = Run.Of("estimate", table, option, value);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(message);
    }

    [Theory]
    [InlineData("--by", "region", "--pool", "sex", "--pool names one of the columns of --by")]
    [InlineData("--by", "region", "--missing", "guess", "--missing is impute or leave-out")]
    [InlineData("--by", "region", "--method", "nhoi", "--method is one of lcmcr")]
    [InlineData("--classes", "0", "--sweeps", "5000", "--classes lies between 1 and 64")]
    [InlineData("--capture", "1", "--sweeps", "5000", "--capture is two numbers above 0")]
    public void Options_that_do_not_go_together_are_refused(string a, string b, string c, string d, string message)
    {
        var run = Run.Of("estimate", table, a, b, c, d);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(message);
    }

    [Fact]
    public void Json_and_csv_do_not_go_together() =>
        Run.Of("estimate", table, "--json", "--csv").Fault.ShouldContain("do not go together");
}

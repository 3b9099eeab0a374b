using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Sijil.Cli.Tests.Commands;

public sealed class DedupeTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string shops;
    private readonly string model;
    private readonly string result;

    public DedupeTests()
    {
        shops = scratch.Write("shops.csv", SmallTables.Shops);
        model = scratch.Write("model.json", SmallTables.Model);
        result = scratch.PathOf("result");
    }

    [Fact]
    public void One_file_gives_pairs_clusters_model_and_summary()
    {
        var run = Run.Of("dedupe", shops, "--model", model, "--out", result, "--threshold", "0.6");
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("6 records form 3 clusters");
        run.Remarks.ShouldContain("compare name: same > else");
        Directory
            .EnumerateFileSystemEntries(result)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["clusters.csv", "model.json", "pairs.csv", "summary.json"]);
        ReadAll("clusters.csv").ShouldBe("record_id,person_id\ns10,s10\ns2,s10\ns3,s10\ns4,s4\ns5,s4\ns6,s6\n");
        Directory
            .EnumerateFileSystemEntries(scratch.Root)
            .ShouldNotContain(path => path.EndsWith(".next", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_are_those_of_the_model_and_rows_are_sorted_by_id()
    {
        Run.Of("dedupe", shops, "--model", model, "--out", result).ExitCode.ShouldBe(0);
        // Odds of the prior 1/4; .9/.01 and .8/.01 for agreement, .1/.99 for another name.
        var odds = new[] { 90 * 80 / 4.0, 0.1 / 0.99 * 80 / 4, 0.1 / 0.99 * 80 / 4, 90 / 4.0 };
        var rows = ReadAll("pairs.csv").Split('\n');
        rows[0].ShouldBe("record_id_l,record_id_r,match_weight,match_probability,name,phone");
        rows[1..^1]
            .Select(row => row.Split(','))
            .Select(cells => $"{cells[0]} {cells[1]} {cells[4]} {cells[5]}")
            .ShouldBe(["s10 s2 same same", "s10 s3 else same", "s2 s3 else same", "s4 s5 same "]);
        for (var row = 0; row < odds.Length; row++)
        {
            var cells = rows[row + 1].Split(',');
            double.Parse(cells[2], CultureInfo.InvariantCulture).ShouldBe(Math.Log2(odds[row]), 1e-4);
            double.Parse(cells[3], CultureInfo.InvariantCulture).ShouldBe(odds[row] / (1 + odds[row]), 1e-5);
        }
    }

    [Fact]
    public void The_written_model_and_summary_can_be_read()
    {
        Run.Of("dedupe", shops, "--model", model, "--out", result).ExitCode.ShouldBe(0);
        using var summary = JsonDocument.Parse(ReadAll("summary.json"));
        summary.RootElement.GetProperty("records").GetInt32().ShouldBe(6);
        summary.RootElement.GetProperty("files")[0].GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        var again = scratch.PathOf("again");
        Run.Of("dedupe", shops, "--model", Path.Combine(result, "model.json"), "--out", again).ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(again, "pairs.csv")).ShouldBe(ReadAll("pairs.csv"));
    }

    [Fact]
    public void Several_files_are_lists_whose_columns_meet_by_heading()
    {
        var more = scratch.Write("more.csv", SmallTables.MoreShops);
        var run = Run.Of("dedupe", shops, more, "--model", model, "--out", result, "--threshold", "0.4");
        run.ExitCode.ShouldBe(0, run.Remarks);
        var clusters = ReadAll("clusters.csv");
        clusters.ShouldContain("more/1,more/1\n");
        clusters.ShouldContain("shops/s4,more/1\n");
        clusters.ShouldContain("shops/s6,more/2\n");
        clusters.ShouldContain("more/3,more/3\n");
    }

    [Fact]
    public void Linking_only_joins_no_two_records_of_one_file()
    {
        var more = scratch.Write("more.csv", SmallTables.MoreShops);
        Run.Of("dedupe", shops, more, "--model", model, "--out", result, "--link-type", "link").ExitCode.ShouldBe(0);
        ReadAll("pairs.csv").ShouldNotContain("shops/s10,shops/s2");
        ReadAll("pairs.csv").ShouldContain("more/2,shops/s6");
    }

    [Fact]
    public void Truth_is_measured_and_never_compared()
    {
        var run = Run.Of("dedupe", shops, "--out", result, "--truth-column", "cluster");
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Remarks.ShouldNotContain("compare cluster");
        run.Output.ShouldContain("clusters                precision");
        run.Output.ShouldContain("pairs, probability .95");
        run = Run.Of("dedupe", shops, "--out", scratch.PathOf("other"));
        run.Remarks.ShouldNotContain("compare cluster");
        run.Remarks.ShouldContain("(a model can name it): cluster");
    }

    [Fact]
    public void Truth_from_a_file_of_its_own()
    {
        var truth = scratch.Write("truth.csv", "record_id,person_id\ns10,x\ns2,x\ns3,x\ns4,y\ns5,y\ns6,z\n");
        var run = Run.Of(
            "dedupe",
            shops,
            "--model",
            model,
            "--out",
            result,
            "--truth",
            truth,
            "--threshold",
            "0.6",
            "--json"
        );
        using var summary = JsonDocument.Parse(run.Output);
        summary.RootElement.GetProperty("cluster_measure").GetProperty("f1").GetDouble().ShouldBe(1);
        summary
            .RootElement.GetProperty("pair_measures")[0]
            .GetProperty("measure")
            .GetProperty("recall")
            .GetDouble()
            .ShouldBe(1);
    }

    [Fact]
    public void Blocking_is_analysed_before_anything_is_compared()
    {
        var run = Run.Of("dedupe", shops, "--model", model, "--blocking-only", "--truth-column", "cluster", "--quiet");
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("True pairs: 4, of which no rule makes 0");
        run.Output.ShouldContain("Largest blocks of phone: 3 records like s10");
        Run.Of("dedupe", shops, "--model", model, "--blocking-only", "--json")
            .Output.ShouldContain("\"cumulative_pairs\"");
    }

    [Fact]
    public void A_pair_is_explained()
    {
        var run = Run.Of("dedupe", shops, "--model", model, "--threshold", "0.95", "--explain", "s3", "s10", "--quiet");
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("█");
        run.Output.ShouldContain("phone – same");
        run.Output.ShouldContain("s10 and s3: probability 0.66");
        run.Output.ShouldContain("in two clusters");
    }

    [Fact]
    public void A_pair_is_drawn_in_the_language_that_is_asked_for()
    {
        string[] asked =
        [
            "dedupe",
            shops,
            "--model",
            model,
            "--threshold",
            "0.95",
            "--explain",
            "s3",
            "s10",
            "--quiet",
        ];
        var picture = scratch.PathOf("pair.svg");

        var run = Run.Of([.. asked, "--language", "ar", "--svg", picture]);

        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("قبل المقارنة");
        var drawn = XDocument.Load(picture);
        drawn.Root!.Value.ShouldContain("s10");
        drawn.Root.Value.ShouldContain("قبل المقارنة");

        Run.Of([.. asked, "--svg", picture]).Fault.ShouldContain("new file");
        Run.Of("dedupe", shops, "--model", model, "--out", result, "--svg", "x.svg").Fault.ShouldContain("--explain");
        Run.Of([.. asked, "--language", "xx"]).Fault.ShouldContain("en or ar");
    }

    [Fact]
    public void Earlier_results_are_replaced_only_when_asked_and_nothing_else_ever()
    {
        Run.Of("dedupe", shops, "--model", model, "--out", result).ExitCode.ShouldBe(0);
        Run.Of("dedupe", shops, "--model", model, "--out", result).Fault.ShouldContain("--overwrite");
        Run.Of("dedupe", shops, "--model", model, "--out", result, "--overwrite", "--threshold", "0.9")
            .ExitCode.ShouldBe(0);
        ReadAll("summary.json").ShouldContain("\"threshold\": 0.9");
        File.WriteAllText(Path.Combine(result, "mine.txt"), "x");
        Run.Of("dedupe", shops, "--model", model, "--out", result, "--overwrite").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void No_candidate_pairs_leave_everybody_alone()
    {
        var alone = scratch.Write("alone.csv", "id,name,phone\n1,Aa,1\n2,Bb,2\n3,Cc,3\n");
        var run = Run.Of("dedupe", alone, "--model", model, "--out", result);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Remarks.ShouldContain("every record stands alone");
        ReadAll("clusters.csv").ShouldBe("record_id,person_id\n1,1\n2,2\n3,3\n");
    }

    [Fact]
    public void Stopping_leaves_nothing()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Run.Of(stopped.Token, "dedupe", shops, "--model", model, "--out", result).ExitCode.ShouldBe(2);
        Directory.Exists(result).ShouldBeFalse();
        Directory.Exists(result + ".next").ShouldBeFalse();
    }

    [Theory]
    [InlineData("en-US", "1")]
    [InlineData("ar-SA", "2")]
    [InlineData("tr-TR", "3")]
    public void The_same_bytes_in_any_culture_and_with_any_number_of_threads(string culture, string threads)
    {
        var one = scratch.PathOf("one");
        Run.Of("dedupe", shops, "--out", one, "--threads", "1").ExitCode.ShouldBe(0);
        InCulture.Of(
            culture,
            () => Run.Of("dedupe", shops, "--out", result, "--threads", threads).ExitCode.ShouldBe(0)
        );
        foreach (var file in Directory.EnumerateFiles(one).Select(Path.GetFileName))
        {
            ReadAll(file!).ShouldBe(File.ReadAllText(Path.Combine(one, file!)), file);
        }
    }

    public void Dispose() => scratch.Dispose();

    private string ReadAll(string file) => File.ReadAllText(Path.Combine(result, file));
}

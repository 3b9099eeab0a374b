using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class EvaluatePairsTests : IDisposable
{
    private const string Header = "record_id_l,record_id_r,match_weight,match_probability,name,place\n";

    // Persons p: 1 2 3, q: 4 5, r: 6, s: 7. Found: {1,2} {3} {4,6} {5} {7}.
    private const string Truth = "record_id,person_id\n1,p\n2,p\n3,p\n4,q\n5,q\n6,r\n7,s\n";
    private const string Found = "record_id,person_id\n1,a\n2,a\n3,b\n4,c\n6,c\n5,d\n7,e\n8,f\n";
    private const string Weighed =
        Header
        + "1,2,6.5,0.99,same,same\n" // right
        + "1,3,5,0.96,same,near\n" // true, weighs enough, split
        + "4,6,3,0.9,same,same\n" // false, joined
        + "6,7,1,0.6,near,same\n" // false, rightly kept apart
        + "5,4,-3,0.1,near,different\n" // true, weighs too little
        + "7,8,2,0.8,same,same\n"; // 8 is not in the truth; 2-3 is not weighed

    private readonly Scratch scratch = new();

    [Fact]
    public void Everything_is_counted_as_by_hand()
    {
        var json = Json(Pairs(Weighed));

        var pairs = json.GetProperty("pairs");
        Numbers(pairs, "judged", "true_judged", "left_out", "true_pairs").ShouldBe([5, 3, 1, 4]);
        var best = pairs.GetProperty("best");

        // From 5: 2 * 2 / (2 + 4); from -3: 2 * 3 / (5 + 4). Of equal ones the higher threshold.
        Numbers(best, "match_weight", "pairs", "true_pairs").ShouldBe([5, 2, 2]);
        best.GetProperty("f1").GetDouble().ShouldBe(2 / 3.0, 1e-9);
        pairs.GetProperty("curve").GetArrayLength().ShouldBe(5);
        var at = pairs.GetProperty("at");
        Numbers(at[0], "probability", "pairs", "true_pairs", "recall").ShouldBe([0.5, 4, 2, 0.5]);
        Numbers(at[1], "probability", "pairs", "true_pairs", "precision").ShouldBe([0.95, 2, 2, 1]);

        var high = json.GetProperty("calibration").GetProperty("high");
        Numbers(high, "pairs", "matches").ShouldBe([3, 2]);
        high.GetProperty("mean_probability").GetDouble().ShouldBe(0.95, 1e-9);
        high.GetProperty("true_share").GetRawText().ShouldBe("0.6666666667");

        var errors = json.GetProperty("errors");
        Numbers(errors, "kept_apart", "found_through_others").ShouldBe([1, 0]);
        var kinds = errors.GetProperty("kinds").EnumerateArray().ToDictionary(k => k.GetProperty("kind").GetString()!);
        kinds
            .ToDictionary(k => k.Key, k => k.Value.GetProperty("pairs").GetInt32())
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["false_match"] = 1,
                    ["joined_through_others"] = 0,
                    ["joined_unweighed"] = 0,
                    ["missed_by_blocking"] = 1,
                    ["scored_low"] = 1,
                    ["split_by_clustering"] = 1,
                },
                ignoreOrder: true
            );
        var low = kinds["scored_low"].GetProperty("groups")[0];
        low.GetProperty("levels").GetProperty("place").GetString().ShouldBe("different");
        low.GetProperty("examples")[0].EnumerateArray().Select(id => id.GetString()).ShouldBe(["4", "5"]);
        kinds["missed_by_blocking"].GetProperty("groups")[0].GetProperty("examples")[0][0].GetString().ShouldBe("2");
    }

    [Fact]
    public void A_higher_threshold_sorts_the_errors_anew()
    {
        var json = Json(Pairs(Weighed), "--threshold", "0.97");
        var kinds = json.GetProperty("errors").GetProperty("kinds").EnumerateArray().ToList();
        kinds
            .Single(k => k.GetProperty("kind").GetString() == "scored_low")
            .GetProperty("pairs")
            .GetInt32()
            .ShouldBe(2);
    }

    [Fact]
    public void The_text_says_it_in_a_few_lines()
    {
        var run = Run.Of(Arguments(Pairs(Weighed)));
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("of 3 pairs given 0.9 to 1, 0.6667 are true");
        run.Output.ShouldContain("mean given 0.9500");
        run.Output.ShouldContain("split by clustering");
        run.Output.ShouldContain("name=same, place=near; such as 1 and 3");
        run.Output.Split('\n').Length.ShouldBeLessThan(40);
    }

    [Fact]
    public void The_picture_is_the_same_every_time_and_well_formed()
    {
        var (first, second) = (scratch.PathOf("a.svg"), scratch.PathOf("b.svg"));
        Run.Of([.. Arguments(Pairs(Weighed)), "--svg", first]).ExitCode.ShouldBe(0);
        InCulture.Of("ar-SA", () => Run.Of([.. Arguments(Pairs(Weighed)), "--svg", second]).ExitCode.ShouldBe(0));
        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(first));
        var picture = System.Xml.Linq.XDocument.Load(first);
        picture.Root!.Name.LocalName.ShouldBe("svg");
        picture.Descendants().Count(e => e.Name.LocalName == "polyline").ShouldBe(3);
    }

    [Fact]
    public void Rows_in_any_order_give_the_same_result()
    {
        var rows = Weighed[Header.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var turned = Header + string.Join('\n', rows.Reverse());
        Run.Of([.. Arguments(Pairs(turned)), "--json"])
            .Output.ShouldBe(Run.Of([.. Arguments(Pairs(Weighed)), "--json"]).Output);
    }

    [Fact]
    public void No_pairs_at_all_are_no_fault()
    {
        var run = Run.Of(Arguments(Pairs(Header)));
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("no pair was given 0.9 to 1");
    }

    [Theory]
    [InlineData("record_id_l,record_id_r,weight\n1,2,3\n", "row 1", "match_weight")]
    [InlineData("", "empty", "header")]
    [InlineData(Header + "1,2,5,0.9,same\n", "row 2", "6 cells")]
    [InlineData(Header + "1,2,5,1.2,same,same\n", "row 2, column match_probability", "found \"1.2\"")]
    [InlineData(Header + "1,2,heavy,0.2,same,same\n", "row 2, column match_weight", "found \"heavy\"")]
    [InlineData(Header + "1,2,NaN,0.2,same,same\n", "row 2, column match_weight", "number")]
    [InlineData(Header + "1,1,5,0.2,same,same\n", "row 2", "two different records")]
    [InlineData(Header + ",1,5,0.2,same,same\n", "row 2, column record_id_l", "id of a record")]
    [InlineData(Header + "1,2,5,0.9,same,same\n3,4,1,0.5,same,same\n2,1,5,0.9,same,same\n", "row 4", "row 2 holds")]
    [InlineData(Header + "x,y,5,0.9,same,same\n", "no pair", "truth")]
    public void Pairs_that_do_not_fit_are_refused(string pairs, string where, string what)
    {
        var run = Run.Of(Arguments(Pairs(pairs)));
        run.ExitCode.ShouldBe(2, run.Remarks);
        run.Fault.ShouldContain("pairs.csv");
        run.Fault.ShouldContain(where);
        run.Fault.ShouldContain(what);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_column_of_names_is_not_taken_for_levels_nor_printed()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"1,z{i},5,0.9,invented {i},same\n"));
        var run = Run.Of(Arguments(Pairs(Header + rows)));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("column name");
        run.Fault.ShouldNotContain("invented");
    }

    [Theory]
    [InlineData("--sample", "persons", "--pairs")]
    [InlineData("--sample", "some", "persons or records")]
    [InlineData("--threshold", "1.5", "0 to 1")]
    public void Options_that_do_not_go_together_are_refused(string option, string value, string says)
    {
        var run = Run.Of([.. Arguments(Pairs(Weighed)), option, value]);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
    }

    public void Dispose() => scratch.Dispose();

    private string Pairs(string text) => scratch.Write("pairs.csv", text);

    private string[] Arguments(string pairs) =>
        [
            "evaluate",
            "--truth",
            scratch.Write("truth.csv", Truth),
            "--clusters",
            scratch.Write("found.csv", Found),
            "--pairs",
            pairs,
        ];

    private JsonElement Json(string pairs, params string[] more)
    {
        var run = Run.Of([.. Arguments(pairs), "--json", .. more]);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static double[] Numbers(JsonElement of, params string[] names) =>
        [.. names.Select(name => of.GetProperty(name).GetDouble())];
}

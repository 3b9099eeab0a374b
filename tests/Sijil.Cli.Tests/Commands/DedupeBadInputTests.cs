namespace Sijil.Cli.Tests.Commands;

/// <summary>Each bad input costs one line and exit code 2, and no folder.</summary>
public sealed class DedupeBadInputTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string shops;
    private readonly string result;

    public DedupeBadInputTests()
    {
        shops = scratch.Write("shops.csv", SmallTables.Shops);
        result = scratch.PathOf("result");
    }

    [Theory]
    [InlineData("\"values\": [\"phone\"]", "\"values\": [\"fax\"]", "column fax")]
    [InlineData("[\"phone\"]]", "[\"fax\"]]", "column fax")]
    [InlineData("\"when\": \"exact\"", "\"when\": \"soundalike\"", "soundalike")]
    [InlineData("\"m\": 0.8", "\"m\": 1", "m")]
    [InlineData("\"u\": 0.01", "\"u\": 0", "u")]
    [InlineData("\"prior\": 0.2,", "\"prior\": 2,", "prior")]
    public void A_model_that_cannot_be_used(string part, string instead, string says)
    {
        var model = scratch.Write("bad.json", SmallTables.Model.Replace(part, instead, StringComparison.Ordinal));
        Refused(["--model", model], says, "bad.json");
    }

    [Fact]
    public void A_model_that_is_not_there() => Refused(["--model", scratch.PathOf("none.json")], "none.json");

    [Fact]
    public void A_column_that_the_model_needs_and_that_is_empty()
    {
        var file = scratch.Write("empty.csv", "id,name,phone\n1,Aa,\n2,Bb,\n");
        Refused(file, ["--model", scratch.Write("m.json", SmallTables.Model)], "column phone", "no record states");
    }

    [Fact]
    public void Nothing_to_compare() =>
        Refused(scratch.Write("void.csv", "id,name\n1,\n2,\n"), [], "No column can be compared");

    [Fact]
    public void One_record() => Refused(scratch.Write("one.csv", "id,name\n1,Aa\n"), [], "at least two records");

    [Fact]
    public void Headings_only() => Refused(scratch.Write("head.csv", "id,name\n"), [], "two records");

    [Fact]
    public void An_empty_file() => Refused(scratch.Write("nothing.csv", ""), [], "empty");

    [Fact]
    public void A_file_that_is_not_there() => Refused(scratch.PathOf("gone.csv"), [], "gone.csv");

    [Fact]
    public void Too_many_pairs_are_refused_with_the_worst_rule()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 60).Select(row => FormattableString.Invariant($"{row},Aa,{row}\n"))
        );
        var file = scratch.Write("many.csv", "id,name,phone\n" + rows);
        var model = scratch.Write("m.json", SmallTables.Model);
        Refused(file, ["--model", model, "--most-pairs", "1000"], "1,770 pairs", "\"name\"", "60 records", "record 0");
    }

    [Fact]
    public void Ids_that_are_given_twice() =>
        Refused(
            scratch.Write("ids.csv", "key,name\n1,Aa\n2,Bb\n1,Cc\n"),
            ["--id", "key"],
            "ids.csv, row 4, column key",
            "\"1\""
        );

    [Fact]
    public void Ids_that_are_missing() =>
        Refused(scratch.Write("ids.csv", "key,name\n1,Aa\n,Bb\n"), ["--id", "key"], "row 3", "has an id");

    [Fact]
    public void An_id_column_that_is_not_there() => Refused(["--id", "number"], "number");

    [Fact]
    public void Ids_that_repeat_unasked_cost_nothing()
    {
        var run = Run.Of("dedupe", scratch.Write("ids.csv", "id,name\n7,Aa\n7,Aa\n8,Cc\n"), "--out", result);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Remarks.ShouldContain("first in row 3");
        File.ReadAllText(Path.Combine(result, "clusters.csv")).ShouldContain("row-4,row-4\n");
    }

    [Theory]
    [InlineData("record_id,person_id\ns10,1\nnobody,2\n", "\"nobody\"")]
    [InlineData("record_id,person_id\ns10,1\ns10,2\n", "twice")]
    [InlineData("record_id,who\ns10,1\ns2,2\n", "person_id")]
    [InlineData("key,person_id\ns10,1\ns2,2\n", "record_id")]
    public void A_truth_that_does_not_fit(string text, string says) =>
        Refused(["--truth", scratch.Write("truth.csv", text)], says, "truth.csv");

    [Fact]
    public void A_truth_column_that_is_not_there() => Refused(["--truth-column", "who"], "who");

    [Theory]
    [InlineData("a quotation mark", "id,name\n1,\"open\n2,x\n", "row 2", "never closed")]
    [InlineData("a wide row", "id,name\n1,Aa\n2,Bb,too,much\n", "row 3", "2 cells")]
    [InlineData("one heading twice", "id,name,name\n1,Aa,Aa\n2,Bb,Bb\n", "name", "once")]
    public void Text_that_is_no_table(string what, string text, string place, string says) =>
        Refused(scratch.Write(what + ".csv", text), [], place, says);

    [Fact]
    public void Two_files_of_one_name()
    {
        Directory.CreateDirectory(scratch.PathOf("b"));
        Refused(shops, [scratch.Write(Path.Combine("b", "shops.csv"), SmallTables.Shops)], "its own name");
    }

    [Fact]
    public void A_pair_that_is_none()
    {
        Refused(["--explain", "s2", "s99"], "\"s99\"");
        Refused(["--explain", "s2", "s2"], "two different");
    }

    [Theory]
    [InlineData("--threads", "0")]
    [InlineData("--threshold", "1.5")]
    [InlineData("--link-type", "both")]
    [InlineData("--link-type", "link")]
    [InlineData("--most-pairs", "0")]
    public void A_request_that_makes_no_sense(string option, string value) => Refused([option, value], option);

    [Fact]
    public void A_request_without_a_folder()
    {
        var run = Run.Of("dedupe", shops);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("--out");
    }

    public void Dispose() => scratch.Dispose();

    private void Refused(string[] options, params string[] says) => Refused(shops, options, says);

    private void Refused(string file, string[] options, params string[] says)
    {
        var run = Run.Of(["dedupe", file, .. options, "--out", result, "--quiet"]);
        run.ExitCode.ShouldBe(2, run.Output + run.Remarks);
        foreach (var part in says)
        {
            run.Fault.ShouldContain(part);
        }

        run.Remarks.Trim().Split('\n').Length.ShouldBe(1, run.Remarks);
        Directory.Exists(result).ShouldBeFalse();
        Directory.Exists(result + ".next").ShouldBeFalse();
    }
}

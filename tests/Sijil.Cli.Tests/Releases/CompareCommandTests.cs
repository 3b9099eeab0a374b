using System.Text.Json;

namespace Sijil.Cli.Tests.Releases;

public sealed class CompareCommandTests
{
    private const string Header = "id,name,birth_date,sex,age\n";
    private const string Older =
        Header
        + "411111111,سامي محمود سعيد النجار,1980-02-03,male,44\n"
        + "422222222,منى خليل راشد الحداد,1991-05-06,female,33\n";

    private const string Newer =
        Header
        + "411111111,سامي محمود سعيد النجار,1980-02-13,male,44\n"
        + "433333333,رامز يوسف توفيق الخياط,2001-07-08,male,23\n";

    [Fact]
    public void The_terminal_shows_totals_and_never_a_name_or_an_id()
    {
        using var scratch = new Scratch();
        var (older, newer) = (scratch.Write("old.csv", Older), scratch.Write("new.csv", Newer));
        foreach (var language in new[] { "en", "ar" })
        {
            var run = Run.Of("compare", older, newer, "--language", language);
            run.ExitCode.ShouldBe(0);
            foreach (var secret in new[] { "سامي", "منى", "رامز", "411111111", "422222222", "433333333", "1980" })
            {
                (run.Output + run.Remarks).ShouldNotContain(secret);
            }
        }
    }

    [Fact]
    public void Json_gives_the_counts_and_the_csv_a_line_for_each_change()
    {
        using var scratch = new Scratch();
        var csv = scratch.PathOf("changes.csv");
        var run = Run.Of(
            "compare",
            scratch.Write("old.csv", Older),
            scratch.Write("new.csv", Newer),
            "--json",
            "--csv",
            csv,
            "--html",
            scratch.PathOf("page.html")
        );

        var people = JsonDocument.Parse(run.Output).RootElement.GetProperty("people");
        people.GetProperty("changed").GetInt32().ShouldBe(1);
        people.GetProperty("added").GetInt32().ShouldBe(1);
        people.GetProperty("removed").GetInt32().ShouldBe(1);
        var lines = File.ReadAllLines(csv);
        lines.Length.ShouldBe(4);
        lines[1].ShouldContain(",changed,2,2,411111111,411111111,");
        lines[1].ShouldContain(",birth_date,1980-02-03,1980-02-13,other_day,10,");
        File.ReadAllText(scratch.PathOf("page.html")).ShouldContain("منى خليل");
    }

    [Fact]
    public void The_same_file_twice_is_no_change()
    {
        using var scratch = new Scratch();
        var run = Run.Of("compare", scratch.Write("old.csv", Older), scratch.Write("new.csv", Older));
        run.Output.ShouldContain("Nothing changed.");
    }

    [Fact]
    public void A_mapping_says_what_headers_do_not()
    {
        using var scratch = new Scratch();
        var (older, newer) = (Older.Replace(Header, "a,b,c,d,e\n", StringComparison.Ordinal), Newer);
        var map = scratch.Write(
            "map.yaml",
            "columns:\n"
                + "- header: a\n  column: 0\n  field: note\n"
                + "- header: b\n  column: 1\n  field: name\n"
                + "- header: c\n  column: 2\n  field: death_date\n"
        );
        var run = Run.Of(
            "compare",
            scratch.Write("old.csv", older),
            scratch.Write("new.csv", newer.Replace(Header, "a,b,c,d,e\n", StringComparison.Ordinal)),
            "--map",
            map,
            "--json"
        );
        run.Remarks.ShouldBe("");
        JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("columns")
            .EnumerateArray()
            .Take(3)
            .Select(c => c.GetProperty("field").GetString())
            .ShouldBe(["note", "name", "death_date"]);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_machines_culture_changes_no_byte(string culture)
    {
        using var scratch = new Scratch();
        var (older, newer) = (scratch.Write("old.csv", Older), scratch.Write("new.csv", Newer));
        var here = Written("here");
        InCulture.Of(culture, () => Written(culture).ShouldBe(here));

        string Written(string name)
        {
            var (csv, page) = (scratch.PathOf(name + ".csv"), scratch.PathOf(name + ".html"));
            var run = Run.Of("compare", older, newer, "--csv", csv, "--html", page);
            run.ExitCode.ShouldBe(0);
            return run.Output + File.ReadAllText(csv) + File.ReadAllText(page);
        }
    }

    [Fact]
    public void One_file_is_too_few()
    {
        using var scratch = new Scratch();
        var run = Run.Of("compare", scratch.Write("old.csv", Older));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("two or more releases");
    }

    [Fact]
    public void Generated_releases_are_compared_in_one_go()
    {
        using var scratch = new Scratch();
        Run.Of("generate", scratch.PathOf("list"), "--releases", "3", "--people", "400", "--seed", "3")
            .ExitCode.ShouldBe(0);
        string[] files = [.. Enumerable.Range(1, 3).Select(i => scratch.PathOf($"list/release-{i}.csv"))];

        var run = Run.Of(["compare", .. files, "--json"]);

        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("older").GetProperty("file").GetString().ShouldBe("release-2.csv");
        root.GetProperty("shifts")[0].GetProperty("kind").GetString().ShouldBe("lam_alef");
    }
}

using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class DecideTests : IDisposable
{
    private const string Left = "committee/main/row-2";
    private const string Right = "hospital/main/1";

    private readonly Scratch scratch = new();
    private readonly string book;

    public DecideTests() => book = SmallCasebook.Make(scratch, "book");

    [Fact]
    public void A_decision_is_obeyed_from_the_next_build_on_and_can_be_taken_back()
    {
        SmallCasebook.PersonOf(book, Left).ShouldBe(SmallCasebook.PersonOf(book, Right));
        var before = SmallCasebook.PersonOf(book, Right);

        var decided = Run.Of(
            "decide",
            Right,
            Left,
            "different",
            "--reason",
            "two mothers",
            "-C",
            book,
            "--by",
            "A",
            "--json"
        );
        decided.ExitCode.ShouldBe(0, decided.Remarks);
        var id = Id(decided);
        Run.Of("build", book).Output.ShouldContain("1 split");
        SmallCasebook.PersonOf(book, Left).ShouldNotBe(SmallCasebook.PersonOf(book, Right));
        var file = File.ReadAllText(Path.Combine(book, "out", "decisions.csv"));
        file.ShouldContain(
            $"{id},{Left},{Right},different,reviewer,A,2024-05-01T12:00:00Z,two mothers,used,{Left},{Right}"
        );

        Run.Of("decide", "--undo", id, "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).Output.ShouldContain("1 merged");
        SmallCasebook.PersonOf(book, Left).ShouldBe(before);
        SmallCasebook.PersonOf(book, Right).ShouldBe(before);
        Run.Of("decide", "--list", "-C", book).Output.ShouldContain("taken back");
    }

    [Fact]
    public void Who_disagree_are_both_kept_and_neither_is_obeyed_until_somebody_adjudicates()
    {
        Decide("different", "A");
        Decide("same", "B");
        Run.Of("build", book)
            .Output.ShouldContain("decided differently; nothing follows from them until somebody adjudicates: 2");
        SmallCasebook.PersonOf(book, Left).ShouldBe(SmallCasebook.PersonOf(book, Right));

        Decide("different", "C", "--adjudicate");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        SmallCasebook.PersonOf(book, Left).ShouldNotBe(SmallCasebook.PersonOf(book, Right));
        States().ShouldBe(["superseded", "superseded", "used"], ignoreOrder: true);
    }

    [Fact]
    public void The_last_word_of_one_person_counts()
    {
        Decide("different", "A");
        Decide("unsure", "A");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        SmallCasebook.PersonOf(book, Left).ShouldBe(SmallCasebook.PersonOf(book, Right));
        States().ShouldBe(["superseded", "unsure"], ignoreOrder: true);
    }

    // A row number is no name: when the rows move, the decision follows what the record says.
    [Fact]
    public void A_decision_follows_its_records_into_the_next_release()
    {
        Decide("different", "A");
        var lines = SmallLists.Committee.Split('\n');
        string[] moved = [lines[0], lines[3], lines[2], lines[1], lines[4], ""];
        Run.Of("add", scratch.Write("next.csv", string.Join('\n', moved)), "--source", "committee", "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(book, "out", "decisions.csv"))
            .ShouldContain(",used,committee/main/row-4,hospital/main/1");
        SmallCasebook.PersonOf(book, "committee/main/row-4").ShouldNotBe(SmallCasebook.PersonOf(book, Right));
    }

    [Fact]
    public void A_decision_whose_row_now_holds_somebody_else_binds_nobody()
    {
        Decide("same", "A");
        var lines = SmallLists.Committee.Split('\n');
        string[] other = [lines[0], lines[4], lines[2], lines[3], ""];
        Run.Of("add", scratch.Write("next.csv", string.Join('\n', other)), "--source", "committee", "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("build", book).Output.ShouldContain("Decisions on records that are not in the current releases");
        States().ShouldBe(["record-gone"]);
        SmallCasebook.PersonOf(book, "committee/main/row-2").ShouldNotBe(SmallCasebook.PersonOf(book, Right));
    }

    [Fact]
    public void Decisions_of_another_copy_are_merged_once_and_overwrite_nothing()
    {
        Decide("same", "A");
        var copy = scratch.PathOf("copy");
        Copy(book, copy);
        Run.Of("decide", Right, Left, "different", "-C", copy, "--by", "B").ExitCode.ShouldBe(0);
        Run.Of("build", copy).ExitCode.ShouldBe(0);
        var file = Path.Combine(copy, "out", "decisions.csv");

        var import = Run.Of("decide", "--import", file, "-C", book);
        import.ExitCode.ShouldBe(0, import.Remarks);
        import.Output.ShouldContain("1 new, 1 known already, 0 taken back, 0 refused");
        Run.Of("decide", "--import", file, "-C", book).Output.ShouldContain("0 new, 2 known already");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        States().ShouldBe(["disagreement", "disagreement"]);

        // What was taken back there is taken back here.
        var id = File.ReadAllLines(file).Single(l => l.Contains(",different,", StringComparison.Ordinal)).Split(',')[0];
        Run.Of("decide", "--undo", id, "-C", copy).ExitCode.ShouldBe(0);
        Run.Of("build", copy).ExitCode.ShouldBe(0);
        Run.Of("decide", "--import", file, "-C", book).Output.ShouldContain("1 taken back");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        States().ShouldBe(["used", "withdrawn"], ignoreOrder: true);
    }

    [Fact]
    public void A_row_that_cannot_be_taken_over_is_refused_with_its_reason_and_the_others_are_not_lost()
    {
        var file = scratch.Write(
            "decisions.csv",
            "decision_id,record_id_l,record_id_r,verdict,role,actor,decided_at,reason,state\n"
                + $"00112233445566778899aabbccddeeff,{Left},{Right},same,reviewer,B,2024-04-01T10:00:00Z,,used\n"
                + $"00112233445566778899aabbccddee00,{Left},nowhere/main/9,same,reviewer,B,2024-04-01T10:00:00Z,,used\n"
                + $"short,{Left},{Right},same,reviewer,B,2024-04-01T10:00:00Z,,used\n"
        );
        var import = Run.Of("decide", "--import", file, "-C", book);
        import.ExitCode.ShouldBe(0, import.Remarks);
        import.Output.ShouldContain("1 new, 0 known already, 0 taken back, 2 refused");
        import.Output.ShouldContain("row 3: one of its records is not in the current releases here");
        import.Output.ShouldContain("row 4: its id is not 32 hexadecimal digits");
        Run.Of("decide", "--list", "-C", book).Output.ShouldContain("2024-04-01T10:00:00Z");
    }

    [Theory]
    [InlineData("two different records were expected", Left, Left, "same")]
    [InlineData("there is no such record", Left, "hospital/main/99", "same")]
    [InlineData("same, different or unsure was expected", Left, Right, "maybe")]
    [InlineData("two record ids and same, different or unsure were expected", Left)]
    [InlineData("no decision of that id", "--undo", "00112233445566778899aabbccddeeff")]
    public void What_cannot_be_decided_is_refused(string expected, params string[] words)
    {
        var run = Run.Of(["decide", .. words, "-C", book]);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(expected);
        Run.Of("decide", "--list", "-C", book, "--json").Output.Trim().ShouldBe("[]");
    }

    public void Dispose() => scratch.Dispose();

    private void Decide(string verdict, string actor, params string[] more)
    {
        var run = Run.Of(["decide", Right, Left, verdict, "-C", book, "--by", actor, .. more]);
        run.ExitCode.ShouldBe(0, run.Remarks);
    }

    private string[] States() =>
        [.. File.ReadAllLines(Path.Combine(book, "out", "decisions.csv")).Skip(1).Select(l => l.Split(',')[8])];

    private static string Id(Run run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("decision_id").GetString()!;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

/// <summary>Damaged names, repaired only where somebody accepted it, with the raw cells untouched.</summary>
public sealed class RepairTests : IDisposable
{
    // The same people twice; the second list has them as shapes instead of letters.
    private static readonly string[] Names =
    [
        "سليم نادر يوسف الرماح",
        "هالة منير سعد القصار",
        "وائل كامل حسن الدالي",
        "ريم فارس جميل الهادي",
    ];

    private readonly Scratch scratch = new();
    private readonly string book;

    public RepairTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        var text =
            "id,name,age,place\n"
            + string.Concat(Names.Select((n, i) => $"{1000 + (i * 37)},{n} (7{i}),{30 + i},تل النور\n"));
        Run.Of("add", scratch.Write("h.csv", text), "--source", "hospital", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_repair_is_proposed_accepted_used_and_taken_back()
    {
        var before = File.ReadAllText(Path.Combine(book, "out", "records.csv"));
        before.ShouldNotContain(",name\n");
        var proposal = Proposals().Single();
        proposal.GetProperty("damage").GetString().ShouldBe("code_in_name");
        proposal.GetProperty("cells").GetInt32().ShouldBe(4);
        var id = proposal.GetProperty("proposal_id").GetString()!;
        Run.Of("repair", book).Output.ShouldContain($"{Names[0]} (70) → {Names[0]}");

        var preview = Run.Of("repair", book, "--accept", id, "--preview");
        preview.Output.ShouldContain(
            "Cells read otherwise: 4; people: 4 now, 4 then; 4 changed, 0 new, 0 gone",
            Case.Sensitive,
            preview.Remarks
        );
        Run.Of("build", book).Output.ShouldContain("Nothing changed");

        Run.Of("repair", book, "--accept", id, "--reason", "seen in the PDF").ExitCode.ShouldBe(0);
        Run.Of("repair", book, "--accept", id).Fault.ShouldContain("accepted already");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var people = File.ReadAllText(Path.Combine(book, "out", "people.csv"));
        people.ShouldContain(Names[0]);
        var records = File.ReadAllLines(Path.Combine(book, "out", "records.csv"));
        records
            .Skip(1)
            .ShouldAllBe(r =>
                r.EndsWith(",name", StringComparison.Ordinal) && r.Contains("(7", StringComparison.Ordinal)
            );
        Run.Of("fsck", book).ExitCode.ShouldBe(0);

        var accepted = Proposals().Single().GetProperty("accepted")[0].GetProperty("repair_id").GetString()!;
        Run.Of("repair", book, "--undo", accepted[..12]).Output.ShouldContain("Taken back");
        Run.Of("repair", book, "--undo", accepted).Fault.ShouldContain("taken back before");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(book, "out", "records.csv")).ShouldBe(before);
        Run.Of("fsck", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void One_row_may_be_accepted_alone()
    {
        var id = Proposals().Single().GetProperty("proposal_id").GetString()!;
        Run.Of("repair", book, "--accept", id + ":3").ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        File.ReadAllLines(Path.Combine(book, "out", "records.csv"))
            .Skip(1)
            .Where(r => r.EndsWith(",name", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain(Names[1]);
        Run.Of("repair", book, "--accept", id + ":99").Fault.ShouldContain("a row that the proposal would repair");
    }

    [Fact]
    public void A_decision_holds_when_the_text_that_it_saw_is_repaired()
    {
        Run.Of("decide", "hospital/main/1000", "hospital/main/1037", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("repair", book, "--accept", "name").ExitCode.ShouldBe(0);
        Run.Of("build", book).Output.ShouldContain("Documented: 3 people");
        File.ReadAllText(Path.Combine(book, "out", "decisions.csv")).ShouldContain("used");
    }

    [Fact]
    public void Nothing_of_that_name_is_one_clear_line()
    {
        Run.Of("repair", book, "--accept", "none").Fault.ShouldContain("there is no such proposal");
        Run.Of("repair", book, "--undo", "none").Fault.ShouldContain("there is no such accepted repair");
        Run.Of("repair", book, "--undo", "a", "--accept", "b").Fault.ShouldContain("one at a time");
    }

    public void Dispose() => scratch.Dispose();

    private List<JsonElement> Proposals()
    {
        using var json = JsonDocument.Parse(Run.Of("repair", book, "--json").Output);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}

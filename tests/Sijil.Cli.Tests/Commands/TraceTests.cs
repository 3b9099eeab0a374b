using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

public sealed class TraceTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public TraceTests() => book = SmallCasebook.Make(scratch, "book");

    [Fact]
    public void From_a_published_id_to_the_cells_the_files_and_the_seal()
    {
        var release = scratch.PathOf("release");
        Run.Of("publish", book, "--to", release).ExitCode.ShouldBe(0);
        var line = File.ReadAllLines(Path.Combine(release, "data", "people.csv"))
            .Single(l => l.Contains("سليم", StringComparison.Ordinal));
        var run = Run.Of("trace", line.Split(',')[0], "-C", book);
        run.ExitCode.ShouldBe(0, run.Output + run.Remarks);
        run.Output.ShouldContain("Record hospital/main/1");
        run.Output.ShouldContain("file      hospital.csv, row 2");
        run.Output.ShouldContain("الاسم: سليم نادر يوسف الرماح");
        run.Output.ShouldContain("file      committee.csv, row 2");
        run.Output.ShouldContain("the kept file has it");
        run.Output.ShouldContain("the act is in the tree that the checkpoint below was signed over");
        run.Output.ShouldContain("Publication 1: published");
    }

    [Fact]
    public void A_file_that_was_altered_is_said()
    {
        var person = SmallCasebook.PersonOf(book, "hospital/main/1");
        var kept = Directory
            .EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories)
            .Single(f => File.ReadAllText(f) == SmallLists.Hospital);
        File.SetAttributes(kept, FileAttributes.Normal);
        File.AppendAllText(kept, "x");
        var run = Run.Of("trace", person, "-C", book, "--json");
        run.ExitCode.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("records")
            .EnumerateArray()
            .Count(r => !r.GetProperty("is_file_whole").GetBoolean())
            .ShouldBe(1);
    }

    [Fact]
    public void An_id_that_was_merged_leads_to_the_person()
    {
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "different", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var second = SmallCasebook.PersonOf(book, "hospital/main/1");
        var first = SmallCasebook.PersonOf(book, "committee/main/row-2");
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var living = SmallCasebook.PersonOf(book, "hospital/main/1");
        var former = living == first ? second : first;
        Run.Of("trace", former, "-C", book).Output.ShouldContain("This id leads to: " + living);
        Run.Of("trace", "p-nobody", "-C", book).Fault.ShouldContain("no person of that id");
    }

    public void Dispose() => scratch.Dispose();
}

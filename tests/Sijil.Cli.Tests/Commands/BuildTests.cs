namespace Sijil.Cli.Tests.Commands;

public sealed class BuildTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public BuildTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("hospital.csv", SmallLists.Hospital), "--source", "hospital", "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("committee.csv", SmallLists.Committee), "--source", "committee", "-C", book)
            .ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Records_of_one_person_become_one_and_the_unnamed_nobody()
    {
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("Documented: 5 people");
        run.Output.ShouldContain("Records that name nobody, counted apart: 1");

        var records = Table("records.csv")
            .ToDictionary(r => r["record_id"], r => r["person_id"], StringComparer.Ordinal);
        records["hospital/main/1"].ShouldBe(records["committee/main/row-2"]);
        records["hospital/main/2"].ShouldBe(records["committee/main/row-3"]);
        records["hospital/main/4"].ShouldBeEmpty();
        records["hospital/main/5"].ShouldNotBe(records["hospital/main/1"]);
    }

    [Fact]
    public void Every_record_tells_its_file_and_row()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var record = Table("records.csv").Single(r => r["record_id"] == "committee/main/row-5");
        record["row"].ShouldBe("5");
        record["document_sha256"].Length.ShouldBe(64);
        var hash = record["document_sha256"];
        File.ReadAllText(Path.Combine(book, "evidence", hash[..2], hash[2..4], hash)).ShouldBe(SmallLists.Committee);
    }

    [Fact]
    public void A_second_build_does_nothing_and_says_so()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var before = File.GetLastWriteTimeUtc(Path.Combine(book, "out", "people.csv"));
        Run.Of("build", book).Output.ShouldContain("Nothing changed");
        File.GetLastWriteTimeUtc(Path.Combine(book, "out", "people.csv")).ShouldBe(before);
    }

    [Fact]
    public void A_result_that_was_altered_is_made_again()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var people = Path.Combine(book, "out", "people.csv");
        var right = File.ReadAllText(people);
        File.AppendAllText(people, "added by hand\n");
        Run.Of("build", book).Output.ShouldContain("Documented");
        File.ReadAllText(people).ShouldBe(right);
    }

    [Fact]
    public void More_lists_than_an_estimate_takes_still_count_who_is_where()
    {
        for (var list = 0; list < 19; list++)
        {
            Run.Of(
                    "add",
                    scratch.Write($"l{list}.csv", SmallLists.Committee + new string('\n', list)),
                    "--source",
                    $"more{list}",
                    "-C",
                    book
                )
                .ExitCode.ShouldBe(0);
        }

        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("No estimate: There are 21 lists");
        var overlap = Table("overlap.csv").ToList();
        overlap.Sum(r => int.Parse(r["count"], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(5);
        overlap.ShouldContain(r => r["hospital/main"] == "1" && r["committee/main"] == "0");
        File.ReadAllText(Path.Combine(book, "out", "estimates.json")).ShouldContain("too-many-lists");
    }

    [Fact]
    public void Rows_and_cells_that_were_not_used_are_listed_with_their_place()
    {
        var text = SmallLists.Committee + "المجموع,4,,,\nريم فارس جميل الهادي,999,f,2024-02-20,تل النور\n";
        Run.Of("add", scratch.Write("odd.csv", text), "--source", "odd", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var aside = Table("set-aside.csv").ToList();
        aside.ShouldContain(r => r["list"] == "odd/main" && r["row"] == "6" && r["what"] == "refused");
        aside.ShouldContain(r => r["row"] == "7" && r["column"] == "age" && r["found"] == "999");
    }

    [Fact]
    public void A_new_title_makes_the_report_again_and_nothing_else()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var people = Path.Combine(book, "out", "people.csv");
        var before = File.GetLastWriteTimeUtc(people);
        var settings = Path.Combine(book, "casebook.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("en: Register", "en: A better title", StringComparison.Ordinal)
        );
        var run = Run.Of("build", book);
        run.Output.ShouldContain("Documented: 5 people");
        run.Remarks.ShouldNotContain("linking");
        File.GetLastWriteTimeUtc(people).ShouldBe(before);
        File.ReadAllText(Path.Combine(book, "out", "report.html")).ShouldContain("A better title");
    }

    [Fact]
    public void A_result_that_cannot_take_its_place_is_said_and_mended_by_the_next_build()
    {
        Directory.CreateDirectory(Path.Combine(book, "out", "report.html"));
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("build again");
        Directory.Delete(Path.Combine(book, "out", "report.html"));
        Run.Of("build", book).Output.ShouldContain("Documented: 5 people");
        Run.Of("build", book).Output.ShouldContain("Nothing changed");
        Directory.Exists(Path.Combine(book, "out.next")).ShouldBeFalse();
    }

    [Fact]
    public void A_corrected_mapping_changes_the_result()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var settings = Path.Combine(book, "casebook.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("field: place", "field: ignore", StringComparison.Ordinal)
        );
        Run.Of("build", book).Output.ShouldContain("Documented");
        Table("records.csv").ShouldAllBe(r => r["place_raw"].Length == 0);
    }

    [Fact]
    public void A_kept_file_that_was_altered_is_named_and_nothing_is_built()
    {
        var kept = Directory
            .EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        File.SetAttributes(kept, FileAttributes.Normal);
        File.AppendAllText(kept, " ");
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("altered");
        File.Exists(Path.Combine(book, "out", "people.csv")).ShouldBeFalse();
    }

    [Fact]
    public void Threads_and_culture_leave_no_trace_in_the_results()
    {
        Run.Of("build", book, "--threads", "1").ExitCode.ShouldBe(0);
        var once = Results();
        Directory.Delete(Path.Combine(book, "out"), recursive: true);
        InCulture.Of("tr-TR", () => Run.Of("build", book, "--threads", "2").ExitCode.ShouldBe(0));
        Results().ShouldBe(once);
        Directory.Delete(Path.Combine(book, "out"), recursive: true);
        InCulture.Of("ar-SY", () => Run.Of("build", book).ExitCode.ShouldBe(0));
        Results().ShouldBe(once);
    }

    [Fact]
    public void A_stop_before_the_end_leaves_the_casebook_usable()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var run = Run.Of(stopped.Token, "build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("stopped");
        Run.Of("build", book).ExitCode.ShouldBe(0);
    }

    public void Dispose() => scratch.Dispose();

    private SortedDictionary<string, string> Results() =>
        new(
            Directory
                .EnumerateFiles(Path.Combine(book, "out"))
                .ToDictionary(
                    f => Path.GetFileName(f),
                    f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
                ),
            StringComparer.Ordinal
        );

    // The small lists hold no quotes or commas within cells.
    private IEnumerable<Dictionary<string, string>> Table(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(book, "out", name));
        var header = lines[0].Split(',');
        return lines
            .Skip(1)
            .Select(l => header.Zip(l.Split(',')).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal));
    }
}

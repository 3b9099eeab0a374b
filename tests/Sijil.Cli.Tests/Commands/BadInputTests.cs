using System.Text;

namespace Sijil.Cli.Tests.Commands;

/// <summary>Each bad input costs one line and exit code 2, and never the casebook.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public BadInputTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("good.csv", SmallLists.Hospital), "--source", "hospital", "-C", book)
            .ExitCode.ShouldBe(0);
    }

    [Fact]
    public void An_empty_file() => Refused(scratch.Write("empty.csv", ""), "empty");

    [Fact]
    public void A_header_without_rows() => Refused(scratch.Write("header.csv", "name,age,sex\n"), "row");

    [Fact]
    public void A_binary_file_called_csv() =>
        Refused(scratch.Write("binary.csv", [.. Enumerable.Range(0, 4000).Select(i => unchecked((byte)(i * 37)))]));

    [Fact]
    public void Ten_thousand_columns() =>
        Refused(scratch.Write("wide.csv", string.Join(',', Enumerable.Range(0, 10_000)) + "\n1,2\n"), "columns");

    [Fact]
    public void A_cell_of_fifty_megabytes() =>
        Refused(scratch.Write("huge.csv", "name,age\n\"" + new string('x', 50_000_000) + "\",3\n"));

    [Fact]
    public void Mixed_encodings()
    {
        var utf8 = Encoding.UTF8.GetBytes(SmallLists.Hospital);
        byte[] windows1256 = [0x39, 0x2C, 0xC7, 0xE1, 0xC7, 0xD3, 0xE3, 0x2C, 0x2C, 0x2C, 0x2C, 0x0A];
        Refused(scratch.Write("mixed.csv", [.. utf8, .. windows1256]), "row");
    }

    [Fact]
    public void The_same_file_twice() => Refused(scratch.PathOf("good.csv"), "already", source: "hospital");

    [Fact]
    public void A_column_that_disappears_in_the_next_version()
    {
        var rows = SmallLists.Hospital.Split('\n').Select(l => string.Join(',', l.Split(',').Where((_, c) => c != 3)));
        var run = Run.Of("add", scratch.Write("next.csv", string.Join('\n', rows)), "--source", "hospital", "-C", book);
        run.ExitCode.ShouldBe(0, run.Remarks);
        run.Output.ShouldContain("column الجنس was dropped");
    }

    [Fact]
    public void Ids_that_are_repeated_cost_no_record()
    {
        var run = Run.Of(
            "add",
            scratch.Write("ids.csv", SmallLists.Hospital.Replace("\n2,", "\n1,", StringComparison.Ordinal)),
            "--source",
            "other",
            "-C",
            book
        );
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("accepted 5");
        run.Output.ShouldContain("occurs more than once");
    }

    [Fact]
    public void Dates_that_cannot_be_are_kept_raw_and_reported()
    {
        var text = SmallLists.Hospital.Replace("14/01/2024", "31/02/2024", StringComparison.Ordinal);
        var run = Run.Of("add", scratch.Write("dates.csv", text), "--source", "other", "-C", book);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("1 cell of death_date kept raw and not used, first in row 2");
    }

    [Fact]
    public void A_file_that_is_not_there() => Refused(scratch.PathOf("nowhere.csv"));

    [Fact]
    public void A_folder_that_is_no_casebook()
    {
        var run = Run.Of("build", scratch.Root);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("sijil init");
    }

    [Fact]
    public void A_casebook_without_lists()
    {
        Run.Of("init", scratch.PathOf("bare")).ExitCode.ShouldBe(0);
        var run = Run.Of("build", scratch.PathOf("bare"));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("at least one list");
    }

    [Fact]
    public void Settings_that_cannot_be_read_name_the_line()
    {
        File.AppendAllText(Path.Combine(book, "casebook.yaml"), "colour: green\n");
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("row ");
        run.Fault.ShouldContain("colour");
    }

    [Fact]
    public void A_field_that_does_not_exist_is_named()
    {
        var settings = Path.Combine(book, "casebook.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("field: sex", "field: gender", StringComparison.Ordinal)
        );
        Run.Of("build", book).Fault.ShouldContain("gender");
    }

    [Fact]
    public void A_folder_that_cannot_be_written()
    {
        // Root passes every permission, a plain file in the way stops everyone.
        var run = Run.Of("init", Path.Combine(scratch.Write("plain", "x"), "book"));
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("plain");
    }

    [Fact]
    public void A_database_of_a_newer_version()
    {
        using (
            var database = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(book, "casebook.db")};Pooling=False"
            )
        )
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("version 99");
    }

    [Fact]
    public void Two_programs_at_once()
    {
        using var other = new FileStream(
            Path.Combine(book, "casebook.lock"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("another program");
    }

    [Fact]
    public void Evidence_that_is_gone_though_nothing_else_changed()
    {
        // Taken before the build, which keeps the settings as a document too.
        var kept = Directory.EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories).Single();
        Run.Of("build", book).ExitCode.ShouldBe(0);
        File.SetAttributes(kept, FileAttributes.Normal);
        File.Delete(kept);
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("missing");
    }

    [Fact]
    public void Starting_where_a_part_of_a_casebook_lies()
    {
        File.Delete(Path.Combine(book, "casebook.db"));
        var before = File.ReadAllText(Path.Combine(book, "casebook.yaml"));
        Run.Of("init", book).ExitCode.ShouldBe(2);
        File.ReadAllText(Path.Combine(book, "casebook.yaml")).ShouldBe(before);
        Run.Of("build", book).Fault.ShouldContain("casebook.db is missing");
    }

    [Fact]
    public void An_undated_release_after_a_dated_one()
    {
        var first = scratch.Write("dated.csv", SmallLists.Committee);
        Run.Of("add", first, "--source", "s", "--as-of", "2024-03-01", "-C", book).ExitCode.ShouldBe(0);
        var next = scratch.Write("next.csv", SmallLists.Committee.Replace("52", "53", StringComparison.Ordinal));
        Run.Of("add", next, "--source", "s", "-C", book).Fault.ShouldContain("--as-of");
        Run.Of("add", next, "--source", "s", "--as-of", "9999-12-31", "-C", book).ExitCode.ShouldBe(2);
        Run.Of("add", next, "--source", "s", "--as-of", "2024-04-01", "-C", book).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("title:\n  en:\n", "title")]
    [InlineData("linkage:\n  seed: -1\n", "seed")]
    [InlineData("lists:\n- source: a\n  list: b\n  columns:\n  -\n", "columns")]
    [InlineData("lists:\n- source: a\n  list: b\n  columns:\n  - header:\n    field: name\n", "header")]
    [InlineData("lists:\n- source: a\n  list: b\n  columns:\n  - header: x\n    column: 2147483647\n", "16383")]
    public void Settings_with_holes(string yaml, string says)
    {
        File.WriteAllText(Path.Combine(book, "casebook.yaml"), yaml);
        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2, run.Remarks);
        run.Fault.ShouldContain(says);
    }

    [Fact]
    public void Several_files_for_one_list()
    {
        var (a, b) = (scratch.Write("a.csv", SmallLists.Committee), scratch.Write("b.csv", SmallLists.Hospital + " "));
        Run.Of("add", a, b, "--source", "s", "--list", "one", "-C", book).ExitCode.ShouldBe(2);
        Run.Of("add", a, b, "--source", "s", "-C", book).ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(book, "casebook.yaml")).ShouldContain("list: b");
    }

    [Fact]
    public void Names_that_differ_in_capitals_only() =>
        Run.Of("add", scratch.Write("c.csv", SmallLists.Committee), "--source", "Hospital", "-C", book)
            .Fault.ShouldContain("capitals");

    [Theory]
    [InlineData("add")]
    [InlineData("build", "--threads", "0")]
    [InlineData("generate")]
    [InlineData("fly")]
    public void A_request_that_makes_no_sense(params string[] arguments)
    {
        var run = Run.Of([.. arguments]);
        run.ExitCode.ShouldBe(2);
        run.Remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public void An_as_of_day_that_is_none()
    {
        var run = Run.Of("add", scratch.PathOf("good.csv"), "--source", "x", "--as-of", "29.3.24", "-C", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("29.3.24");
    }

    public void Dispose() => scratch.Dispose();

    // One line, exit code 2; nothing was added; the casebook still builds.
    private void Refused(string file, string says = "", string source = "other")
    {
        var run = Run.Of("add", file, "--source", source, "-C", book);
        run.ExitCode.ShouldBe(2, run.Output);
        run.Fault.ShouldContain(says);
        run.Fault.ShouldContain(Path.GetFileName(file));
        run.Remarks.Trim().Split('\n').Length.ShouldBe(1);
        Directory.EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
        Run.Of("build", book).ExitCode.ShouldBe(0);
    }
}

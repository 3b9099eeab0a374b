namespace Sijil.Cli.Tests.Commands;

public sealed class CoverageTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public CoverageTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_a_list_covers_is_said_once_and_stands_in_the_report_but_the_contact_nowhere()
    {
        Add(
            "hospital",
            SmallLists.Hospital,
            "--compiled-by",
            "A ward",
            "--contact",
            "ask-in-room-4",
            "--harm",
            "killed",
            "--covers-from",
            "2024-01",
            "--covers-to",
            "2024-03",
            "--published",
            "2024-04-02",
            "--as-of",
            "2024-03-31"
        );
        Add("committee", SmallLists.Committee, "--covers-from", "2024", "--licence", "CC-BY-4.0");
        File.ReadAllText(Path.Combine(book, "casebook.yaml")).ShouldContain("contact: ask-in-room-4");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var report = File.ReadAllText(Path.Combine(book, "out", "report.html"));
        report.ShouldContain("A ward");
        report.ShouldContain("CC-BY-4.0");
        report.ShouldContain("Published on");
        report.ShouldContain("coverage-differs");
        var release = scratch.PathOf("release");
        Run.Of("publish", book, "--to", release).ExitCode.ShouldBe(0);
        foreach (
            var file in Directory
                .EnumerateFiles(release, "*", SearchOption.AllDirectories)
                .Append(Path.Combine(book, "out", "report.html"))
        )
        {
            File.ReadAllText(file).ShouldNotContain("ask-in-room-4", Case.Sensitive, file);
        }

        Run.Of("fsck", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Lists_that_could_share_nobody_are_not_put_in_one_table()
    {
        Add("hospital", SmallLists.Hospital, "--covers-to", "2024-01");
        Add("committee", SmallLists.Committee, "--covers-from", "2024-02");
        var run = Run.Of("build", book);
        run.Output.ShouldContain(
            "No estimate: hospital/main and committee/main declare periods that have nothing in common"
        );
        File.ReadAllText(Path.Combine(book, "out", "estimates.json")).ShouldContain("lists-cover-nothing-in-common");
        run.Output.ShouldContain("committee/main: 2 of its records lie outside of the period that it declares");
    }

    [Fact]
    public void A_list_that_says_nothing_is_named_and_asked()
    {
        var first = Add("hospital", SmallLists.Hospital);
        first.Output.ShouldContain("What hospital/main covers is not stated");
        Add("committee", SmallLists.Committee, "--victims", "all").Output.ShouldNotContain("covers is not stated");
        Run.Of("build", book).Output.ShouldContain("What these lists cover is not stated: hospital/main.");
    }

    [Fact]
    public void What_was_said_survives_the_next_release_and_the_next_remark()
    {
        Add(
            "hospital",
            SmallLists.Hospital,
            "--as-of",
            "2024-02-01",
            "--covers-from",
            "2024-01",
            "--inclusion",
            "seen by a doctor"
        );
        Add(
            "hospital",
            SmallLists.Hospital + "6,ندى سمير عادل الزين,5,أنثى,21/02/2024,تل النور\n",
            "--as-of",
            "2024-03-01",
            "--covers-to",
            "2024-03"
        );
        var settings = Sijil.Casebook.Settings.SettingsFile.Read(Path.Combine(book, "casebook.yaml"));
        var about = settings.Lists.Single().About!;
        (about.From, about.To, about.Inclusion).ShouldBe(("2024-01", "2024-03", "seen by a doctor"));
    }

    [Theory]
    [InlineData("--victims", "soldiers", "victims is one of")]
    [InlineData("--covers-from", "soon", "from is a year, a month or a day")]
    [InlineData("--published", "2024-13-01", "--published is a day")]
    [InlineData("--published", "2030-01-01", "--published is a day that has come")]
    public void A_mistake_adds_nothing(string option, string value, string says)
    {
        var run = Run.Of(
            "add",
            scratch.Write("l.csv", SmallLists.Hospital),
            "--source",
            "hospital",
            "-C",
            book,
            option,
            value
        );
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
        Sijil.Casebook.Settings.SettingsFile.Read(Path.Combine(book, "casebook.yaml")).Lists.ShouldBeEmpty();
    }

    public void Dispose() => scratch.Dispose();

    private Run Add(string source, string text, params string[] options)
    {
        var run = Run.Of([
            "add",
            scratch.Write(source + text.Length + ".csv", text),
            "--source",
            source,
            "-C",
            book,
            .. options,
        ]);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return run;
    }
}

namespace Sijil.Cli.Tests.Commands;

/// <summary>Fates as dated claims across lists: six invented people whose history is known.</summary>
public sealed class FatesTests : IDisposable
{
    private const string Killed = """
        id,name,age,sex,status,date of death
        11,سليم نادر يوسف الرماح,31,m,killed,2024-03-02
        15,هالة منير سعد القصار,29,f,killed,2024-03-05
        23,وائل كامل حسن الدالي,44,m,killed,2024-03-09
        31,باسل عمر سامي الخطاف,52,m,شهيد,2024-03-11

        """;

    private const string Missing = """
        id,name,age,sex,status,missing since,found date
        7,سليم نادر يوسف الرماح,31,m,missing,2024-01-10,
        13,ريم فارس جميل الهادي,27,f,missing,,
        19,ندى سمير عادل الزين,25,f,missing,2024-01-20,2024-02-01
        29,باسل عمر سامي الخطاف,52,m,found alive,,2024-04-01

        """;

    private const string Detained = """
        id,name,age,sex,detention date,release date
        3,عمر جميل طارق النجار,35,m,2024-01-05,2024-02-20
        9,وائل كامل حسن الدالي,44,m,2024-02-01,

        """;

    private readonly Scratch scratch = new();
    private readonly string book;

    public FatesTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Add("hospital", Killed);
        Add("families", Missing);
        Add("lawyers", Detained, "--harm", "detained");
        var build = Run.Of("build", book);
        build.ExitCode.ShouldBe(0, build.Remarks);
        build.Output.ShouldContain("By last fate: killed 3, missing 1, released 1, found alive 2");
        build.Output.ShouldContain("leave them out");
    }

    [Fact]
    public void A_history_is_told_in_order_of_date_with_its_sources()
    {
        var salim = Person("hospital/main/11");
        (salim["fate"], salim["fate_earliest"], salim["fates_differ"]).ShouldBe(("killed", "2024-03-02", "1"));
        salim["fate_history"].ShouldBe("missing 2024-01-10 families/main;killed 2024-03-02 hospital/main");
        var wail = Person("lawyers/main/9");
        wail["fate_history"].ShouldBe("detained 2024-02-01 lawyers/main;killed 2024-03-09 hospital/main");
        Person("hospital/main/15")["fates_differ"].ShouldBe("0");
        var lines = File.ReadAllLines(Path.Combine(book, "out", "fates.csv"));
        lines.ShouldContain(l =>
            l.StartsWith(
                salim["person_id"] + ",1,missing,2024-01-10,2024-01-10,families/main,families/main/7,missing",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Who_was_found_or_released_later_is_not_counted_as_killed()
    {
        Person("families/main/19")["fate"].ShouldBe("found");
        Person("lawyers/main/3")["fate"].ShouldBe("released");
        var basil = Person("hospital/main/31");
        (basil["fate"], basil["fates_differ"]).ShouldBe(("found", "1"));
    }

    [Fact]
    public void Only_the_killed_are_in_the_capture_table()
    {
        // Three people, all of whom the hospital alone records as killed: the other lists record no killing at all.
        File.ReadAllLines(Path.Combine(book, "out", "overlap.csv")).ShouldBe(["hospital/main,count", "1,3"]);
    }

    [Fact]
    public void The_link_of_a_missing_person_to_a_dead_one_is_taken_apart_by_a_decision()
    {
        Run.Of("decide", "families/main/7", "hospital/main/11", "different", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).Output.ShouldContain("By last fate: killed 3, missing 2");
        Person("hospital/main/11")["fate_history"].ShouldBe("killed 2024-03-02 hospital/main");
        Person("families/main/7")["fate"].ShouldBe("missing");
    }

    [Fact]
    public void A_release_of_the_register_says_of_nobody_missing_that_he_was_killed()
    {
        var release = scratch.PathOf("release");
        Run.Of("publish", book, "--to", release).ExitCode.ShouldBe(0);
        Run.Of("verify", release).ExitCode.ShouldBe(0);
        var people = File.ReadAllLines(Path.Combine(release, "data", "people.csv"));
        people[0].Split(',').ShouldContain("fate");
        people.Count(l => l.Contains(",missing", StringComparison.Ordinal)).ShouldBe(1);
        File.ReadAllText(Path.Combine(release, "data", "people.csv")).ShouldNotContain("2024-01-10");
    }

    public void Dispose() => scratch.Dispose();

    private void Add(string source, string text, params string[] more)
    {
        var run = Run.Of(["add", scratch.Write(source + ".csv", text), "--source", source, "-C", book, .. more]);
        run.ExitCode.ShouldBe(0, run.Remarks);
    }

    private Dictionary<string, string> Person(string record)
    {
        var id = SmallCasebook.PersonOf(book, record);
        var lines = File.ReadAllLines(Path.Combine(book, "out", "people.csv"));
        var cells = lines.Single(l => l.StartsWith(id + ",", StringComparison.Ordinal)).Split(',');
        return lines[0].Split(',').Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
    }
}

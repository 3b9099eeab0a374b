namespace Sijil.Cli.Tests.Commands;

/// <summary>Persons without a name: counted apart, in bounds, joined with nobody.</summary>
public sealed class GroupsTests : IDisposable
{
    private const string Hospital = """
        id,name,age,sex,date of death,place
        1,سليم نادر يوسف الرماح,31,m,2024-01-14,وادي السرو
        2,زوجته وثلاثة أطفال,,,2024-01-14,وادي السرو
        3,12 unidentified,,,2024-01-15,تل النور
        4,عائلة كامل حسن الدالي,,,2024-01-16,تل النور
        5,ابن سليم نادر يوسف الرماح,,m,2024-01-14,وادي السرو

        """;

    private const string Committee = """
        name,age,sex,date of death,place
        سليم نادر يوسف الرماح,31,m,2024-01-14,وادي السرو
        طفلان,,,2024-01-14,وادي السرو

        """;

    private readonly Scratch scratch = new();
    private readonly string book;

    public GroupsTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("h.csv", Hospital), "--source", "hospital", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("c.csv", Committee), "--source", "committee", "-C", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void They_have_bounds_and_are_no_person_of_the_register()
    {
        var run = Run.Of("build", book);
        run.Output.ShouldContain("Documented: 1 people");
        run.Output.ShouldContain("Records that name nobody, counted apart: 5");
        // The hospital alone: 4 + 12 + 2 + 1; both together: 4 + 12 + 2 + 1 + 2.
        run.Output.ShouldContain("Persons for whom these stand: 19 to 21 or more");
        File.ReadAllLines(Path.Combine(book, "out", "groups.csv"))
            .Skip(1)
            .Select(l => string.Join(' ', l.Split(',')[..6]))
            .ShouldBe([
                "committee/main/row-3 committee/main group 2 2 0",
                "hospital/main/2 hospital/main group 4 4 0",
                "hospital/main/3 hospital/main unidentified 12 12 0",
                "hospital/main/4 hospital/main group 2  0",
                "hospital/main/5 hospital/main relational 1 1 0",
            ]);
        File.ReadAllText(Path.Combine(book, "out", "overlap.csv")).ShouldContain("1,1,1");
        File.ReadAllText(Path.Combine(book, "out", "report.html")).ShouldContain("and perhaps more");
    }

    [Fact]
    public void A_release_of_the_register_counts_them_apart_too()
    {
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var release = scratch.PathOf("release");
        Run.Of("publish", book, "--to", release).ExitCode.ShouldBe(0);
        var page = File.ReadAllText(Path.Combine(release, "data", "index.html"));
        page.ShouldContain("Persons documented without a name");
        System
            .Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", "", default, TimeSpan.FromSeconds(5))
            .ShouldContain("19 – 21+");
        File.ReadAllLines(Path.Combine(release, "data", "people.csv")).Length.ShouldBe(2);
    }

    public void Dispose() => scratch.Dispose();
}

namespace Sijil.Cli.Tests.Commands;

/// <summary>A casebook of two short lists, built.</summary>
internal static class SmallCasebook
{
    public static string Make(Scratch scratch, string name)
    {
        var book = scratch.PathOf(name);
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("hospital.csv", SmallLists.Hospital), "--source", "hospital", "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("add", scratch.Write("committee.csv", SmallLists.Committee), "--source", "committee", "-C", book)
            .ExitCode.ShouldBe(0);
        var build = Run.Of("build", book);
        build.ExitCode.ShouldBe(0, build.Remarks);
        return book;
    }

    /// <summary>The id of the person to whom a record belongs, by the last build.</summary>
    public static string PersonOf(string book, string record) =>
        File.ReadAllLines(Path.Combine(book, "out", "records.csv"))
            .Single(l => l.StartsWith(record + ",", StringComparison.Ordinal))
            .Split(',')[1];
}

namespace Sijil.Cli.Tests.House;

public sealed class WordingTests
{
    private static readonly string[] Forbidden = ["Helpers", "Utils", "Manager"];

    [Fact]
    public void No_file_is_named_after_nothing()
    {
        foreach (var file in Sources())
        {
            Forbidden.ShouldNotContain(
                f => Path.GetFileNameWithoutExtension(file).Contains(f, StringComparison.Ordinal),
                file
            );
        }
    }

    [Fact]
    public void Files_stay_small_enough_to_read()
    {
        foreach (var file in Sources())
        {
            File.ReadLines(file).Count().ShouldBeLessThanOrEqualTo(400, file);
        }
    }

    [Fact]
    public void Nothing_unfinished_is_left_in_the_sources()
    {
        // Spelled in two parts so that this file does not find itself.
        string[] marks = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME"];
        foreach (var file in Sources())
        {
            var text = File.ReadAllText(file);
            marks.ShouldNotContain(m => text.Contains(m, StringComparison.Ordinal), file);
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories))
            .Where(f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );
}

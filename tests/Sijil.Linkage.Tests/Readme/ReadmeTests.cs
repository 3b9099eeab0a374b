namespace Sijil.Linkage.Tests.Readme;

/// <summary>What the package's README shows is the code that runs here, and prints what stands there.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_is_the_code_that_is_compiled_here()
    {
        var code = Lines("ReadmeExample.cs").SkipWhile(line => line.Trim() != "// begin").Skip(1);
        var shown = code.TakeWhile(line => line.Trim() != "// end").Select(line => line.Length > 8 ? line[8..] : "");

        string.Join('\n', Block("csharp")).ShouldBe(string.Join('\n', shown));
    }

    [Fact]
    public void The_example_prints_what_the_readme_says()
    {
        using var output = new StringWriter { NewLine = "\n" };

        ReadmeExample.Run(Lines("people.csv"), output);

        var printed = output.ToString().Split('\n').Select(line => line.TrimEnd());
        var text = string.Join('\n', printed).TrimEnd();

        // For the README, after a change that is meant.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "printed.txt"), text);
        string.Join('\n', Block("text")).ShouldBe(text);
    }

    private static IEnumerable<string> Block(string kind) =>
        Lines("README.md").SkipWhile(line => line != "```" + kind).Skip(1).TakeWhile(line => line != "```");

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Readme", file));
}

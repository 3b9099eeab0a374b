using System.Globalization;
using System.Text.RegularExpressions;

namespace Sijil.Cli.Tests.Commands;

/// <summary>The first of the two commands, whole, with the accuracy that it was built for.</summary>
public sealed partial class DemoTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void The_demo_makes_a_register_that_holds_against_the_truth()
    {
        var book = scratch.PathOf("demo");
        var run = Run.Of("demo", book);
        run.ExitCode.ShouldBe(0, run.Remarks);
        var f1 = Figure()
            .Matches(run.Output)
            .Select(m => double.Parse(m.Groups["f1"].Value, CultureInfo.InvariantCulture))
            .ToList();
        f1.Count.ShouldBe(2);
        f1[0].ShouldBeGreaterThan(0.97, "all lists");
        f1[1].ShouldBeGreaterThan(0.98, "Arabic lists");
        foreach (
            var name in (string[])
                [
                    "people.csv",
                    "records.csv",
                    "pairs.csv",
                    "conflicts.csv",
                    "set-aside.csv",
                    "overlap.csv",
                    "estimates.json",
                    "linkage.json",
                    "report.html",
                ]
        )
        {
            new FileInfo(Path.Combine(book, "out", name)).Length.ShouldBeGreaterThan(0, name);
        }

        Run.Of("demo", book).ExitCode.ShouldBe(2, "a folder with something in it is never overwritten");
    }

    public void Dispose() => scratch.Dispose();

    [GeneratedRegex("F1 (?<f1>[01]\\.[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}

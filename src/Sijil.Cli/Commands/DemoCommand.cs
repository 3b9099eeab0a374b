using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Settings;
using Sijil.Cli.Output;
using Sijil.Synthetic;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil demo [DIR]</c>: synthetic lists, a casebook built from them, and how well it did against the truth.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "A new or empty folder",
            DefaultValueFactory = _ => "demo",
        };
        var command = new Command(
            "demo",
            "Write an example casebook from synthetic lists and build it. Example: sijil demo demo"
        )
        {
            directory,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(directory)!;
                EmptyFolder.Require(path);
                var lists = Path.Combine(path, "lists");
                var settings = new GeneratorSettings();
                terminal.Remark("generating synthetic lists …");
                var generated = SyntheticLists.Generate(settings, cancellation);
                generated.WriteTo(lists, cancellation);
                var outcome = Build(path, lists, generated, terminal, clock, cancellation);
                BuildReport.Print(terminal, outcome);
                PrintTruth(terminal, path, lists, settings.People, outcome, generated);
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static BuildOutcome Build(
        string path,
        string lists,
        SyntheticLists generated,
        Terminal terminal,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var settings = new CasebookSettings { Synthetic = true };
        settings.Title["en"] = "An invented province";
        settings.Title["ar"] = "محافظة متخيَّلة";
        Casebook.Casebook.Init(path, settings);
        using var book = Casebook.Casebook.Open(path, clock);
        foreach (var file in SyntheticLists.Describe(generated.Settings))
        {
            terminal.Remark($"adding {file.FileName} …");
            book.Add(
                new AddRequest(
                    Path.Combine(lists, file.FileName),
                    file.Source,
                    file.List,
                    file.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ),
                cancellation
            );
        }

        return BuildProgressDisplay.Run(
            terminal,
            progress => book.Build(new BuildRequest(Environment.ProcessorCount), progress, cancellation)
        );
    }

    private static void PrintTruth(
        Terminal terminal,
        string path,
        string lists,
        int people,
        BuildOutcome outcome,
        SyntheticLists generated
    )
    {
        var truth = ClusterFile.Read(Path.Combine(lists, "truth.csv"));
        var found = ClusterFile.Read(Path.Combine(path, "out", "records.csv"));
        var arabic = SyntheticLists
            .Describe(generated.Settings)
            .Where(f => string.Equals(f.Script, "Arabic", StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Source + "/" + f.List + "/")
            .ToArray();
        terminal.Result();
        terminal.Result("Against the truth, which only synthetic lists have:");
        terminal.Result(
            "  links, all lists:     " + EvaluateCommand.Line(new ClusterComparison(truth, found).Pairwise)
        );
        terminal.Result(
            "  links, Arabic lists:  "
                + EvaluateCommand.Line(
                    new ClusterComparison(
                        truth,
                        found,
                        id => Array.Exists(arabic, a => id.StartsWith(a, StringComparison.Ordinal))
                    ).Pairwise
                )
        );
        var size = people.ToString("#,##0", CultureInfo.InvariantCulture);
        terminal.Result(
            outcome.Data?.Headline is { Lower: { } lower, Upper: { } upper }
                ? $"  population {size}: {(lower <= people && people <= upper ? "inside" : "outside")} the interval of the estimate"
                : $"  population {size}: no estimate was given"
        );
    }
}

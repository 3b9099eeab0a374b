using System.CommandLine;
using Sijil.Cli.Output;
using Sijil.Synthetic;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil generate DIR</c></summary>
internal static class GenerateCommand
{
    public static Command Make(Terminal terminal)
    {
        var defaults = new GeneratorSettings();
        var directory = new Argument<string>("dir") { Description = "A new or empty folder" };
        var people = new Option<int>("--people")
        {
            Description = "Size of the population",
            DefaultValueFactory = _ => defaults.People,
        };
        var lists = new Option<int>("--lists")
        {
            Description = "Number of lists",
            DefaultValueFactory = _ => defaults.Lists,
        };
        var scenario = new Option<string>("--scenario")
        {
            Description = "H0 to H6: how the lists capture people",
            DefaultValueFactory = _ => defaults.Scenario,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The same seed gives the same bytes",
            DefaultValueFactory = _ => defaults.Seed,
        };
        var command = new Command(
            "generate",
            "Write synthetic lists with their truth. Example: sijil generate lists --people 20000 --lists 4 --seed 7"
        )
        {
            directory,
            people,
            lists,
            scenario,
            seed,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(directory)!;
                EmptyFolder.Require(path);
                var settings = new GeneratorSettings
                {
                    People = parsed.GetValue(people),
                    Lists = parsed.GetValue(lists),
                    Scenario = parsed.GetValue(scenario)!,
                    Seed = parsed.GetValue(seed),
                };
                var generated = SyntheticLists.Generate(settings, cancellation);
                generated.WriteTo(path, cancellation);
                terminal.Result(
                    $"{TextTable.Count(settings.People)} synthetic people on {settings.Lists} lists written to {path}"
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}

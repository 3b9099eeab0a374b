using System.CommandLine;
using Sijil.Cli.Output;
using Sijil.Synthetic;
using Sijil.Synthetic.Releases;

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
        var releases = new Option<int?>("--releases")
        {
            Description = "Write so many releases of one list instead of lists, with what changed between them",
        };
        var faults = new Option<bool>("--faults")
        {
            Description =
                "With --releases: write each release once more as it might arrive, with faults, and what was planted where",
        };
        var command = new Command(
            "generate",
            "Write synthetic lists with their truth. Example: sijil generate lists --people 20000 --lists 4 --seed 7; or sijil generate list --releases 3"
        )
        {
            directory,
            people,
            lists,
            scenario,
            seed,
            releases,
            faults,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(directory)!;
                EmptyFolder.Require(path);
                if (parsed.GetValue(releases) is { } count)
                {
                    WriteReleases(
                        terminal,
                        path,
                        new()
                        {
                            People = parsed.GetValue(people),
                            Releases = count,
                            Seed = parsed.GetValue(seed),
                            Faults = parsed.GetValue(faults),
                        },
                        cancellation
                    );
                    return Task.FromResult(ExitCode.Done);
                }

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

    private static void WriteReleases(
        Terminal terminal,
        string path,
        ReleaseSettings settings,
        CancellationToken cancellation
    )
    {
        var generated = SyntheticReleases.Generate(settings, cancellation);
        generated.WriteTo(path, cancellation);
        terminal.Result(
            $"{settings.Releases} releases of a list of {TextTable.Count(generated.Releases[0].Rows.Count)} synthetic people, with {TextTable.Count(generated.Changes.Count)} planted changes, written to {path}"
        );
    }
}

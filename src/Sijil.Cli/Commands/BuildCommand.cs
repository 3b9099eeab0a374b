using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Browsing;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil build [DIR]</c></summary>
internal static class BuildCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads to use; the result is the same for any number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "build",
            "The main job: link records, form people, count overlaps, estimate, report. Example: sijil build casebook"
        )
        {
            directory,
            threads,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (parsed.GetValue(threads) is < 1 or > 256)
                {
                    throw new InputFaultException("--threads lies between 1 and 256");
                }

                using var book = Casebook.Casebook.Open(
                    parsed.GetValue(directory)!,
                    clock,
                    CasebookOptions.ActorOf(parsed)
                );
                var outcome = BuildProgressDisplay.Run(
                    terminal,
                    progress => book.Build(new BuildRequest(parsed.GetValue(threads)), progress, cancellation)
                );
                if (parsed.GetValue(json))
                {
                    terminal.ResultJson(BuildReport.Data(outcome));
                }
                else
                {
                    BuildReport.Print(terminal, outcome);
                }

                if (outcome.IsChanged)
                {
                    // Reading a million names takes a while: here, so that the pages need not wait for it.
                    PeopleIndex.Prepare(book.Folder);
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}

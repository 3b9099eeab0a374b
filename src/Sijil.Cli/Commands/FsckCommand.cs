using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Checks;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil fsck [DIR]</c></summary>
internal static class FsckCommand
{
    private const int MostCheckpointBytes = 64 * 1024;

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var quick = new Option<bool>("--quick") { Description = "Do not make the register again" };
        var repair = new Option<bool>("--repair")
        {
            Description = "Put tables right that do not follow from ledger and files; these are never touched",
        };
        var checkpoint = new Option<string?>("--checkpoint")
        {
            Description = "A checkpoint of this casebook that was handed out before: the log must have grown from it",
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "fsck",
            "Check a casebook inside and out: ledger, kept files, tables, results. Example: sijil fsck casebook"
        )
        {
            directory,
            quick,
            repair,
            checkpoint,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                using var book = Casebook.Casebook.Open(
                    parsed.GetValue(directory)!,
                    clock,
                    CasebookOptions.ActorOf(parsed)
                );
                var request = new CheckRequest(
                    Environment.ProcessorCount,
                    parsed.GetValue(quick),
                    parsed.GetValue(repair)
                )
                {
                    Checkpoint = Note(parsed.GetValue(checkpoint)),
                };
                var report = BuildProgressDisplay.Run(
                    terminal,
                    progress => book.Check(request, progress, cancellation)
                );
                CheckOutput.Print(terminal, report, parsed.GetValue(json));
                return Task.FromResult(report.Holds ? ExitCode.Done : ExitCode.DoesNotHold);
            }
        );
        return command;
    }

    private static byte[]? Note(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var file = new FileInfo(path);
        return file is { Exists: true, Length: <= MostCheckpointBytes }
            ? File.ReadAllBytes(path)
            : throw new InputFaultException("a checkpoint was expected", path);
    }
}

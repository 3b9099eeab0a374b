using System.CommandLine;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil bundle OUT</c></summary>
internal static class BundleCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var to = new Argument<string>("out") { Description = "A folder that is not there yet" };
        var party = new Option<string>("--for")
        {
            Description = "For whom, for the record",
            DefaultValueFactory = _ => "",
        };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "bundle",
            "The whole casebook as a bag, for somebody who may see all of it; verify makes the register and the estimates again from it. Example: sijil bundle for-the-court --for \"the court\" -C casebook"
        )
        {
            to,
            party,
            casebook,
            by,
        };
        command.SetAction(parsed =>
        {
            using var book = Casebook.Casebook.Open(
                parsed.GetValue(casebook)!,
                clock,
                CasebookOptions.ActorOf(parsed, by)
            );
            var files = book.Bundle(parsed.GetValue(to)!, parsed.GetValue(party)!);
            terminal.Result(FormattableString.Invariant($"{files} files in {parsed.GetValue(to)}"));
            terminal.Remark("It names people and sources. Hand it only to whom may see all of it.");
            return ExitCode.Done;
        });
        return command;
    }
}

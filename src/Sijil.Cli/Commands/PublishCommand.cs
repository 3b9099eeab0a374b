using System.CommandLine;
using Sijil.Casebook;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil publish [DIR] --to OUT</c></summary>
internal static class PublishCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var to = new Option<string?>("--to") { Description = "A folder that is not there yet" };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for the page of corrections; everybody will read it",
            DefaultValueFactory = _ => "",
        };
        var preview = new Option<bool>("--preview") { Description = "Say what would become public; write nothing" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var by = CasebookOptions.Actor();
        var command = new Command(
            "publish",
            "Write a release: a folder that a stranger can read and check offline. What is published cannot be called back. Example: sijil publish casebook --to release-1"
        )
        {
            directory,
            to,
            reason,
            preview,
            json,
            by,
        };
        command.SetAction(parsed =>
        {
            using var book = Casebook.Casebook.Open(
                parsed.GetValue(directory)!,
                clock,
                CasebookOptions.ActorOf(parsed, by)
            );
            var output = new PublicationOutput(terminal, parsed.GetValue(json));
            if (parsed.GetValue(preview))
            {
                output.Preview(book.PreviewPublication());
                return ExitCode.Done;
            }

            output.Published(
                book.Publish(
                    parsed.GetValue(to) ?? throw new InputFaultException("--to FOLDER, or --preview, was expected"),
                    parsed.GetValue(reason)!
                )
            );
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil withdraw PERSON --class CLASS</c></summary>
internal static class WithdrawCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var person = new Argument<string>("person") { Description = "The person's public id, or the internal one" };
        var reasonClass = new Option<string>("--class")
        {
            Description = "Will be public: " + string.Join(", ", Casebook.Casebook.WithdrawalClasses),
            Required = true,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "For the casebook alone",
            DefaultValueFactory = _ => "",
        };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "withdraw",
            "Take a person out of what is published, from the next publication on; the id stays, as withdrawn. Example: sijil withdraw r-0k3vm8q2x7d1c --class family -C casebook"
        )
        {
            person,
            reasonClass,
            reason,
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
            var id = book.WithdrawPerson(
                parsed.GetValue(person)!,
                parsed.GetValue(reasonClass)!,
                parsed.GetValue(reason)!
            );
            terminal.Result("On record for " + id);
            terminal.Remark(
                "It shows in the next publication: sijil publish --to FOLDER. Copies that others have made cannot be called back."
            );
            return ExitCode.Done;
        });
        return command;
    }
}

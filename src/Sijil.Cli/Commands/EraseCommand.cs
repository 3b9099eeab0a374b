using System.CommandLine;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil erase ACT FIELD...</c></summary>
internal static class EraseCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var act = new Argument<long>("act") { Description = "Number of the act on record" };
        var fields = new Argument<string[]>("fields")
        {
            Description = "Of: " + string.Join(", ", Casebook.Casebook.ErasableFields),
            Arity = ArgumentArity.OneOrMore,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why; stays on record",
            DefaultValueFactory = _ => "",
        };
        var yes = new Option<bool>("--yes") { Description = "Do it; without this only what would go is shown" };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "erase",
            "Erase who did something, or why, or a file's name, for good; that it was erased stays on record. Example: sijil erase 12 actor --reason \"at their request\" -C casebook"
        )
        {
            act,
            fields,
            reason,
            yes,
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
            var erasure = book.PreviewErasure(parsed.GetValue(act), parsed.GetValue(fields)!);
            var what = FormattableString.Invariant(
                $"{string.Join(", ", erasure.Fields)} of act {erasure.Act} ({erasure.Kind})"
            );
            if (!parsed.GetValue(yes))
            {
                terminal.Result("Would be erased, for good: " + what);
                terminal.Remark("Copies made before are not reached. To do it: --yes");
                return ExitCode.Done;
            }

            book.Erase(erasure, parsed.GetValue(reason)!);
            terminal.Result("Erased: " + what);
            terminal.Remark("Copies made before (backups, bundles, exports) are not reached.");
            return ExitCode.Done;
        });
        return command;
    }
}

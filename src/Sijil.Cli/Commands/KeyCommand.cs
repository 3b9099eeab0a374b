using System.CommandLine;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil key</c></summary>
internal static class KeyCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var renew = new Option<bool>("--renew")
        {
            Description = "Draw a new key; the present one signs the change, and is then replaced",
        };
        var lost = new Option<bool>("--lost")
        {
            Description = "With --renew: the present key is gone for good, so nobody vouches for the new one",
        };
        var copy = new Option<string?>("--copy") { Description = "Write a copy of the secret key, for a safe place" };
        var reason = new Option<string>("--reason")
        {
            Description = "With --renew: why, for the casebook alone",
            DefaultValueFactory = _ => "",
        };
        var json = new Option<bool>("--json") { Description = "The keys as JSON" };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "key",
            "The public key by which a published register is checked, and its history; renew it, or copy the secret one. Example: sijil key -C casebook"
        )
        {
            renew,
            lost,
            copy,
            reason,
            json,
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
            if (parsed.GetValue(copy) is { } to)
            {
                book.CopyKey(to);
                terminal.Result("Copy of the secret key: " + to);
                terminal.Remark("Whoever has it can sign in your name. Keep it apart from the casebook.");
                return ExitCode.Done;
            }

            if (parsed.GetValue(renew))
            {
                book.RenewKey(parsed.GetValue(reason)!, parsed.GetValue(lost));
                terminal.Remark("Hand the new key out, by another way than the register itself.");
            }

            Print(terminal, book, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, Casebook.Casebook book, bool isJson)
    {
        if (isJson)
        {
            terminal.ResultJson(new { Keys = book.Keys, book.HasKey });
            return;
        }

        foreach (var key in book.Keys)
        {
            terminal.Result(
                FormattableString.Invariant($"from act {key.Since}  {key.Key}")
                    + (key.IsVouched ? "" : "  (the key before it was lost and did not sign the change)")
            );
        }

        if (!book.HasKey)
        {
            terminal.Remark("The secret key is not there: nothing can be published.");
        }
    }
}

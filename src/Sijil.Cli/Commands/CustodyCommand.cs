using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Custody;
using Sijil.Cli.Output;
using Sijil.Ledger;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil custody [DIRECTION FILE]</c></summary>
internal static class CustodyCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var direction = new Argument<string?>("direction")
        {
            Description = string.Join(", ", CustodyDirection.All) + "; none: show what is on record",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new Argument<string?>("file")
        {
            Description = "The file that changed hands; it is read, not kept",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var party = new Option<string>("--party") { Description = "From or to whom", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason") { Description = "Why", DefaultValueFactory = _ => "" };
        var receipt = new Option<string?>("--receipt") { Description = "Write a signed receipt to this file" };
        var of = new Option<string?>("--of") { Description = "Show only this file (a path, or a SHA-256)" };
        var json = new Option<bool>("--json") { Description = "What is on record as JSON" };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "custody",
            "Who added, received, handed over or exported what. Example: sijil custody handed-over list.csv --party \"the court\" --receipt receipt.txt -C casebook"
        )
        {
            direction,
            file,
            party,
            reason,
            receipt,
            of,
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
            if (parsed.GetValue(direction) is not { } word)
            {
                Print(terminal, book.CustodyOf(Hash(parsed.GetValue(of))), parsed.GetValue(json));
                return ExitCode.Done;
            }

            var signed = book.RecordCustody(
                new CustodyRequest(
                    word,
                    parsed.GetValue(file) ?? throw new InputFaultException("the file was expected, after the word"),
                    parsed.GetValue(party)!,
                    parsed.GetValue(reason)!
                )
            );
            terminal.Result("On record: " + word);
            Write(terminal, parsed.GetValue(receipt), signed);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, string? path, byte[] signed)
    {
        if (path is null)
        {
            return;
        }

        if (signed.Length == 0)
        {
            throw new InputFaultException("it is on record, but the key that signs receipts is not there");
        }

        DurableFile.Write(path, signed);
        terminal.Result("Receipt: " + path);
        terminal.Remark("To check it: sijil verify " + path + " --key KEY");
    }

    private static string? Hash(string? of) => of is not null && File.Exists(of) ? FileFingerprint.Sha256(of) : of;

    private static void Print(Terminal terminal, IReadOnlyList<CustodyLine> lines, bool isJson)
    {
        if (isJson)
        {
            terminal.ResultJson(lines);
            return;
        }

        foreach (var line in lines)
        {
            terminal.Result(
                FormattableString.Invariant($"act {line.Act}  {line.Time}  {line.What}  {line.Sha256}")
                    + Part("file", line.FileName)
                    + Part("by", line.Actor)
                    + Part("party", line.Party)
                    + Part("reason", line.Reason)
            );
        }
    }

    private static string Part(string word, string value) => value.Length == 0 ? "" : "  " + word + ": " + value;
}

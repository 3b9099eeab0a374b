using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Review;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil decide LEFT RIGHT VERDICT</c></summary>
internal static class DecideCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var words = new Argument<string[]>("record")
        {
            Description =
                "Two record ids and same, different or unsure; nothing with --list, --lines, --undo or --import",
            Arity = new ArgumentArity(0, 3),
        };
        var reason = new Option<string>("--reason") { Description = "Why", DefaultValueFactory = _ => "" };
        var adjudicate = new Option<bool>("--adjudicate") { Description = "Settle what reviewers decided differently" };
        var undo = new Option<string?>("--undo") { Description = "Take back the decision of this id" };
        var import = new Option<string?>("--import")
        {
            Description = "Take over decisions of another copy of this casebook (its out/decisions.csv)",
        };
        var lines = new Option<bool>("--lines")
        {
            Description =
                "Read requests from standard input, one a line (record, record, verdict and a key of your own, tabs between); each is on record when its id is written",
        };
        var list = new Option<bool>("--list") { Description = "Every decision on record" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "decide",
            "Record whether two records are one person; it counts from the next build on. Example: sijil decide a/main/7 b/main/row-12 same --reason \"same mother\" -C casebook"
        )
        {
            words,
            reason,
            adjudicate,
            undo,
            import,
            lines,
            list,
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
            var output = new DecisionOutput(terminal, parsed.GetValue(json));
            if (parsed.GetValue(list))
            {
                output.List(book.Decisions);
            }
            else if (parsed.GetValue(lines))
            {
                DecideLines(book, terminal, parsed.GetValue(reason)!);
            }
            else if (parsed.GetValue(undo) is { } id)
            {
                output.Recorded(book.Withdraw(id, parsed.GetValue(reason)!));
            }
            else if (parsed.GetValue(import) is { } file)
            {
                output.Imported(book.Import(DecisionRows.Read(file)));
            }
            else
            {
                output.Recorded(
                    book.Decide(
                        Request(parsed.GetValue(words)!) with
                        {
                            Reason = parsed.GetValue(reason)!,
                            Role = parsed.GetValue(adjudicate) ? ReviewRole.Adjudicator : ReviewRole.Reviewer,
                        }
                    )
                );
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void DecideLines(Casebook.Casebook book, Terminal terminal, string reason)
    {
        var row = 0;
        while (Console.In.ReadLine() is { } line)
        {
            row++;
            var words = line.Split('\t');
            if (words.Length != 4 || words[3].Length == 0)
            {
                throw new InputFaultException("two record ids, a verdict and a key were expected", row: row);
            }

            var decision = book.Decide(Request(words[..3]) with { Reason = reason, Key = words[3] });
            terminal.Result(words[3] + "\t" + decision.DecisionId);
            terminal.ResultWriter.Flush();
        }
    }

    private static DecisionRequest Request(string[] words)
    {
        if (words.Length != 3)
        {
            throw new InputFaultException("two record ids and same, different or unsure were expected");
        }

        return new DecisionRequest(
            words[0],
            words[1],
            DecisionRows.VerdictOf(words[2])
                ?? throw new InputFaultException("same, different or unsure was expected", found: words[2])
        );
    }
}

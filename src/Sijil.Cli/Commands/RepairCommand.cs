using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Repairs;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil repair DIR</c>: what is proposed for damaged text, accepting it, taking it back.</summary>
internal static class RepairCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var list = new Option<bool>("--list")
        {
            Description = "What is proposed and what was accepted (as without options)",
        };
        var accept = new Option<string?>("--accept")
        {
            Description =
                "Accept a proposal for its column, by its id or the column's header, or for single rows: ID:17 or ID:17,23",
        };
        var undo = new Option<string?>("--undo") { Description = "Take an accepted repair back, by its id" };
        var preview = new Option<bool>("--preview") { Description = "Only count what would change in people.csv" };
        var reason = new Option<string>("--reason") { Description = "Why", DefaultValueFactory = _ => "" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var by = CasebookOptions.Actor();
        var command = new Command(
            "repair",
            "Repairs of damaged text as claims: proposed, accepted on record, taken back; the raw cells stay. Example: sijil repair casebook --accept 3f0c9a11d2 --reason \"checked against the PDF\""
        )
        {
            directory,
            list,
            accept,
            undo,
            preview,
            reason,
            json,
            by,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                using var book = Casebook.Casebook.Open(
                    parsed.GetValue(directory)!,
                    clock,
                    CasebookOptions.ActorOf(parsed, by)
                );
                var output = new RepairOutput(terminal, parsed.GetValue(json));
                if (Request(parsed.GetValue(accept), parsed.GetValue(undo)) is not { } request)
                {
                    output.List(book.ProposedRepairs(cancellation));
                }
                else if (parsed.GetValue(preview))
                {
                    output.Preview(book.PreviewRepair(request, Environment.ProcessorCount, cancellation));
                }
                else
                {
                    output.Recorded(book.Repair(request with { Reason = parsed.GetValue(reason)! }));
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static RepairRequest? Request(string? accept, string? undo)
    {
        if (accept is not null && undo is not null)
        {
            throw new InputFaultException("--accept or --undo, one at a time");
        }

        if (undo is not null)
        {
            return new RepairRequest(null, [], undo);
        }

        if (accept is null)
        {
            return null;
        }

        var cut = accept.LastIndexOf(':');
        var rows = cut < 0 ? null : Rows(accept[(cut + 1)..]);
        return rows is { } some ? new RepairRequest(accept[..cut], some, null) : new RepairRequest(accept, [], null);
    }

    // A header may hold a colon too: only numbers after the last one are rows.
    private static ImmutableArray<int>? Rows(string text)
    {
        var rows = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            {
                return null;
            }

            rows.Add(row);
        }

        return rows.ToImmutable();
    }
}

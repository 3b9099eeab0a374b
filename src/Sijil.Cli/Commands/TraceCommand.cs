using System.CommandLine;
using Sijil.Casebook;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil trace PERSON</c></summary>
internal static class TraceCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var person = new Argument<string>("person") { Description = "The person's public id, or the internal one" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var casebook = CasebookOptions.Folder();
        var command = new Command(
            "trace",
            "The way from a person to records, cells, files, hashes and the seal over them, each step checked. Example: sijil trace r-0k3vm8q2x7d1c -C casebook"
        )
        {
            person,
            json,
            casebook,
        };
        command.SetAction(parsed =>
        {
            using var book = Casebook.Casebook.Open(parsed.GetValue(casebook)!, clock, CasebookOptions.ActorOf(parsed));
            var trace = book.Trace(parsed.GetValue(person)!);
            if (parsed.GetValue(json))
            {
                terminal.ResultJson(
                    new
                    {
                        trace.PersonId,
                        trace.PublicId,
                        trace.LeadsTo,
                        trace.Values,
                        trace.Records,
                        Published = trace.Published.Select(p => new { p.Publication, p.Standing }),
                        trace.Checkpoint,
                    }
                );
            }
            else
            {
                Print(terminal, trace);
            }

            return trace.Records.All(r => r.IsFileWhole && r.IsSealed) ? ExitCode.Done : ExitCode.DoesNotHold;
        });
        return command;
    }

    private static void Print(Terminal terminal, PersonTrace trace)
    {
        terminal.Result($"Person {trace.PersonId}, published as {trace.PublicId}");
        if (!trace.LeadsTo.IsEmpty)
        {
            terminal.Result("This id leads to: " + string.Join(", ", trace.LeadsTo));
        }

        foreach (var (publication, standing) in trace.Published)
        {
            terminal.Result($"Publication {publication}: {standing}");
        }

        foreach (
            var (column, value) in trace.Values.Where(v =>
                v.Value.Length > 0 && trace.Values.ContainsKey(v.Key + "_from")
            )
        )
        {
            terminal.Result($"{column}: {value}   from {trace.Values[column + "_from"]}");
        }

        foreach (var step in trace.Records)
        {
            var record = step.Record;
            terminal.Result();
            terminal.Result($"Record {record.RecordId}");
            terminal.Result(
                $"  file      {record.FileName}{(record.Sheet is null ? "" : ", sheet " + record.Sheet)}, row {record.Row}"
            );
            for (var i = 0; i < Math.Min(record.Cells.Length, record.Columns.Length); i++)
            {
                terminal.Result($"  cell {i + 1, -4} {record.Columns[i]}: {record.Cells[i]}");
            }

            terminal.Result(
                $"  SHA-256   {record.Sha256}  {(step.IsFileWhole ? "the kept file has it" : "WRONG: the kept file has not")}"
            );
            terminal.Result($"  kept by   {step.KeptBy ?? "(erased)"} at {step.KeptAt} (claimed), act {step.Act}");
            terminal.Result(
                $"  seal      {(step.IsSealed ? "the act is in the tree that the checkpoint below was signed over" : "WRONG: no checkpoint covers the act")}"
            );
        }

        foreach (var decision in trace.Decisions)
        {
            terminal.Result();
            terminal.Result(
                $"Decision {decision.DecisionId}: {decision.Left} and {decision.Right} {decision.Verdict.ToString().ToLowerInvariant()}, {decision.Actor} at {decision.DecidedAt}{(decision.IsWithdrawn ? ", taken back" : "")} {decision.Reason}"
            );
        }

        terminal.Result();
        terminal.Result(trace.Checkpoint ?? "Nothing is signed: the casebook's key was not there.");
    }
}

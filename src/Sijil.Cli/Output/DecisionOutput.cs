using Sijil.Casebook.Review;

namespace Sijil.Cli.Output;

/// <summary>Decisions for the terminal or for machines.</summary>
internal sealed class DecisionOutput(Terminal terminal, bool isJson)
{
    public void Recorded(Decision decision)
    {
        if (isJson)
        {
            terminal.ResultJson(Data(decision));
            return;
        }

        terminal.Result(
            decision.IsWithdrawn ? $"Taken back: {decision.DecisionId}" : $"On record: {decision.DecisionId}"
        );
        terminal.Remark("It counts from the next build on: sijil build");
    }

    public void List(IReadOnlyList<Decision> decisions)
    {
        if (isJson)
        {
            terminal.ResultJson(decisions.Select(Data));
            return;
        }

        foreach (
            var line in TextTable.Lines(
                ["decision", "record", "record", "verdict", "by", "at", "standing"],
                [
                    .. decisions.Select(d =>
                        (string[])
                            [
                                d.DecisionId,
                                d.Left,
                                d.Right,
                                Word(d),
                                d.Actor,
                                d.DecidedAt,
                                d.IsWithdrawn ? "taken back" : "",
                            ]
                    ),
                ]
            )
        )
        {
            terminal.Result(line);
        }
    }

    public void Imported(DecisionImport import)
    {
        if (isJson)
        {
            terminal.ResultJson(import);
            return;
        }

        terminal.Result(
            $"Decisions: {TextTable.Count(import.Accepted)} new, {TextTable.Count(import.Duplicate)} known already, {TextTable.Count(import.Withdrawn)} taken back, {TextTable.Count(import.Refused.Length)} refused"
        );
        foreach (var refused in import.Refused)
        {
            terminal.Result($"row {refused.Row}: {refused.Reason}");
        }
    }

    private static string Word(Decision d) => d.Verdict.ToString().ToLowerInvariant();

    private static object Data(Decision d) =>
        new
        {
            d.DecisionId,
            RecordIdL = d.Left,
            RecordIdR = d.Right,
            Verdict = Word(d),
            Role = d.Role.ToString().ToLowerInvariant(),
            d.Actor,
            d.DecidedAt,
            d.Reason,
            d.IsWithdrawn,
        };
}

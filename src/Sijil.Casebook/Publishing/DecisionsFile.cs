using Sijil.Casebook.Records;
using Sijil.Casebook.Review;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Publishing;

/// <summary><c>decisions.csv</c>: every decision on record, the records that it speaks of now, and what followed from it.</summary>
internal static class DecisionsFile
{
    public const string Name = "decisions.csv";

    private static readonly string[] Header = [.. DecisionRows.Columns, "found_as_l", "found_as_r", "mode"];

    public static void Write(string path, RecordBook book, StandingDecisions standing) =>
        CsvFile.Write(
            path,
            Header,
            standing
                .Uses.OrderBy(u => u.Decision.DecisionId, StringComparer.Ordinal)
                .Select(u =>
                    (IReadOnlyList<string?>)
                        [
                            u.Decision.DecisionId,
                            u.Decision.Left,
                            u.Decision.Right,
                            DecisionStore.Word(u.Decision.Verdict),
                            DecisionStore.Word(u.Decision.Role),
                            u.Decision.Actor,
                            u.Decision.DecidedAt,
                            u.Decision.Reason,
                            Word(u.State),
                            u.Left < 0 ? null : book.Records[u.Left].RecordId,
                            u.Right < 0 ? null : book.Records[u.Right].RecordId,
                            u.Decision.IsBlind ? DecisionStore.Blind : DecisionStore.Open,
                        ]
                )
        );

    private static string Word(DecisionState state) =>
        state switch
        {
            DecisionState.Used => "used",
            DecisionState.RecordChanged => "record-changed",
            DecisionState.Unsure => "unsure",
            DecisionState.Disagreement => "disagreement",
            DecisionState.Superseded => "superseded",
            DecisionState.Withdrawn => "withdrawn",
            _ => "record-gone",
        };
}

using System.Collections.Immutable;
using Sijil.Casebook;
using Sijil.Casebook.Review;
using Sijil.Cli.Evaluating;

namespace Sijil.Cli;

/// <summary>Reads <c>decisions.csv</c>, as <c>build</c> writes it.</summary>
internal static class DecisionRows
{
    private static readonly string[] Columns =
    [
        "decision_id",
        "record_id_l",
        "record_id_r",
        "verdict",
        "role",
        "actor",
        "decided_at",
        "reason",
        "state",
    ];

    /// <summary>All rows.</summary>
    /// <exception cref="InputFaultException">The file is not such a table; the first fault, with its row and column.</exception>
    public static ImmutableArray<ForeignDecision> Read(string path)
    {
        using var rows = new CsvRows(path);
        if (!rows.Read())
        {
            throw new InputFaultException("a table of decisions was expected", path);
        }

        var headings = Enumerable.Range(0, rows.Count).Select(cell => rows[cell].ToString()).ToList();
        var places = Columns.ToDictionary(c => c, headings.IndexOf, StringComparer.Ordinal);
        if (places.FirstOrDefault(p => p.Value < 0).Key is { } missing)
        {
            throw new InputFaultException($"a column {missing} was expected", path, row: 1);
        }

        // Not in the files of the first versions.
        var mode = headings.IndexOf("mode");
        var decisions = ImmutableArray.CreateBuilder<ForeignDecision>();
        while (rows.Read())
        {
            if (rows.Count != headings.Count)
            {
                throw new InputFaultException($"{headings.Count} cells were expected", path, row: rows.Row);
            }

            var isBlind = mode >= 0 && rows[mode] is "blind";
            decisions.Add(Row(path, rows.Row, isBlind, column => rows[places[column]].ToString()));
        }

        return decisions.ToImmutable();
    }

    /// <summary>The verdict of a word, or null.</summary>
    public static Verdict? Verdict(string word) =>
        word switch
        {
            "same" => Casebook.Review.Verdict.Same,
            "different" => Casebook.Review.Verdict.Different,
            "unsure" => Casebook.Review.Verdict.Unsure,
            _ => null,
        };

    private static ForeignDecision Row(string path, int row, bool isBlind, Func<string, string> cell) =>
        new(
            row,
            cell("decision_id"),
            new DecisionRequest(
                cell("record_id_l"),
                cell("record_id_r"),
                Verdict(cell("verdict"))
                    ?? throw new InputFaultException(
                        "same, different or unsure was expected",
                        path,
                        row: row,
                        column: "verdict",
                        found: cell("verdict")
                    ),
                cell("reason")
            )
            {
                Actor = cell("actor"),
                IsBlind = isBlind,
                Role = cell("role") == "adjudicator" ? ReviewRole.Adjudicator : ReviewRole.Reviewer,
            },
            cell("decided_at"),
            cell("state") == "withdrawn"
        );
}

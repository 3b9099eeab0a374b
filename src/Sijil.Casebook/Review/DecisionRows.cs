using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Review;

/// <summary>Decisions as a table that goes from one copy of a casebook to another: what <c>build</c> writes as <c>decisions.csv</c>, and the same of what is on record now.</summary>
public static class DecisionRows
{
    /// <summary>The columns that another copy needs, in their order; there may be more.</summary>
    internal static readonly ImmutableArray<string> Columns =
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

    private const string Mode = "mode";

    // On record, whatever a build made of it.
    private const string OnRecord = "recorded";
    private const string Withdrawn = "withdrawn";
    private const int LongestCell = 1 << 20;

    /// <summary>All rows of a file.</summary>
    /// <exception cref="InputFaultException">The file is not such a table; the first fault, with its row and column.</exception>
    public static ImmutableArray<ForeignDecision> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputFaultException("expected a file that can be read: there is no such file", path);
        }

        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>All rows.</summary>
    /// <param name="stream">The table, in UTF-8.</param>
    /// <param name="path">Its name, for what is said of it.</param>
    /// <exception cref="InputFaultException">It is not such a table; the first fault, with its row and column.</exception>
    public static ImmutableArray<ForeignDecision> Read(Stream stream, string path)
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvParser(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { MaxFieldSize = LongestCell }
        );
        try
        {
            return Read(csv, path);
        }
        catch (DecoderFallbackException)
        {
            throw new InputFaultException("UTF-8 text was expected", path, row: csv.Row);
        }
        catch (CsvHelperException)
        {
            throw new InputFaultException("a table of decisions was expected", path, row: csv.Row);
        }
    }

    /// <summary>Writes what is on record, so that another copy can take it over.</summary>
    public static void Write(Stream stream, IEnumerable<Decision> decisions) =>
        CsvFile.Write(
            stream,
            [.. Columns, Mode],
            decisions
                .OrderBy(d => d.DecisionId, StringComparer.Ordinal)
                .Select(d =>
                    (IReadOnlyList<string?>)
                        [
                            d.DecisionId,
                            d.Left,
                            d.Right,
                            DecisionStore.Word(d.Verdict),
                            DecisionStore.Word(d.Role),
                            d.Actor,
                            d.DecidedAt,
                            d.Reason,
                            d.IsWithdrawn ? Withdrawn : OnRecord,
                            d.IsBlind ? DecisionStore.Blind : DecisionStore.Open,
                        ]
                )
        );

    /// <summary>The verdict of a word, or null.</summary>
    public static Verdict? VerdictOf(string word) =>
        word switch
        {
            "same" => Verdict.Same,
            "different" => Verdict.Different,
            "unsure" => Verdict.Unsure,
            _ => null,
        };

    private static ImmutableArray<ForeignDecision> Read(CsvParser csv, string path)
    {
        if (!csv.Read())
        {
            throw new InputFaultException("a table of decisions was expected", path);
        }

        var headings = csv.Record!.ToList();
        var places = Columns.ToDictionary(c => c, headings.IndexOf, StringComparer.Ordinal);
        if (places.FirstOrDefault(p => p.Value < 0).Key is { } missing)
        {
            throw new InputFaultException($"a column {missing} was expected", path, row: 1);
        }

        // Not in the files of the first versions.
        var mode = headings.IndexOf(Mode);
        var decisions = ImmutableArray.CreateBuilder<ForeignDecision>();
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (cells.Length != headings.Count)
            {
                throw new InputFaultException($"{headings.Count} cells were expected", path, row: csv.Row);
            }

            var isBlind = mode >= 0 && cells[mode] == DecisionStore.Blind;
            decisions.Add(Row(path, csv.Row, isBlind, column => cells[places[column]]));
        }

        return decisions.ToImmutable();
    }

    private static ForeignDecision Row(string path, int row, bool isBlind, Func<string, string> cell) =>
        new(
            row,
            cell("decision_id"),
            new DecisionRequest(
                cell("record_id_l"),
                cell("record_id_r"),
                VerdictOf(cell("verdict"))
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
            cell("state") == Withdrawn
        );
}

using System.Collections.Immutable;

namespace Sijil.Casebook.Browsing;

/// <summary>A release of a list and what became of its rows: rows in = accepted + duplicate + refused.</summary>
public sealed record ReleaseLine(
    long ReleaseId,
    string Source,
    string List,
    string? AsOf,
    string AddedAt,
    string FileName,
    string Sha256,
    int RowsIn,
    int Accepted,
    int Duplicate,
    int Refused
)
{
    /// <summary>ISO date on which its source published it, or null.</summary>
    public string? Published { get; init; }
}

/// <summary>A row that was not used, or a cell of it.</summary>
public sealed record RefusedLine(int Row, int? Column, string Found, string Reason);

/// <summary>A record, its cells as they stand in its file, and what was read from them.</summary>
/// <param name="RecordId">Its id.</param>
/// <param name="ReleaseId">Its release.</param>
/// <param name="Row">1-based row of the file.</param>
/// <param name="PersonId">The person whom it belongs to; null: it names nobody, or nothing was built yet.</param>
/// <param name="Cells">Raw cells in file order.</param>
/// <param name="Said">What was read by field, as it was written; fields that are not stated are left out.</param>
/// <param name="ListKey">source/list.</param>
/// <param name="FileName">The file's name when it was added.</param>
/// <param name="Sha256">Of the kept file.</param>
/// <param name="AsOf">Day that the release speaks for, or null.</param>
/// <param name="Sheet">The sheet, for workbooks.</param>
/// <param name="Columns">The file's headings.</param>
public sealed record RecordView(
    string RecordId,
    long ReleaseId,
    int Row,
    string? PersonId,
    ImmutableArray<string> Cells,
    ImmutableSortedDictionary<string, string> Said,
    string ListKey,
    string FileName,
    string Sha256,
    string? AsOf,
    string? Sheet,
    ImmutableArray<string> Columns
)
{
    /// <summary>The file's format, such as "csv" or "pdf".</summary>
    public string Format { get; init; } = "";
}

/// <summary>A weighed pair of records.</summary>
/// <param name="Left">Ordinally lower record id.</param>
/// <param name="Right">The other one.</param>
/// <param name="Weight">Match weight, bits.</param>
/// <param name="Probability">Match probability.</param>
/// <param name="Levels">Level by comparison, in words.</param>
/// <param name="Bits">What each comparison adds; empty where it was not kept.</param>
public sealed record PairView(
    string Left,
    string Right,
    double Weight,
    double Probability,
    ImmutableSortedDictionary<string, string> Levels,
    ImmutableSortedDictionary<string, double> Bits
)
{
    /// <summary>A pair that the build did not weigh, or did not keep.</summary>
    public static PairView Unweighed(string left, string right) =>
        new(
            left,
            right,
            double.NaN,
            double.NaN,
            ImmutableSortedDictionary<string, string>.Empty,
            ImmutableSortedDictionary<string, double>.Empty
        );
}

/// <summary>An act on record, in one line.</summary>
public sealed record ActLine(
    long Index,
    string Kind,
    string Time,
    string? Actor,
    ImmutableSortedDictionary<string, string> Said
);

/// <summary>A search that somebody kept under a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who keeps it; everybody may use it.</param>
/// <param name="Query">The query of the page of people.</param>
public sealed record SavedView(string Name, string Owner, string Query);

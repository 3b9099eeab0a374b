namespace Sijil.Casebook.Custody;

/// <summary>A line in the history of a file.</summary>
/// <param name="Act">The act that says so.</param>
/// <param name="Time">When, by the claim of the machine: UTC.</param>
/// <param name="What">kept, declared a release, received, handed-over, returned, exported, settings kept, published.</param>
/// <param name="Sha256">The file.</param>
/// <param name="FileName">Its name then; empty: none is on record, or it was erased.</param>
/// <param name="Actor">Who did it; empty: not stated, or erased.</param>
/// <param name="Party">From or to whom; empty where there is nobody.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record CustodyLine(
    long Act,
    string Time,
    string What,
    string Sha256,
    string FileName,
    string Actor,
    string Party,
    string Reason
);

using System.Collections.Immutable;

namespace Sijil.Casebook.Review;

/// <summary>A decision that was made in another copy of the casebook.</summary>
/// <param name="Row">Row of its file.</param>
/// <param name="DecisionId">Its id there, which it keeps.</param>
/// <param name="Request">What was decided, by whom and why.</param>
/// <param name="DecidedAt">When, by the claim of that machine.</param>
/// <param name="IsWithdrawn">True when it was taken back there.</param>
public sealed record ForeignDecision(
    int Row,
    string DecisionId,
    DecisionRequest Request,
    string DecidedAt,
    bool IsWithdrawn
);

/// <summary>A row that was not taken over.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedDecision(int Row, string Reason);

/// <summary>What became of the rows of a file of decisions: rows in = accepted + duplicate + refused.</summary>
/// <param name="Accepted">New here.</param>
/// <param name="Duplicate">On record here already, and the same.</param>
/// <param name="Withdrawn">Of both: taken back there, and now here.</param>
/// <param name="Refused">Not taken over.</param>
public sealed record DecisionImport(
    int Accepted,
    int Duplicate,
    int Withdrawn,
    ImmutableArray<RefusedDecision> Refused
);

namespace Sijil.Casebook.Review;

/// <summary>Whether two records are one person.</summary>
public enum Verdict
{
    /// <summary>One person.</summary>
    Same,

    /// <summary>Two persons.</summary>
    Different,

    /// <summary>Looked at, and not to be told.</summary>
    Unsure,
}

/// <summary>In which part somebody decides.</summary>
public enum ReviewRole
{
    /// <summary>One of those who look at pairs.</summary>
    Reviewer,

    /// <summary>Settles what reviewers decided differently; goes before them.</summary>
    Adjudicator,
}

/// <summary>A decision to be recorded.</summary>
/// <param name="Left">Id of a record of a current release.</param>
/// <param name="Right">Id of another one.</param>
/// <param name="Verdict">What is decided.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record DecisionRequest(string Left, string Right, Verdict Verdict, string Reason = "")
{
    /// <summary>Who decides; null: who opened the casebook.</summary>
    public string? Actor { get; init; }

    /// <summary>In which part.</summary>
    public ReviewRole Role { get; init; }

    /// <summary>True: decided without seeing the weight or anybody else's answer.</summary>
    public bool IsBlind { get; init; }

    /// <summary>A word of the caller's for this very request: the same again changes nothing and answers the same. Empty: none.</summary>
    public string Key { get; init; } = "";
}

/// <summary>A decision on record.</summary>
/// <param name="DecisionId">Its id, for ever: 32 hexadecimal digits.</param>
/// <param name="Left">The ordinally lower record id; empty where it was erased.</param>
/// <param name="Right">The other one.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Role">In which part.</param>
/// <param name="Actor">By whom, by their own word; empty: not stated or erased.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="DecidedAt">When, by the claim of the machine: UTC.</param>
public sealed record Decision(
    string DecisionId,
    string Left,
    string Right,
    Verdict Verdict,
    ReviewRole Role,
    string Actor,
    string Reason,
    string DecidedAt
)
{
    /// <summary>Its place in the ledger: later decisions of the same person on the same pair take the place of earlier ones.</summary>
    public required long Act { get; init; }

    /// <summary>True when it was taken back.</summary>
    public required bool IsWithdrawn { get; init; }

    /// <summary>True: decided without seeing the weight or anybody else's answer.</summary>
    public bool IsBlind { get; init; }

    /// <summary>SHA-256 over the cells of the lower record as they were seen.</summary>
    internal string LeftCells { get; init; } = "";

    /// <summary>The same for the other one.</summary>
    internal string RightCells { get; init; } = "";
}

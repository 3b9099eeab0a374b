using Sijil.Text.Damage;

namespace Sijil.Casebook.Repairs;

/// <summary>A repair of damaged text that somebody accepted: a claim beside the raw cells, which stay as they are.</summary>
/// <param name="RepairId">Its id.</param>
/// <param name="Document">SHA-256 of the kept file in which the cells stand.</param>
/// <param name="Column">0-based column of the file.</param>
/// <param name="Damage">The damage that it undoes.</param>
/// <param name="Row">1-based row of the file; null: the whole column.</param>
/// <param name="Actor">Who accepted it, by their own word; null: erased.</param>
/// <param name="Reason">Why; may be empty; null: erased.</param>
/// <param name="AcceptedAt">Claimed time, UTC.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record RepairClaim(
    string RepairId,
    string Document,
    int Column,
    DamageKind Damage,
    int? Row,
    string? Actor,
    string? Reason,
    string AcceptedAt,
    bool IsWithdrawn
);

/// <summary>A cell and the text that is proposed for it.</summary>
/// <param name="Row">1-based row of the file.</param>
/// <param name="Raw">The cell as it stands.</param>
/// <param name="Text">The text that is proposed; empty where the value is lost.</param>
/// <param name="IsGuess">Other readings are possible too: somebody has to look at this one.</param>
public sealed record RepairExample(int Row, string Raw, string Text, bool IsGuess);

/// <summary>A repair that is proposed for the cells of one column which show one kind of damage.</summary>
/// <param name="ProposalId">Its id: ten digits over file, column and damage.</param>
/// <param name="ListKey">source/list.</param>
/// <param name="Document">SHA-256 of the kept file.</param>
/// <param name="Column">0-based column of the file.</param>
/// <param name="Header">The column's header.</param>
/// <param name="Damage">The damage.</param>
/// <param name="Checked">Cells of the column that are not empty.</param>
/// <param name="Evidence">What was counted, in English, without any cell's text.</param>
/// <param name="Cells">Every cell that it would change or of which it doubts, in the order of rows.</param>
/// <param name="Accepted">Claims that accept it and stand.</param>
public sealed record RepairProposal(
    string ProposalId,
    string ListKey,
    string Document,
    int Column,
    string Header,
    DamageKind Damage,
    int Checked,
    string Evidence,
    System.Collections.Immutable.ImmutableArray<RepairExample> Cells,
    System.Collections.Immutable.ImmutableArray<RepairClaim> Accepted
);

namespace Sijil.Ledger;

/// <summary>A kept file's bytes no longer match its name.</summary>
public sealed class EvidenceAlteredException(EvidenceId id) : Exception($"the kept file {id} was altered")
{
    /// <summary>The kept file.</summary>
    public EvidenceId Id { get; } = id;
}

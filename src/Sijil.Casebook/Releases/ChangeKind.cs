namespace Sijil.Casebook.Releases;

/// <summary>What happened to one person of a list between two releases. Each person has exactly one.</summary>
public enum ChangeKind
{
    /// <summary>On both, and nothing that was said of the person was changed or written otherwise.</summary>
    Same,

    /// <summary>On both, with the same content: only written otherwise (spelling, spaces, format), or moved by a shift of a whole column.</summary>
    Rewritten,

    /// <summary>On both under the same id, with a value that was corrected, stated anew or withdrawn.</summary>
    Changed,

    /// <summary>On both, the person's own id being another one now. Other values may have changed too.</summary>
    Renumbered,

    /// <summary>Only on the newer release, and on no earlier one that was given.</summary>
    Added,

    /// <summary>On the newer release and on one before the older, from which the older had removed the person.</summary>
    Reinstated,

    /// <summary>Only on the older release.</summary>
    Removed,
}

namespace Sijil.Text.Names;

/// <summary>How far two written units of a name agree. The order is the order of agreement.</summary>
public enum NameAgreement : byte
{
    /// <summary>Not written on at least one side, or in scripts that cannot be compared.</summary>
    Missing,

    /// <summary>Different names.</summary>
    Different,

    /// <summary>A weak resemblance; also two existing names one letter apart, as brothers have them.</summary>
    Distant,

    /// <summary>A moderate resemblance: several letters, or a dialect's spelling of a different known name.</summary>
    Close,

    /// <summary>One letter, a dialect's spelling, an article, or a good transliteration.</summary>
    Near,

    /// <summary>The same key, or attested spellings of the same name in two scripts.</summary>
    Same,
}

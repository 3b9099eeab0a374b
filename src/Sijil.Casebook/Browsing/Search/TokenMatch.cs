namespace Sijil.Casebook.Browsing.Search;

/// <summary>How a word that is asked meets a word of the register; the better, the lower.</summary>
public enum TokenMatch : byte
{
    /// <summary>They do not meet.</summary>
    None,

    /// <summary>The same word after folding.</summary>
    Same = 1,

    /// <summary>It begins with what was asked.</summary>
    Begins = 2,

    /// <summary>Another spelling of the name in the same script.</summary>
    OtherSpelling = 3,

    /// <summary>The name in another script.</summary>
    OtherScript = 4,
}

namespace Sijil.Casebook.Fates;

/// <summary>What happened to a person, as one claim has it. In this order where two claims are of one day.</summary>
public enum Fate
{
    /// <summary>Nothing is said.</summary>
    NotStated,

    /// <summary>The source says that it does not know, or in words that are not ours.</summary>
    Unknown,

    /// <summary>Injured, and alive as far as is said.</summary>
    Injured,

    /// <summary>Missing or forcibly disappeared.</summary>
    Missing,

    /// <summary>Detained or abducted.</summary>
    Detained,

    /// <summary>Released.</summary>
    Released,

    /// <summary>Found alive, or come back.</summary>
    Found,

    /// <summary>Killed, or died of an injury, in detention or otherwise.</summary>
    Killed,
}

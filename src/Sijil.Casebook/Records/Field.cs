namespace Sijil.Casebook.Records;

/// <summary>What a column of a list says. The names in <c>casebook.yaml</c> are these in snake case.</summary>
public enum Field
{
    /// <summary>Kept raw, not read.</summary>
    Ignore,

    /// <summary>The list's own identifier of a row or person.</summary>
    Id,

    /// <summary>Whole name in one cell.</summary>
    Name,

    /// <summary>Given name alone.</summary>
    GivenName,

    /// <summary>Father's name.</summary>
    FatherName,

    /// <summary>Grandfather's name.</summary>
    GrandfatherName,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Mother's name.</summary>
    MotherName,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Age.</summary>
    Age,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Date of death (or of the incident).</summary>
    DeathDate,

    /// <summary>Place of death or of the incident.</summary>
    Place,

    /// <summary>Place of origin or residence.</summary>
    Origin,

    /// <summary>Killed, missing, detained …, as the source words it.</summary>
    Status,

    /// <summary>Free text.</summary>
    Note,

    /// <summary>Date since which somebody is missing.</summary>
    MissingDate,

    /// <summary>Date on which somebody was detained or abducted.</summary>
    DetainedDate,

    /// <summary>Date on which somebody was released.</summary>
    ReleasedDate,

    /// <summary>Date on which somebody was found.</summary>
    FoundDate,
}

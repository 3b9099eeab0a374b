namespace Sijil.Linkage.Models.Defaults;

/// <summary>What a column holds, as far as a model that nobody has written needs to know.</summary>
public enum ColumnKind
{
    /// <summary>Not compared: an id of the row, the truth, a constant, or a column that repeats others.</summary>
    Ignored,

    /// <summary>Given names.</summary>
    GivenName,

    /// <summary>Family names.</summary>
    FamilyName,

    /// <summary>Whole names in one cell, of people or of firms.</summary>
    WholeName,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>E-mail addresses.</summary>
    Email,

    /// <summary>Numbers that single out one person: of a document, a telephone, an account.</summary>
    Identifier,

    /// <summary>Post codes.</summary>
    PostCode,

    /// <summary>Names of places.</summary>
    Place,

    /// <summary>Few different values: sex, state, trade.</summary>
    Category,

    /// <summary>Numbers of few digits: of a house.</summary>
    Number,

    /// <summary>Other text: a street, a note.</summary>
    Text,
}

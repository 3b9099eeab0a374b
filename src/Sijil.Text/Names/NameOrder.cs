namespace Sijil.Text.Names;

/// <summary>The order in which a source writes the units of a name.</summary>
public enum NameOrder : byte
{
    /// <summary>Given, father, grandfather, family; with fewer units the middle ones are missing. What is assumed of a list that says nothing.</summary>
    GivenFirst,

    /// <summary>Family first, then given, father.</summary>
    FamilyFirst,

    /// <summary>As <see cref="GivenFirst"/>, in an official list of this form: such lists hold no titles, so that none are taken off.</summary>
    GivenFatherGrandfatherFamily,

    /// <summary>Given, father, family, as in Syria; a father in brackets between them is read, further units are no grandfather.</summary>
    GivenFatherFamily,

    /// <summary>Given and ancestors without a family, as often in Egypt, Sudan and Iraq.</summary>
    GivenFatherGrandfather,

    /// <summary>One or more given names and the family, never the father: Turkish, Persian, Hebrew, the press.</summary>
    GivenFamily,

    /// <summary>Slavic: given, patronymic, family. A patronymic that stands last shows that this name begins with the family.</summary>
    GivenPatronymicFamily,

    /// <summary>Slavic: family, given, patronymic. A patronymic in second place shows that this name begins with the given name.</summary>
    FamilyGivenPatronymic,

    /// <summary>Spanish: given names, the father's family, the mother's family; of two units the second is the father's family.</summary>
    GivenPaternalMaternal,
}

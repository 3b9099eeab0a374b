using System.Collections.Immutable;

namespace Sijil.Text.Names;

/// <summary>The script that most letters of a text belong to.</summary>
public enum NameScript : byte
{
    /// <summary>No letters at all.</summary>
    None,

    /// <summary>Arabic script (also Persian, Kurdish, Urdu letters).</summary>
    Arabic,

    /// <summary>Latin script.</summary>
    Latin,

    /// <summary>Any other script, or no majority.</summary>
    Other,

    /// <summary>Hebrew script.</summary>
    Hebrew,

    /// <summary>Cyrillic script, of whatever language.</summary>
    Cyrillic,
}

/// <summary>What a unit is in the chain of a name.</summary>
public enum NameRole : byte
{
    /// <summary>The person's own name (ism).</summary>
    Given,

    /// <summary>The father's name.</summary>
    Father,

    /// <summary>The grandfather's name.</summary>
    Grandfather,

    /// <summary>The family, clan or nisba.</summary>
    Family,

    /// <summary>Further ancestors and whatever has no role.</summary>
    Other,

    /// <summary>The mother's family: the second surname of a Spanish name. Often dropped; evidence of nothing by itself.</summary>
    MothersFamily,
}

/// <summary>What kind of entry stands in the name's cell.</summary>
public enum NameKind : byte
{
    /// <summary>A person's own name.</summary>
    Named,

    /// <summary>"Son of X", "wife of X": X is a relative, not the person.</summary>
    Relational,

    /// <summary>"Unknown", "unidentified".</summary>
    Unidentified,

    /// <summary>"X and his three children", "family of X".</summary>
    Group,

    /// <summary>Nothing is written.</summary>
    NotStated,
}

/// <summary>A name as read from one record: raw text, forms and units. Immutable; a pure function of the raw text and the order.</summary>
/// <param name="Raw">The text as received.</param>
/// <param name="Clean">n0: the same text in clean Unicode.</param>
/// <param name="Fold">n1: orthographic fold with spaces.</param>
/// <param name="Script">Script of most letters.</param>
/// <param name="Kind">Named, relational, unidentified, group or not stated.</param>
/// <param name="Units">The units in the order given, father, grandfather, (others,) family. Empty unless <paramref name="Kind"/> is Named.</param>
/// <param name="Titles">Titles taken off, as written.</param>
/// <param name="Residue">Text that was set aside: codes, bracketed notes, alternative names.</param>
/// <param name="Steps">What the forms changed, as stable identifiers ("tatweel", "alef-family", "lam-alef" …).</param>
public sealed partial record PersonName(
    string Raw,
    string Clean,
    string Fold,
    NameScript Script,
    NameKind Kind,
    ImmutableArray<NameUnit> Units,
    ImmutableArray<string> Titles,
    ImmutableArray<string> Residue,
    ImmutableArray<string> Steps
)
{
    /// <summary>The unit with this role, or null when it is not written.</summary>
    public NameUnit? this[NameRole role]
    {
        get
        {
            foreach (var unit in Units)
            {
                if (unit.Role == role)
                {
                    return unit;
                }
            }

            return null;
        }
    }
}

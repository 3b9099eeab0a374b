namespace Sijil.Text.Damage;

/// <summary>What a column holds, as far as it matters for its damage.</summary>
public enum ColumnContent
{
    /// <summary>Any text: only damage that shows in every kind of text is looked for.</summary>
    Any,

    /// <summary>Names of persons.</summary>
    Names,

    /// <summary>Numbers of identity papers and other codes.</summary>
    Codes,

    /// <summary>Written dates.</summary>
    Dates,
}

using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases;

/// <summary>What moved a whole column.</summary>
public enum ShiftKind
{
    /// <summary>Ages moved by the same number of years: another definition or day of reckoning.</summary>
    Years,

    /// <summary>Dates moved by the same number of days: another calendar base or time zone.</summary>
    Days,

    /// <summary>Days and months were exchanged.</summary>
    DayMonth,

    /// <summary>Letters alef and lam side by side were exchanged in names.</summary>
    LamAlef,

    /// <summary>A letter of names was lost, gained, or became another.</summary>
    Letter,

    /// <summary>Most people have other ids: the column was numbered anew.</summary>
    Ids,

    /// <summary>The same values are written otherwise: another format or language.</summary>
    Format,

    /// <summary>A word or code was replaced by another wherever it stood.</summary>
    Code,

    /// <summary>Most values are gone.</summary>
    Emptied,

    /// <summary>Most values that were missing are stated.</summary>
    Filled,
}

/// <summary>A change of a whole column, which says nothing of single people.</summary>
/// <param name="Kind">What moved.</param>
/// <param name="Column">Place of the column in <see cref="ReleaseDifference.Columns"/>.</param>
/// <param name="Field">What the column holds.</param>
/// <param name="Affected">People whose value it changed.</param>
/// <param name="Susceptible">People on both releases whose value it could have changed.</param>
/// <param name="From">For a letter or code: what it was; empty when a letter was gained.</param>
/// <param name="To">For a letter or code: what it became; empty when a letter was lost.</param>
/// <param name="Amount">Years or days, newer minus older; 0 elsewhere.</param>
public sealed record ColumnShift(
    ShiftKind Kind,
    int Column,
    Field Field,
    int Affected,
    int Susceptible,
    string From = "",
    string To = "",
    int Amount = 0
)
{
    /// <summary>Affected by susceptible, 0 to 1.</summary>
    public double Share => Susceptible == 0 ? 0 : (double)Affected / Susceptible;
}

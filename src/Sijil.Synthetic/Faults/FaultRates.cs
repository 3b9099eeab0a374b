namespace Sijil.Synthetic.Faults;

/// <summary>
/// How often each fault is planted, as a share of the rows. Rates are those measured on the public releases of one list in its first
/// half year and of three lists of another conflict where there is a figure; one in a thousand or two hundred where there is none.
/// </summary>
internal static class FaultRates
{
    /// <summary>Where lists have it and nobody counted.</summary>
    public const double Seldom = 0.001;

    /// <summary>Entries that are no name, and names with something besides.</summary>
    public const double Entry = 0.005;

    /// <summary>A made-up text of 22 characters in place of the id: 1,698 of 24,672 measured.</summary>
    public const double FillerId = 0.069;

    /// <summary>Ids that fail the check digit: 0.069 of one release measured.</summary>
    public const double CheckDigit = 0.069;

    /// <summary>Ids of another length: 792 of 21,703 measured by an audit.</summary>
    public const double IdLength = 0.036;

    /// <summary>Ids that stand in another row too: 440 of 21,703 measured by an audit.</summary>
    public const double IdRepeated = 0.02;

    /// <summary>Births written as 1 January: 0.09 measured.</summary>
    public const double NewYear = 0.09;

    /// <summary>Unknown days of death written as the 15th.</summary>
    public const double MidMonth = 0.1;

    /// <summary>Day and month exchanged: 0.057 of one release measured.</summary>
    public const double OtherOrder = 0.057;

    /// <summary>Spreadsheet day numbers among dates.</summary>
    public const double DayNumber = 0.01;

    /// <summary>-1 and the like for an unknown age.</summary>
    public const double AgeFiller = 0.012;

    /// <summary>Ages two to nine years off: 0.007 measured.</summary>
    public const double AgeOff = 0.007;

    /// <summary>Deaths without a date.</summary>
    public const double DeathMissing = 0.1;

    /// <summary>Spaces around a category.</summary>
    public const double Space = 0.01;

    /// <summary>Rows entered twice, whole or with another id: 0.0005 each measured.</summary>
    public const double Duplicate = 0.0005;

    /// <summary>Rows of people between two subtotals.</summary>
    public const int Subtotal = 1_500;
}

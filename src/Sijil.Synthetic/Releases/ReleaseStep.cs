namespace Sijil.Synthetic.Releases;

/// <summary>
/// What happens from one release to the next. The defaults are rates measured between the seven public releases of one list (shares of
/// the people on both, unless said).
/// </summary>
public sealed record ReleaseStep
{
    /// <summary>People added, as a share of the release before: 0.22 to 0.36 measured between registers of one source.</summary>
    public double Added { get; init; } = 0.22;

    /// <summary>People removed: 0.009 to 0.02 measured.</summary>
    public double Removed { get; init; } = 0.012;

    /// <summary>Of those removed before the last release, the share that comes back at each step; chosen so that a list of 20,000 has dozens (0.013 measured).</summary>
    public double Returned { get; init; } = 0.3;

    /// <summary>Ids corrected: 0.004 to 0.011 measured where a release did not correct most of them.</summary>
    public double IdCorrected { get; init; } = 0.01;

    /// <summary>Of the ids corrected, the share of which one digit is another; the rest are wholly other numbers.</summary>
    public double IdDigit { get; init; } = 0.3;

    /// <summary>Names with a letter corrected: 0.014 measured.</summary>
    public double NameLetter { get; init; } = 0.014;

    /// <summary>Names with father, grandfather or family replaced: 0.009 measured.</summary>
    public double NamePartReplaced { get; init; } = 0.009;

    /// <summary>Names with a unit added or dropped: 0.008 measured.</summary>
    public double NamePartAddedOrDropped { get; init; } = 0.008;

    /// <summary>Names spelled otherwise without another meaning: 0.077 measured.</summary>
    public double Spelling { get; init; } = 0.077;

    /// <summary>Names with other spaces: 0.029 to 0.076 measured.</summary>
    public double Spaces { get; init; } = 0.03;

    /// <summary>Dates of birth changed: 0.053 measured; most to another day of the year.</summary>
    public double BirthCorrected { get; init; } = 0.053;

    /// <summary>Sex changed: 0.0001 to 0.0084 measured.</summary>
    public double SexCorrected { get; init; } = 0.0084;

    /// <summary>Whether the definition of age changes: 0.79 of all people are a year older at once, the others stay.</summary>
    public bool AgeShifted { get; init; }

    /// <summary>Letters that the names lose at this step, each in 0.05 of the names that hold it; empty for none.</summary>
    public string LettersLost { get; init; } = "";

    /// <summary>Whether the newer file's names were taken from a PDF that exchanges lam and alef. Applies to this one file.</summary>
    public bool LamAlefDamaged { get; init; }

    /// <summary>Whether a program exchanged day and month in the newer file wherever that gives a date. Applies to this one file.</summary>
    public bool DayMonthExchanged { get; init; }

    /// <summary>Whether the column of dates of birth is called otherwise in the newer file.</summary>
    public bool ColumnRenamed { get; init; }

    /// <summary>Whether the column of sources is missing in the newer file.</summary>
    public bool ColumnDropped { get; init; }

    /// <summary>Share of ages that moves when their definition changes.</summary>
    public const double AgeShiftShare = 0.79;

    /// <summary>Share of the names holding a letter that lose it when a column loses it.</summary>
    public const double LetterLossShare = 0.05;

    /// <summary>The steps that are used where none are given, in turn: single people only, then with each kind of shift.</summary>
    /// <param name="step">0-based.</param>
    public static ReleaseStep Usual(int step) =>
        (step % 4) switch
        {
            0 => new() { LettersLost = "ري", AgeShifted = true },
            1 => new() { LamAlefDamaged = true },
            2 => new() { DayMonthExchanged = true },
            _ => new() { ColumnRenamed = true, ColumnDropped = true },
        };

    /// <summary>Nothing happens but a new order and new row numbers.</summary>
    public static ReleaseStep Nothing { get; } =
        new()
        {
            Added = 0,
            Removed = 0,
            Returned = 0,
            IdCorrected = 0,
            NameLetter = 0,
            NamePartReplaced = 0,
            NamePartAddedOrDropped = 0,
            Spelling = 0,
            Spaces = 0,
            BirthCorrected = 0,
            SexCorrected = 0,
        };
}

namespace Sijil.Text.Dates;

/// <summary>
/// How two uncertain dates agree, from least to most telling for one event or one person in a linkage by levels (Fellegi and Sunter
/// 1969). What a level is worth is learnt from the data: wide stretches overlap by chance.
/// </summary>
public enum DateLevel : byte
{
    /// <summary>At least one date is missing.</summary>
    Missing,

    /// <summary>No day in common, and further apart than the tolerance.</summary>
    Different,

    /// <summary>No day in common, but nearer than the tolerance.</summary>
    Near,

    /// <summary>Some days in common; neither lies within the other.</summary>
    Overlapping,

    /// <summary>One stretch lies within the other.</summary>
    Contained,

    /// <summary>The same stretch of more than one day.</summary>
    SameStretch,

    /// <summary>The same day of the same year under «كانون الأول» and «كانون الثاني», or «تشرين الأول» and «تشرين الثاني», which writers mix up.</summary>
    MonthSlip,

    /// <summary>The same day once day and month are swapped, or under the other reading of a date that has two.</summary>
    Swapped,

    /// <summary>The same day.</summary>
    SameDay,
}

/// <summary>The outcome of a comparison.</summary>
/// <param name="Level">How the dates agree.</param>
/// <param name="GapDays">Least number of days between any day of one and any of the other, over all readings; 0 where they share one, null where a date is missing.</param>
public readonly record struct DateAgreement(DateLevel Level, int? GapDays);

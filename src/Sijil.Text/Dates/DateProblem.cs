namespace Sijil.Text.Dates;

/// <summary>What is said of cells that are no date.</summary>
internal static class DateProblem
{
    /// <summary>The text is not a date at all.</summary>
    public const string NotADate = "expected a date such as 2013-03-15, 15/03/2013, 15 March 2013, March 2013 or 2013";

    /// <summary>The day or month does not exist.</summary>
    public const string NoSuchDay = "expected a day that is in the calendar; there is no such day or month";

    /// <summary>The year is outside of what lists write.</summary>
    public const string NoSuchYear =
        "expected a year from 1800 to 2100, or from 1200 to 1500 of the hijra, or two digits";

    /// <summary>A day and month without a year, or a year written with two digits where it cannot be told.</summary>
    public const string NoYear = "expected a year of four digits beside the day or month";
}

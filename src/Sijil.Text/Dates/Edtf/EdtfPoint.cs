using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>A year, month or day with its qualifier.</summary>
/// <param name="Text">Its characters, where X is a digit that is not given: "1984", "-0044", "Y170000002", "1X", "XX".</param>
/// <param name="Qualifier">What is said of this part alone.</param>
public sealed record EdtfPart(string Text, EdtfQualifier Qualifier);

/// <summary>One date of an EDTF text: a year, a month or season of one, or a day, in the proleptic Gregorian calendar.</summary>
/// <param name="Year">The year; four characters, with a sign before or Y before five digits and more.</param>
/// <param name="Month">Month 01–12, or a part of the year 21–41; null where only the year is given.</param>
/// <param name="Day">Day of the month; null where it is not given.</param>
/// <param name="Time">Time of day with its zone as written, after the T; null where there is none.</param>
/// <param name="Earliest">First day that it may mean; null for years outside of -9998 to 9999.</param>
/// <param name="Latest">Last day that it may mean; null for years outside of -9998 to 9999.</param>
public sealed record EdtfPoint(
    EdtfPart Year,
    EdtfPart? Month,
    EdtfPart? Day,
    string? Time,
    LocalDate? Earliest,
    LocalDate? Latest
)
{
    /// <summary>What is said of any part.</summary>
    public EdtfQualifier AnyQualifier =>
        Year.Qualifier | (Month?.Qualifier ?? EdtfQualifier.None) | (Day?.Qualifier ?? EdtfQualifier.None);

    /// <summary>How much of the date is given; parts of the year other than months, and unspecified digits, are a <see cref="DatePrecision.Range"/>.</summary>
    public DatePrecision Precision =>
        Year.Text.Contains('X', StringComparison.Ordinal) ? DatePrecision.Range
        : Month is null || Month.Text == "XX" ? Whole(DatePrecision.Year)
        : Month.Text.Contains('X', StringComparison.Ordinal) || EdtfSeason.IsCode(Month.Text) ? DatePrecision.Range
        : Day is null || Day.Text == "XX" ? DatePrecision.Month
        : Day.Text.Contains('X', StringComparison.Ordinal) ? DatePrecision.Range
        : DatePrecision.Day;

    /// <summary>The text in its shortest standard form: a qualifier that all parts share at the end, others before their part.</summary>
    public override string ToString()
    {
        var shared = Year.Qualifier;
        if ((Month is not null && Month.Qualifier != shared) || (Day is not null && Day.Qualifier != shared))
        {
            shared = EdtfQualifier.None;
        }

        var text =
            Written(Year)
            + (Month is null ? "" : "-" + Written(Month))
            + (Day is null ? "" : "-" + Written(Day))
            + (Time is null ? "" : "T" + Time);
        return text + EdtfQualifierText.Text(shared);

        string Written(EdtfPart part) =>
            shared == EdtfQualifier.None ? EdtfQualifierText.Text(part.Qualifier) + part.Text : part.Text;
    }

    private DatePrecision Whole(DatePrecision precision) =>
        Day is null || Day.Text == "XX" ? precision : DatePrecision.Range;
}

using System.Collections.Immutable;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases;

/// <summary>The words around a difference, in English or Arabic.</summary>
public sealed record ReleaseWords
{
    /// <summary>The words of a language: Arabic for "ar", English for anything else.</summary>
    /// <param name="language">"en" or "ar".</param>
    public static ReleaseWords Of(string language) =>
        language == "ar" ? ReleaseWordsArabic.Words : ReleaseWordsEnglish.Words;

    /// <summary>"en" or "ar".</summary>
    public required string Language { get; init; }

    /// <summary>The heading; {0} and {1} are the names of the two files.</summary>
    public required string Title { get; init; }

    /// <summary>What the difference is and how it was found.</summary>
    public required string About { get; init; }

    /// <summary>"older" and "newer".</summary>
    public required ImmutableArray<string> Sides { get; init; }

    /// <summary>"{0}: {1} rows, {2} people, {3} duplicate, {4} refused".</summary>
    public required string Side { get; init; }

    /// <summary>Said when nothing changed.</summary>
    public required string Nothing { get; init; }

    /// <summary>The heading of the people by kind.</summary>
    public required string People { get; init; }

    /// <summary>The kinds, in the order of <see cref="ChangeKind"/>.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The heading of the shifts of whole columns.</summary>
    public required string Shifts { get; init; }

    /// <summary>The shifts, in the order of <see cref="ShiftKind"/>; {0} from, {1} to, {2} amount.</summary>
    public required ImmutableArray<string> ShiftKinds { get; init; }

    /// <summary>"column {0}: {1}, {2} of {3} people".</summary>
    public required string ShiftLine { get; init; }

    /// <summary>The heading of the columns.</summary>
    public required string Columns { get; init; }

    /// <summary>The fates, in the order of <see cref="ColumnFate"/>.</summary>
    public required ImmutableArray<string> Fates { get; init; }

    /// <summary>The heading of the values by column and nature.</summary>
    public required string Values { get; init; }

    /// <summary>column, what differs, of the person, of the whole column, of the writing.</summary>
    public required ImmutableArray<string> ValueHeadings { get; init; }

    /// <summary>The natures, in the order of <see cref="ChangeNature"/>.</summary>
    public required ImmutableArray<string> Natures { get; init; }

    /// <summary>The heading of the counts by group.</summary>
    public required string Groups { get; init; }

    /// <summary>The heading of the sex and of the age.</summary>
    public required ImmutableArray<string> GroupHeadings { get; init; }

    /// <summary>The sexes, in the order of <see cref="Sex"/>.</summary>
    public required ImmutableArray<string> Sexes { get; init; }

    /// <summary>How people were found again; {0} to {4} the counts of <see cref="MatchingCounts"/>, {5} the bits.</summary>
    public required string Matching { get; init; }

    /// <summary>How many removed rows may be added people; {0} the count.</summary>
    public required string Perhaps { get; init; }

    /// <summary>How many ids of people removed are somebody else's now; {0} the count.</summary>
    public required string SameIds { get; init; }

    /// <summary>How many removed rows bear the name of a row that stays; {0} the count.</summary>
    public required string Twins { get; init; }

    /// <summary>The heading of the reasons.</summary>
    public required string Reasons { get; init; }

    /// <summary>"{0} of {1} changes of people have a reason".</summary>
    public required string ReasonsGiven { get; init; }

    /// <summary>older row, newer row, older id, newer id, name, what changed, reason.</summary>
    public required ImmutableArray<string> ChangeHeadings { get; init; }

    /// <summary>"{0} more are in the CSV file".</summary>
    public required string More { get; init; }

    /// <summary>What a field is called; a column that is not read goes by its header.</summary>
    /// <param name="column">The column.</param>
    public string Column(ColumnChange column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Field == Field.Ignore ? column.Header : QualityWords.Of(Language).Fields[(int)column.Field];
    }

    /// <summary>A shift in words.</summary>
    /// <param name="shift">The shift.</param>
    public string Shift(ColumnShift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return QualityWords.Fill(
            ShiftKinds[(int)shift.Kind],
            shift.From.Length > 0 ? shift.From : "–",
            shift.To.Length > 0 ? shift.To : "–",
            (shift.Amount > 0 ? "+" : "") + shift.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}

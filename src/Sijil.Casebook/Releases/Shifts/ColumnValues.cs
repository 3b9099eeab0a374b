using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases.Values;

namespace Sijil.Casebook.Releases.Shifts;

/// <summary>A person found on both releases, with the values that differ.</summary>
internal sealed record PairedPerson(SourceRecord Old, SourceRecord New)
{
    /// <summary>What differs, by the place of the column; in its order.</summary>
    public required ImmutableArray<(int Column, ValueChange Change)> Changes { get; init; }
}

/// <summary>One value of one person in both releases.</summary>
/// <param name="Person">Who, as a place among the people found on both.</param>
/// <param name="Old">The older cell without surrounding space.</param>
/// <param name="New">The newer cell without surrounding space.</param>
/// <param name="Change">How they differ; null when they do not.</param>
/// <param name="WasStated">Whether the older cell states something.</param>
internal readonly record struct PairedValue(int Person, string Old, string New, ValueChange? Change, bool WasStated)
{
    /// <summary>Whether both cells state something.</summary>
    public bool IsStatedTwice => WasStated && Change?.Nature != ChangeNature.NoLongerStated;
}

/// <summary>All values of one column.</summary>
/// <param name="Place">The column's place in the difference.</param>
/// <param name="Column">The column.</param>
/// <param name="Values">One value for each person found on both releases.</param>
internal sealed record ColumnValues(int Place, ColumnChange Column, PairedValue[] Values)
{
    public static ColumnValues Of(int place, ColumnChange column, IReadOnlyList<PairedPerson> people)
    {
        var values = new PairedValue[people.Count];
        for (var i = 0; i < values.Length; i++)
        {
            ValueChange? change = null;
            foreach (var each in people[i].Changes)
            {
                change = each.Column == place ? each.Change : change;
            }

            var old = people[i].Old.Cells[column.Old!.Value].Trim();
            var wasStated = change?.Nature != ChangeNature.NowStated && StatedTexts.Of(old) == StatedText.Stated;
            values[i] = new(i, old, people[i].New.Cells[column.New!.Value].Trim(), change, wasStated);
        }

        return new(place, column, values);
    }
}

using System.Collections.Immutable;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases.Shifts;

/// <summary>Finds the changes of whole columns among the changes of single people.</summary>
internal static class ShiftFinder
{
    /// <summary>The shifts, by column, and for each value that one of them explains which: by person and column.</summary>
    public static (ImmutableArray<ColumnShift> Shifts, Dictionary<(int Person, int Column), int> Explained) Of(
        ImmutableArray<ColumnChange> columns,
        IReadOnlyList<PairedPerson> people
    )
    {
        var shifts = ImmutableArray.CreateBuilder<ColumnShift>();
        var explained = new Dictionary<(int, int), int>();
        for (var place = 0; place < columns.Length; place++)
        {
            if (!columns[place].IsCompared)
            {
                continue;
            }

            var column = ColumnValues.Of(place, columns[place], people);
            foreach (var found in OfColumn(column, people))
            {
                foreach (var value in column.Values)
                {
                    if (value.Change is not null && found.Explains(value))
                    {
                        explained.TryAdd((value.Person, place), shifts.Count);
                    }
                }

                shifts.Add(found.Shift);
            }
        }

        return (shifts.ToImmutable(), explained);
    }

    private static IEnumerable<FoundShift> OfColumn(ColumnValues column, IReadOnlyList<PairedPerson> people)
    {
        var own = column.Column.Field switch
        {
            >= Field.Name and <= Field.MotherName => NameShifts.Of(column),
            Field.Age => NumberShifts.OfAges(column),
            Field.BirthDate or Field.DeathDate => NumberShifts.OfDates(column, people),
            _ => [],
        };
        return own.Concat(TextShifts.Of(column)).OfType<FoundShift>();
    }
}

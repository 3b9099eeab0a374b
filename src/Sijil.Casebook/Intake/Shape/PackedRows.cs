using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Sijil.Casebook.Intake.Shape;

/// <summary>The rows below a header, whose cells are packed by column. A row is made anew each time it is asked for.</summary>
/// <param name="columns">The columns of the table.</param>
/// <param name="numbers">Per packed row its 1-based row in the file.</param>
/// <param name="places">Which of the packed rows these are, ascending.</param>
internal sealed class PackedRows(PackedColumn[] columns, List<int> numbers, RowPlaces places) : IReadOnlyList<SourceRow>
{
    public int Count => places.Count;

    public SourceRow this[int index]
    {
        get
        {
            var place = places[index];
            var cells = new string[columns.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = columns[i][place];
            }

            return new(numbers[place], ImmutableCollectionsMarshal.AsImmutableArray(cells));
        }
    }

    /// <summary>One cell.</summary>
    public string Cell(int row, int column) => columns[column][places[row]];

    /// <summary>One cell, in the buffer where it is not shared.</summary>
    public ReadOnlySpan<char> Cell(int row, int column, Span<char> buffer) => columns[column].Text(places[row], buffer);

    /// <summary>The row of the file.</summary>
    public int NumberOf(int row) => numbers[places[row]];

    public IEnumerator<SourceRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Ascending places: all from one on, or those that are listed.</summary>
internal readonly struct RowPlaces(int first, int count, int[]? listed)
{
    public int Count => listed?.Length ?? count;

    public int this[int index] => listed is null ? first + index : listed[index];
}

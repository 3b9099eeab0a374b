using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Quality;

/// <summary>A column with each different text kept once: a million rows hold few different ages, sexes and days, and each is read once.</summary>
internal sealed class CodedColumn
{
    private CodedColumn(int index, int[] codes, List<string> texts, List<int> counts) =>
        (Index, Codes, Texts, Counts) = (index, codes, texts, counts);

    /// <summary>0-based column of the table.</summary>
    public int Index { get; }

    /// <summary>Per row of the table, the place of its text in <see cref="Texts"/>.</summary>
    public int[] Codes { get; }

    /// <summary>The different texts in the order in which they first stand.</summary>
    public List<string> Texts { get; }

    /// <summary>How many rows have each text.</summary>
    public List<int> Counts { get; }

    /// <summary>Reads a column of the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">0-based column.</param>
    /// <param name="known">Emptied and used; one for all columns, because that of a million names takes many megabytes.</param>
    public static CodedColumn Of(SourceTable table, int index, TextCodes known)
    {
        known.Clear();
        var (codes, texts, counts) = (new int[table.Rows.Count], new List<string>(), new List<int>());
        var buffer = new char[PackedColumn.LongestPacked];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = known.NumberOf(table.Cell(i, index, buffer), texts);
            if (code == texts.Count)
            {
                texts.Add(table.Cell(i, index));
                counts.Add(0);
            }

            codes[i] = code;
            counts[code]++;
        }

        return new(index, codes, texts, counts);
    }
}

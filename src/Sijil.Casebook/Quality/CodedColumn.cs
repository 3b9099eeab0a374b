using Sijil.Casebook.Intake;

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
    public static CodedColumn Of(SourceTable table, int index, Dictionary<string, int> known)
    {
        known.Clear();
        var (codes, texts, counts) = (new int[table.Rows.Count], new List<string>(), new List<int>());
        for (var i = 0; i < codes.Length; i++)
        {
            var text = table.Rows[i].Cells[index];
            if (!known.TryGetValue(text, out var code))
            {
                code = texts.Count;
                known.Add(text, code);
                texts.Add(text);
                counts.Add(0);
            }

            codes[i] = code;
            counts[code]++;
        }

        return new(index, codes, texts, counts);
    }
}

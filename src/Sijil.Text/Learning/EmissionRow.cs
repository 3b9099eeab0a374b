using System.Globalization;

namespace Sijil.Text.Learning;

/// <summary>One row of a table of emissions.</summary>
/// <param name="Letter">The letter; "" for a vowel inserted between letters.</param>
/// <param name="Chunk">The Latin letters; "" for a letter left out.</param>
/// <param name="Probability">Of this chunk given the letter, from 0 to 1.</param>
public readonly record struct EmissionRow(string Letter, string Chunk, double Probability)
{
    /// <summary>Reads a table: a header, then letter, Latin letters and probability, parted by commas.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <returns>The rows in file order.</returns>
    /// <exception cref="FormatException">A line has another form; the message says which line and what was expected.</exception>
    public static IReadOnlyList<EmissionRow> Read(IEnumerable<string> lines)
    {
        var rows = new List<EmissionRow>();
        var row = 1;
        foreach (var line in lines.Skip(1))
        {
            row++;
            var cells = line.Split(',');
            if (
                cells.Length != 3
                || cells[0].Length > 1
                || cells[1].Length > SoundChunks.Longest
                || !double.TryParse(cells[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p)
                || p is not (>= 0 and <= 1)
            )
            {
                throw new FormatException(
                    $"row {row}: a letter, up to three Latin letters and a probability were expected, parted by commas"
                );
            }

            rows.Add(new EmissionRow(cells[0], cells[1], p));
        }

        return rows;
    }
}

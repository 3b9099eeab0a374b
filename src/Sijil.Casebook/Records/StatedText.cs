using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>Whether a cell says something, says that nothing is stated, or says that the value is not known.</summary>
internal enum StatedText
{
    Stated,
    NotStated,
    Unknown,
}

/// <summary>Tells the three apart.</summary>
internal static class StatedTexts
{
    /// <summary>The kind of a cell. A cell with a digit always states something, which spares the look-up for most cells.</summary>
    public static StatedText Of(string cell)
    {
        if (cell.Length == 0)
        {
            return StatedText.NotStated;
        }

        foreach (var c in cell)
        {
            if (char.IsDigit(c))
            {
                return StatedText.Stated;
            }
        }

        return NotStatedWords.IsNotStated(cell) ? StatedText.NotStated
            : NotStatedWords.IsUnknown(cell) ? StatedText.Unknown
            : StatedText.Stated;
    }
}

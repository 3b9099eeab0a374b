using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>What a column holds, as its cells tell. A damaged minority does not change it.</summary>
internal static class ContentGuess
{
    /// <summary>The content of more than half of the cells; any where there is none.</summary>
    public static ColumnContent Of(IReadOnlyCollection<string> cells)
    {
        var (names, codes, dates) = (0, 0, 0);
        foreach (var cell in cells)
        {
            switch (Cell(cell))
            {
                case ColumnContent.Names:
                    names++;
                    break;
                case ColumnContent.Codes:
                    codes++;
                    break;
                case ColumnContent.Dates:
                    dates++;
                    break;
                default:
                    break;
            }
        }

        return names * 2 > cells.Count ? ColumnContent.Names
            : codes * 2 > cells.Count ? ColumnContent.Codes
            : dates * 2 > cells.Count ? ColumnContent.Dates
            : ColumnContent.Any;
    }

    private static ColumnContent Cell(string cell)
    {
        var (letters, digits, separators) = (0, 0, 0);
        foreach (var c in cell)
        {
            letters += char.IsLetter(c) || ArabicLetters.IsMark(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            separators += c is '/' or '-' or '.' ? 1 : 0;
        }

        return letters > 2 * digits && letters >= 2 ? ColumnContent.Names
            : digits is >= 4 and <= 14 && separators == 2 && letters < 2 ? ColumnContent.Dates
            : digits >= 5 && digits >= letters ? ColumnContent.Codes
            : ColumnContent.Any;
    }
}

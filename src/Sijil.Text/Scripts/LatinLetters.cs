using System.Collections.Frozen;
using System.Globalization;

namespace Sijil.Text.Scripts;

/// <summary>Latin letters and what each folds to among a to z.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> Folds = EmbeddedTable
        .Rows("latin-letters.tsv")
        .ToFrozenDictionary(
            row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            row => row[1]
        );

    /// <summary>The letters a to z for this character; false when it is no Latin letter.</summary>
    public static bool TryFold(char c, out string letters)
    {
        letters = "";
        return c >= '\u00C0' && Folds.TryGetValue(c, out letters!);
    }

    /// <summary>A letter of the Latin script, with or without accent.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || TryFold(c, out _);
}

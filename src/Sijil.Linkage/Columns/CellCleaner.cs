using System.Text;
using Sijil.Linkage.Models;
using Sijil.Text.Values;

namespace Sijil.Linkage.Columns;

/// <summary>Cleans the cells of a column, each distinct text once.</summary>
internal static class CellCleaner
{
    public static TextColumn Clean(TextColumn column, ColumnDefinition definition)
    {
        var changes = false;
        for (var value = 0; value < column.Values && !changes; value++)
        {
            changes =
                !IsPlain(column.Chars(value), definition)
                && Clean(column.Text(value), definition) != column.Text(value);
        }

        return changes || !definition.Missing.IsEmpty ? column.Map(text => Clean(text, definition)) : column;
    }

    // Small letters and figures, single spaces within, and not "null": no cleaning but that to digits alone changes such a text.
    private static bool IsPlain(ReadOnlySpan<char> text, ColumnDefinition definition)
    {
        if (text.IsEmpty || text[0] == ' ' || text[^1] == ' ' || definition.Clean.Contains(CellCleaning.Digits))
        {
            return false;
        }

        var before = ' ';
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && (letter != ' ' || before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return !text.SequenceEqual("null");
    }

    public static string? Clean(string text, ColumnDefinition definition)
    {
        var result = Trimmed(text);
        foreach (var step in definition.Clean)
        {
            result = step switch
            {
                CellCleaning.Lower => result.ToLowerInvariant(),
                CellCleaning.Words => Trimmed(Map(result, letter => char.IsLetterOrDigit(letter) ? letter : ' ')),
                CellCleaning.Digits => string.Concat(result.Where(char.IsDigit)),
                CellCleaning.PlainLetters => Trimmed(WordFold.Fold(result)),
                _ => throw new ModelException($"Unknown cleaning \"{step}\"."),
            };
        }

        return
            result.Length == 0
            || result.Equals("NULL", StringComparison.OrdinalIgnoreCase)
            || definition.Missing.Contains(result, StringComparer.Ordinal)
            ? null
            : result;
    }

    private static string Map(string text, Func<char, char> change) =>
        string.Create(
            text.Length,
            (text, change),
            static (span, state) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    span[index] = state.change(state.text[index]);
                }
            }
        );

    private static string Trimmed(string text)
    {
        var clean = text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
        for (var index = 1; index < text.Length && clean; index++)
        {
            clean = !char.IsWhiteSpace(text[index]) || (text[index] == ' ' && text[index - 1] != ' ');
        }

        if (clean)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                result.Append(letter);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}

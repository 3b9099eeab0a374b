using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Names;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about the text of a column, whatever it holds.</summary>
internal static class TextColumnCheck
{
    /// <summary>Checks any column.</summary>
    public static void Of(CodedColumn column, FindingList findings)
    {
        var spaces = findings.OfColumn(TextKinds.Space, column.Index, column.Codes.Length);
        findings.Mark(column, [.. column.Texts.Select(text => HasSpaceAround(text) ? spaces : null)]);
        DamageCheck.Of(column, findings);
    }

    /// <summary>Checks a column of names.</summary>
    public static void OfNames(CodedColumn column, FindingList findings)
    {
        var scripts = findings.OfColumn(TextKinds.TwoScripts, column.Index, column.Codes.Length);
        var codes = findings.OfColumn(TextKinds.NameCode, column.Index, column.Codes.Length);
        var byText = new FindingDraft?[column.Texts.Count];
        for (var i = 0; i < byText.Length; i++)
        {
            var text = column.Texts[i];
            byText[i] =
                HasTwoScripts(text) ? scripts
                : HasDigit(text)
                && PersonName.Parse(text).Kind is NameKind.Named or NameKind.Relational
                && !GroupWords.Speak(text)
                    ? codes
                : null;
        }

        findings.Mark(column, byText);
        DamageCheck.OfNames(column, findings);
    }

    private static bool HasSpaceAround(string text) =>
        text.Length > 1
        && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        && StatedTexts.Of(text) == StatedText.Stated;

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // Two letters of each: a lone Latin letter beside Arabic is a slip of the keyboard.
    private static bool HasTwoScripts(string text)
    {
        var (arabic, latin) = (0, 0);
        foreach (var c in text)
        {
            arabic += IsArabic(c) ? 1 : 0;
            latin += IsLatin(c) ? 1 : 0;
        }

        return arabic > 1 && latin > 1;
    }

    private static bool IsArabic(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFEFC') && char.IsLetter(c);

    private static bool IsLatin(char c) => c < '\u0250' && char.IsLetter(c);
}

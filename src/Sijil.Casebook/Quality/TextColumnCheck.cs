using System.Buffers;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Names;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about the text of a column, whatever it holds.</summary>
internal static class TextColumnCheck
{
    private static readonly SearchValues<char> HiddenSigns = SearchValues.Create(
        "\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
    );

    /// <summary>Checks any column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isName">Whether it holds names, of which more is known.</param>
    /// <param name="findings">Where to.</param>
    public static void Of(CodedColumn column, bool isName, FindingList findings)
    {
        var spaces = findings.OfColumn(TextKinds.Space, column.Index, column.Codes.Length);
        findings.Mark(column, spaces, HasSpaceAround);
        DamageCheck.Of(column, isName, findings);
        var signs = findings.OfColumn(TextKinds.HiddenSigns, column.Index, column.Codes.Length);
        findings.Mark(column, signs, HasHiddenSign);
        var apart = findings.OfColumn(TextKinds.Decomposed, column.Index, column.Codes.Length);
        findings.Mark(column, apart, IsDecomposed);
    }

    /// <summary>Checks a column of names.</summary>
    public static void OfNames(CodedColumn column, FindingList findings)
    {
        var scripts = findings.OfColumn(TextKinds.TwoScripts, column.Index, column.Codes.Length);
        var codes = findings.OfColumn(TextKinds.NameCode, column.Index, column.Codes.Length);
        findings.Mark(column, scripts, HasTwoScripts);
        findings.Mark(column, codes, HasCode);
        DamageCheck.OfNames(column, findings);
    }

    private static bool HasSpaceAround(string text) =>
        text.Length > 1
        && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        && StatedTexts.Of(text) == StatedText.Stated;

    // Signs that no page shows: direction marks, zero-width spaces. A zero-width non-joiner is a letter's matter in Persian and Kurdish.
    private static bool HasHiddenSign(string text) => text.AsSpan().ContainsAny(HiddenSigns);

    // A hamza or madda apart from the letter that it has a form with.
    private static bool IsDecomposed(string text) => text.AsSpan().ContainsAnyInRange('\u0653', '\u0655');

    private static bool HasCode(string text) =>
        HasDigit(text)
        && !HasTwoScripts(text)
        && PersonName.Parse(text).Kind is (NameKind.Named or NameKind.Relational)
        && !GroupWords.Speak(text);

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

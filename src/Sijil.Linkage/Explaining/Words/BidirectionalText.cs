using System.Globalization;
using System.Text;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>Keeps text of one direction whole inside text of the other (Unicode Standard Annex 9).</summary>
internal static class BidirectionalText
{
    public const char LeftToRightMark = '\u200E';
    public const char LeftToRightIsolate = '\u2066';
    public const char RightToLeftIsolate = '\u2067';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopIsolate = '\u2069';

    /// <summary>The text between FSI and PDI where the sentence around it could tear it apart, else as it is. What would turn the reading order is written out.</summary>
    public static string Embed(string text, bool intoRightToLeft)
    {
        text = Visible(text);
        foreach (var rune in text.EnumerateRunes())
        {
            var rightToLeft = IsRightToLeft(rune.Value);
            if (intoRightToLeft ? (Rune.IsLetter(rune) && !rightToLeft) || Rune.IsDigit(rune) : rightToLeft)
            {
                return Isolate(text, FirstStrongIsolate);
            }
        }

        return text;
    }

    public static string Isolate(string text, char by = FirstStrongIsolate) => $"{by}{text}{PopIsolate}";

    /// <summary>Without isolates and marks, for places whose direction is set in another way.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(unit => unit is not (LeftToRightMark or (>= LeftToRightIsolate and <= PopIsolate))));

    /// <summary>Control characters, and characters that turn the reading order round, written out as their code point.</summary>
    public static string Visible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune.Value))
            {
                shown.Append("⟨U+").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Append('⟩');
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    /// <summary>Hebrew, Arabic and the other scripts of the right-to-left blocks.</summary>
    public static bool IsRightToLeft(int codePoint) =>
        codePoint
            is (>= 0x590 and <= 0x8FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsHidden(int codePoint) =>
        codePoint
            is < 0x20
                or (>= 0x7F and <= 0x9F)
                or 0x2028
                or 0x2029
                or 0x200E
                or 0x200F
                or 0x61C
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0xFFFD
                or 0xFFFE
                or 0xFFFF;
}

using System.Globalization;
using System.Text;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining.Pictures;

/// <summary>How much room text takes where no font can be asked: a little more than the usual faces need.</summary>
internal static class TextWidth
{
    /// <summary>Pixels at a font size.</summary>
    public static double Of(string text, double fontSize)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Ems(rune);
        }

        return width * fontSize;
    }

    /// <summary>The text without isolates, cut and ended with "…" if it needs more room than there is.</summary>
    public static string Fit(string text, double fontSize, double room)
    {
        if (Of(text, fontSize) <= room)
        {
            return text;
        }

        var fitted = new StringBuilder();
        var width = fontSize;
        foreach (var rune in BidirectionalText.Bare(text).EnumerateRunes())
        {
            width += Ems(rune) * fontSize;
            if (width > room)
            {
                break;
            }

            fitted.Append(rune.ToString());
        }

        return fitted.ToString().TrimEnd() + "…";
    }

    private static double Ems(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark => 0,
            UnicodeCategory.UppercaseLetter => 0.72,
            UnicodeCategory.SpaceSeparator => 0.32,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 0.62,
            _ when BidirectionalText.IsRightToLeft(rune.Value) => 0.62,
            _ when rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2190 and <= 0x21FF) or >= 0x2E80 => 1.05,
            _ => 0.62,
        };
}

using System.Globalization;
using System.Text;

namespace Sijil.Casebook.Publishing.Report.Wording;

/// <summary>
/// Text from lists and file names as it may be shown: what would silently turn the reading order around or end the line
/// is written out as its code point, so that a name cannot pose as another (Unicode Technical Report 36, bidirectional spoofing).
/// </summary>
internal static class VisibleText
{
    /// <summary>The text with control characters and bidirectional overrides, embeddings and isolates made visible as ⟨U+202E⟩.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune.Value))
            {
                shown.Append('\u27E8').Append("U+");
                shown.Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Append('\u27E9');
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }
        return shown.ToString();
    }

    private static bool IsHidden(int codePoint) =>
        codePoint
            is < 0x20
                or (>= 0x7F and <= 0x9F)
                or 0x2028
                or 0x2029
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0xFFFD;
}

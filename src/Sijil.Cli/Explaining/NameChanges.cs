using System.Globalization;
using System.Text;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Cli.Explaining;

/// <summary>Which letters of a name its forms write in another way.</summary>
internal static class NameChanges
{
    /// <summary>Characters that cleaning rewrites or removes, each once, in the order written: from, to ("" for removed).</summary>
    public static IEnumerable<(string From, string To)> Cleaned(PersonName name) =>
        Of(name.Raw, text => ArabicFold.Clean(text), isSpaceKept: true);

    /// <summary>Letters that the fold rewrites or removes, each once, in the order written; capitals that only become small are left out.</summary>
    public static IEnumerable<(string From, string To)> Folded(PersonName name) =>
        name.Script switch
        {
            NameScript.Arabic => Of(name.Clean, ArabicFold.Fold, isSpaceKept: false),
            NameScript.Latin => Of(name.Clean, LatinFold.Fold, isSpaceKept: false)
                .Where(change => !IsAscii(change.From)),
            NameScript.Hebrew => Of(name.Clean, HebrewFold.Fold, isSpaceKept: false),
            NameScript.Cyrillic => Of(name.Clean, CyrillicFold.Fold, isSpaceKept: false)
                .Where(change => !string.Equals(change.From.ToLowerInvariant(), change.To, StringComparison.Ordinal)),
            _ => [],
        };

    /// <summary>The text with characters that do not show written as their code point.</summary>
    public static string Visible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(
                IsHidden(rune) ? $"⟨U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}⟩" : rune.ToString()
            );
        }

        return shown.ToString();
    }

    private static IEnumerable<(string From, string To)> Of(string text, Func<string, string> form, bool isSpaceKept) =>
        text.EnumerateRunes()
            .Where(rune => !(rune.Value == ' ' || (isSpaceKept && Rune.IsWhiteSpace(rune))))
            .Select(rune => (From: rune.ToString(), To: form(rune.ToString())))
            .Where(change => !string.Equals(change.From, change.To, StringComparison.Ordinal))
            .Distinct();

    private static bool IsAscii(string text) => Ascii.IsValid(text);

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x00A0 or 0x202F or 0x0640 or (>= 0x064B and <= 0x065F) or (>= 0x2000 and <= 0x200A);
}

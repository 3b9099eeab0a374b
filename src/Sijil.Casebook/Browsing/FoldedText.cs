using System.Text;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Casebook.Browsing;

/// <summary>A text as it is compared when people search or look at two records: marks, forms of letters, capitals and accents do not count.</summary>
public static class FoldedText
{
    /// <summary>The folded words, one space between them.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var word in ArabicFold.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Append(' ');
            foreach (var c in FoldedWord(word))
            {
                words.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Each script by its own rules; a name in two scripts has words of both.
    private static string FoldedWord(string word) =>
        ScriptOf.Text(word) switch
        {
            NameScript.Arabic => ArabicFold.Fold(word),
            NameScript.Latin => LatinFold.Fold(word),
            NameScript.Hebrew => HebrewFold.Fold(word),
            NameScript.Cyrillic => CyrillicFold.Fold(word),
            _ => word,
        };
}

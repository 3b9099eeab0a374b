using System.Collections.Frozen;

namespace Sijil.Text.Names;

/// <summary>"alias", «المعروف بـ»: what follows is a second name of the person, set aside.</summary>
internal static class AliasWords
{
    private static readonly FrozenSet<string> Words = new[] { "alias", "aka", "lakapli", "המכונה" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>Only before a word that begins with «ب»: by themselves they are families.</summary>
    private static readonly FrozenSet<string> ArabicWords = new[]
    {
        "المعروف",
        "المعروفه",
        "الملقب",
        "الملقبه",
        "المكني",
        "المكناه",
        "الشهير",
        "الشهيره",
        "المشهور",
        "المشهوره",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word, with others, can begin a second name.</summary>
    public static bool MayBegin(string fold) =>
        Words.Contains(fold) || ArabicWords.Contains(fold) || fold is "он" or "она" or "k";

    /// <summary>Where the second name begins, behind one word at least; −1 when there is none.</summary>
    public static int At(List<NameWord> words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var (word, next) = (words[i].Fold, words[i + 1].Fold);
            if (
                Words.Contains(word)
                || (ArabicWords.Contains(word) && next[0] == 'ب')
                || (word is "он" or "она" && next == "же")
                || (word == "a" && next == "k" && i + 2 < words.Count && words[i + 2].Fold == "a")
            )
            {
                return i;
            }
        }

        return -1;
    }
}

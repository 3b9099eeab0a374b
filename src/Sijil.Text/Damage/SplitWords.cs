using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Words of a name that text extraction broke in two beside a wide ligature.</summary>
internal static class SplitWords
{
    // The article before a hamza or alef («الا سمر»). Alone and first it may be a name.
    private const string Article = "الا";

    /// <summary>The text with its broken words joined; null where there are none.</summary>
    /// <param name="text">A clean text in Arabic script.</param>
    public static string? Repair(string text)
    {
        var words = KnownWords.Words(text);
        var folds = KnownWords.Words(ArabicFold.FoldClean(text, out _));
        if (folds.Length != words.Length)
        {
            // A lone hamza folds to nothing, a sign within a word parts it.
            folds = [.. words.Select(word => ArabicFold.FoldClean(word, out _))];
        }

        List<string>? joined = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (
                i + 1 < words.Length
                && (
                    StartsWithHamza(words[i + 1])
                    || (i > 0 && folds[i] == Article)
                    || IsOne(folds[i], folds[i + 1])
                    || (i > 0 && IsTail(folds[i - 1], folds[i], folds[i + 1]))
                )
            )
            {
                joined ??= [.. words[..i]];
                joined.Add(words[i] + words[i + 1]);
                i++;
            }
            else
            {
                joined?.Add(words[i]);
            }
        }

        return joined is null ? null : string.Join(' ', joined);
    }

    // No word begins with a hamza that has no letter to carry it: the piece before it is its beginning.
    private static bool StartsWithHamza(string word) => word.Length > 1 && word[0] == 'ء';

    // «عبد السلا م»: the name is known by both of its words only.
    private static bool IsTail(string before, string first, string second) =>
        KnownWords.CountFolded(second) == 0 && NameTable.Find(before + first + second) is not null;

    // Both pieces being known words («عبد الله») says that the space belongs there.
    private static bool IsOne(string first, string second) =>
        !(KnownWords.CountFolded(first) > 0 && KnownWords.CountFolded(second) > 0)
        && !ArabicUnits.IsParticle(first)
        && NameTable.Find(first + second) is not null;
}

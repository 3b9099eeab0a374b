using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Words of a name that text extraction broke in two beside a wide ligature.</summary>
internal static class SplitWords
{
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
            if (i + 1 < words.Length && IsOne(folds[i], folds[i + 1]))
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

    // Both pieces being known words («عبد الله») says that the space belongs there.
    private static bool IsOne(string first, string second) =>
        !(KnownWords.CountFolded(first) > 0 && KnownWords.CountFolded(second) > 0)
        && !ArabicUnits.IsParticle(first)
        && NameTable.Find(first + second) is not null;
}

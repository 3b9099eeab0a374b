namespace Sijil.Text.Names;

/// <summary>Puts words together that text extraction broke apart beside wide ligatures («حسي ن», «الشرق اوي»).</summary>
internal static class BrokenWords
{
    /// <summary>The words with broken ones mended. Single letters always belong to a neighbour; longer pieces are joined only
    /// to a known name of which not both pieces are names.</summary>
    public static List<NameWord> Mend(List<NameWord> words)
    {
        if (!MayBeBroken(words))
        {
            return words;
        }

        var mended = new List<NameWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : null;
            if (mended.Count > 0 && Completes(mended[^1], word))
            {
                mended[^1] = Joined(mended[^1], word);
            }
            else if (next is not null && (Completes(word, next) || (IsPiece(word) && mended.Count == 0)))
            {
                mended.Add(Joined(word, next));
                i++;
            }
            else if (IsPiece(word) && mended.Count > 0)
            {
                mended[^1] = Joined(mended[^1], word);
            }
            else
            {
                mended.Add(word);
            }
        }

        return mended;
    }

    private static bool MayBeBroken(List<NameWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsPiece(words[i]) || (i > 0 && Completes(words[i - 1], words[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPiece(NameWord word) => word.Fold.Length == 1;

    /// <summary>Whether two words, not both names, are a known name when written together.</summary>
    public static bool Completes(NameWord first, NameWord second) =>
        (first.Known is null || second.Known is null)
        && NameTable.FindJoined(first.Fold, second.Fold) is not null
        && !ArabicUnits.IsParticle(first.Fold);

    private static NameWord Joined(NameWord first, NameWord second) =>
        new(first.Text + second.Text, first.Fold + second.Fold);
}

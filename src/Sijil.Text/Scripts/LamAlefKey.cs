namespace Sijil.Text.Scripts;

/// <summary>The part of the key that undoes reversed lam-alef pairs and doubled letters.</summary>
internal static class LamAlefKey
{
    /// <summary>The key of a text that is already folded, and what was changed.</summary>
    public static string Of(string folded, out FoldSteps steps)
    {
        steps = FoldSteps.None;
        var buffer = folded.Length <= 256 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (c != ' ')
            {
                buffer[length++] = c;
            }
        }

        // A repair can bring equal letters together and a reduction can complete «اهلل», hence until nothing changes;
        // every round moves a ha to the right or shortens the text, so it ends.
        bool changed;
        do
        {
            var text = buffer[..length];
            var reduced = ReduceDoubles(text);
            if (reduced != length)
            {
                steps |= FoldSteps.DoubledLetters;
                length = reduced;
                text = buffer[..length];
            }

            changed = RepairAllah(text);
            if (SortRuns(text) || changed)
            {
                steps |= FoldSteps.LamAlef;
            }
        } while (changed);

        return buffer[..length].SequenceEqual(folded) ? folded : new string(buffer[..length]);
    }

    private static int ReduceDoubles(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length > 0 && text[length - 1] == c && c is not ('ا' or 'ل' or (>= '0' and <= '9')))
            {
                continue;
            }

            text[length++] = c;
        }

        return length;
    }

    private static bool RepairAllah(Span<char> text)
    {
        var changed = false;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            var four = text.Slice(i, 4);
            // In «عطا هللا», written together, the first alef is the other name's.
            var isOfNext = i + 4 < text.Length && text[i + 4] == 'ا';
            if (four.SequenceEqual("هللا") || (!isOfNext && four.SequenceEqual("اهلل")))
            {
                "الله".CopyTo(four);
                changed = true;
                i += 2;
            }
        }

        return changed;
    }

    private static bool SortRuns(Span<char> text)
    {
        var changed = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('ا' or 'ل'))
            {
                continue;
            }

            var start = i;
            var alefs = 0;
            for (; i < text.Length && text[i] is 'ا' or 'ل'; i++)
            {
                alefs += text[i] == 'ا' ? 1 : 0;
            }

            for (var j = start; j < i; j++)
            {
                var letter = j - start < alefs ? 'ا' : 'ل';
                changed |= text[j] != letter;
                text[j] = letter;
            }
        }

        return changed;
    }
}

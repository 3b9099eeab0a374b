namespace Sijil.Text.Names;

/// <summary>Joins Latin words to name units, as the Arabic script has them: "Abd al-Rahman", "Abu Hasan" and "al-Masri" are one unit each.</summary>
internal static class LatinUnits
{
    /// <summary>The units of a name.</summary>
    public static List<DraftUnit> Join(List<NameWord> words)
    {
        var units = new List<DraftUnit>(words.Count);
        var i = 0;
        while (i < words.Count)
        {
            var word = words[i].Fold;
            if (LatinParticles.IsGlue(word) && units.Count > 0 && i + 1 < words.Count)
            {
                var glued = Unit(words, i + 1, out var afterGlue);
                units.Add(glued with { Text = words[i].Text + " " + glued.Text });
                i = afterGlue;
                continue;
            }

            if (units.Count > 0 && RomanceAt(words, i, units.Count) is > 0 and var particles)
            {
                var family = Unit(words, i + particles, out var afterFamily);
                var before = string.Join(' ', words.Skip(i).Take(particles).Select(w => w.Text));
                units.Add(family with { Text = before + " " + family.Text });
                i = afterFamily;
                continue;
            }

            if (units.Count > 0 && TryJoinBehind(units, words[i]))
            {
                i++;
                continue;
            }

            if (units.Count > 0 && TryJoinSuffix(units, words, ref i))
            {
                continue;
            }

            units.Add(Unit(words, i, out i));
        }

        return units;
    }

    /// <summary>How many words from here on ("de la", "y") only lead to the family behind them.</summary>
    private static int RomanceAt(List<NameWord> words, int at, int units)
    {
        var i = at;
        while (
            i + 1 < words.Count
            && i - at < 3
            && (LatinParticles.IsRomance(words[i].Fold) || (units > 1 && i == at && words[i].Text == "y"))
        )
        {
            i++;
        }

        return i - at;
    }

    /// <summary>"oglu" behind the father's name, and the ending of a Persian family that is written apart.</summary>
    private static bool TryJoinBehind(List<DraftUnit> units, NameWord word)
    {
        var fold =
            LatinParticles.IsGlueBehind(word.Fold) ? ""
            : units.Count > 1 && LatinParticles.IsFamilyEnding(word.Fold) ? word.Fold
            : null;
        if (fold is not null)
        {
            units[^1] = new DraftUnit(units[^1].Text + " " + word.Text, units[^1].Fold + fold);
        }

        return fold is not null;
    }

    private static bool TryJoinSuffix(List<DraftUnit> units, List<NameWord> words, ref int i)
    {
        var word = words[i].Fold;
        var next = i + 1 < words.Count ? words[i + 1].Fold : "";
        var (suffix, count) =
            LatinParticles.IsSuffixDin(word) ? ("aldin", 1)
            : next.Length > 0
            && (LatinParticles.IsArticle(word, next) || word is "ad" or "ed" or "ud")
            && LatinParticles.IsDin(next)
                ? ("aldin", 2)
            : LatinParticles.IsAllah(word) ? ("allah", 1)
            : next.Length > 0
            && LatinParticles.IsArticle(word, next)
            && (LatinParticles.IsSecondNoun(next) || LatinWords.Contains(units[^1].Fold + "al" + next))
                ? ("al" + next, 2)
            : ("", 0);
        if (count == 0)
        {
            return false;
        }

        var text = string.Join(' ', words.Skip(i).Take(count).Select(w => w.Text));
        units[^1] = new DraftUnit(units[^1].Text + " " + text, units[^1].Fold + suffix);
        i += count;
        return true;
    }

    /// <summary>The unit that begins at a word.</summary>
    private static DraftUnit Unit(List<NameWord> words, int start, out int after)
    {
        // Particles can follow each other ("Abu Abd al-Rahman"); collected from the left so that a long row costs no recursion.
        var fold = "";
        var i = start;
        while (true)
        {
            var word = words[i].Fold;
            var next = i + 1 < words.Count ? words[i + 1].Fold : null;
            if (next is null)
            {
                fold += Whole(word);
                break;
            }

            if (LatinParticles.IsAbu(word) && i - start < 3)
            {
                fold += "abu";
            }
            else if (LatinParticles.IsUm(word) && i - start < 3)
            {
                fold += "um";
            }
            else if (LatinParticles.IsArticle(word, next))
            {
                fold += "al" + next;
                i++;
                break;
            }
            else if (IsAbd(words, i, out var compound, out var used))
            {
                fold += compound;
                i += used - 1;
                break;
            }
            else
            {
                fold += Whole(word);
                break;
            }

            i++;
        }

        after = i + 1;
        return new DraftUnit(string.Join(' ', words.Skip(start).Take(after - start).Select(w => w.Text)), fold);
    }

    private static bool IsAbd(List<NameWord> words, int i, out string compound, out int used)
    {
        var word = words[i].Fold;
        var next = words[i + 1].Fold;
        (compound, used) = ("", 0);
        if (LatinParticles.IsBareAbd(word) || word is "abdu" or "abdou" or "abdo")
        {
            var third = i + 2 < words.Count ? words[i + 2].Fold : "";
            if (third.Length > 0 && LatinParticles.IsArticle(next, third))
            {
                (compound, used) = ("abdal" + third, 3);
            }
            else if (LatinParticles.IsBareAbd(word) && LatinParticles.IsAllah(next))
            {
                (compound, used) = ("abdallah", 2);
            }
            else if (LatinParticles.IsBareAbd(word) && next.Length >= 5 && next[..2] is "al" or "el" or "ul")
            {
                (compound, used) = ("abdal" + next[2..], 2);
            }
            else if (LatinParticles.IsBareAbd(word) && LatinParticles.FollowsBareAbd(next))
            {
                (compound, used) = ("abd" + next, 2);
            }
            else if (LatinParticles.IsBareAbd(word) && LatinWords.Contains("abdal" + next))
            {
                (compound, used) = ("abdal" + next, 2);
            }
        }
        else if (LatinParticles.IsAbdWithArticle(word, next))
        {
            (compound, used) = (next is "lah" or "la" or "allah" ? "abdallah" : "abdal" + next, 2);
        }

        return used > 0;
    }

    private static string Whole(string word)
    {
        var fused = LatinParticles.Fused(word);
        return
            fused == word
            && word.Length >= 5
            && word[..2] is "al" or "el"
            && (LatinWords.Contains("al" + word[2..]) || LatinWords.Contains(word[2..]))
            && !LatinWords.Contains(word)
            ? "al" + word[2..]
            : fused;
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// The short way through a name that needs no mending, or next to none: letters of one script, single spaces, at most one note in brackets behind it, and no word that
/// could make it anything but a person's own name. Most names of a list are such, and of words that were met before. It gives exactly what the long way gives, or nothing.
/// </summary>
internal static class OrderlyName
{
    private const int LongestText = 120;

    /// <summary>A Latin letter folds to three at most.</summary>
    private const int LongestFold = (3 * LongestText) + 1;

    private const int MostWords = 12;
    private const int NoName = -1;

    /// <summary>The name, or null: then the long way must be gone.</summary>
    /// <param name="raw">As received.</param>
    /// <param name="clean">The same text in clean Unicode.</param>
    /// <param name="cleaned">What cleaning changed.</param>
    /// <param name="order">The order in which the source writes names.</param>
    public static PersonName? Read(string raw, string clean, FoldSteps cleaned, NameOrder order)
    {
        if (clean.Length is 0 or > LongestText || order is not (NameOrder.GivenFirst or NameOrder.FamilyFirst))
        {
            return null;
        }

        var wordPlaces = default(Places<OrderlyWord>);
        Span<OrderlyWord> words = wordPlaces;
        Span<int> ends = stackalloc int[MostWords];
        words = words[..Words(clean, words, ends, out var named)];
        var titles = words.IsEmpty ? NoName : Titles(clean, words[..named]);
        if (titles == NoName)
        {
            return null;
        }

        var unitPlaces = default(Places<SharedUnit>);
        Span<SharedUnit> units = unitPlaces;
        var name = clean.AsSpan(0, ends[named - 1]);
        units = units[..Units(name, words[..named], ends, titles, units)];
        if (units.Length < (titles == 0 ? 1 : 2))
        {
            return null;
        }

        var hasNote = named < words.Length;
        var steps = hasNote ? cleaned | FoldSteps.Symbols : cleaned;
        foreach (var word in words)
        {
            steps |= word.Steps;
        }

        return new PersonName(
            raw,
            clean,
            Fold(clean, words, hasNote),
            words[0].Script,
            NameKind.Named,
            InRoles(units, order, ref steps),
            titles == 0 ? [] : Texts(words[..titles]),
            hasNote ? [clean[(name.Length + 2)..^1]] : [],
            FoldStepNames.Of(steps)
        );
    }

    /// <summary>Cuts the text; none where a word is not orderly.</summary>
    /// <param name="text">Clean.</param>
    /// <param name="words">Room for the words of the name and, behind them, those of a note in brackets.</param>
    /// <param name="ends">Room for where they end.</param>
    /// <param name="named">How many words are the name's.</param>
    private static int Words(string text, Span<OrderlyWord> words, Span<int> ends, out int named)
    {
        named = 0;
        var count = 0;
        for (var start = 0; start <= text.Length; )
        {
            var end = start;
            while (end < text.Length && text[end] != ' ')
            {
                end++;
            }

            if (start < end && text[start] == '(' && count > 0 && named == 0 && text[^1] == ')')
            {
                named = count;
                start++;
            }

            end -= end == text.Length && named > 0 ? 1 : 0;
            if (end <= start || count == MostWords)
            {
                return 0;
            }

            var word = OrderlyWord.Of(text.AsSpan(start, end - start));
            if (word.Script == NameScript.None || (count > 0 && word.Script != words[0].Script))
            {
                return 0;
            }

            words[count] = word;
            ends[count++] = end;
            start = end + (named > 0 && end == text.Length - 1 ? 2 : 1);
        }

        named = named > 0 ? named : count;
        return count;
    }

    /// <summary>How many words before the name are titles; <see cref="NoName"/> where the entry is no person's own name.</summary>
    private static int Titles(string clean, ReadOnlySpan<OrderlyWord> words)
    {
        if (IsPlain(words))
        {
            return 0;
        }

        var all = new List<NameWord>(MostWords);
        foreach (var word in words)
        {
            all.AddRange(word.Words);
        }

        var script = words[0].Script;
        if (NameKindWords.Of(all, clean, script) != NameKind.Named)
        {
            return NoName;
        }

        // Whether enough units are left is seen when they are joined.
        var titles = TitleWords.CountLeading(all, script, _ => int.MaxValue);
        return HaveOneEach(words, titles) ? titles : NoName;
    }

    private static bool IsPlain(ReadOnlySpan<OrderlyWord> words)
    {
        var all = 0;
        var first = int.MaxValue;
        var tells = words[0].CountsFirst;
        for (var i = 0; i < words.Length; i++)
        {
            all += words[i].Words.Length;
            tells |= words[i].MayTell;
            first = words[i].MayBeTitle ? Math.Min(first, i) : first;
        }

        // A title has two words behind it.
        return !tells && (first == int.MaxValue || first + 2 >= all);
    }

    private static bool HaveOneEach(ReadOnlySpan<OrderlyWord> words, int titles)
    {
        foreach (var word in words[..Math.Min(titles, words.Length)])
        {
            if (word.Words.Length > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The units of the words behind the titles; none where words are broken, or there are too many.</summary>
    private static int Units(
        ReadOnlySpan<char> text,
        ReadOnlySpan<OrderlyWord> words,
        ReadOnlySpan<int> ends,
        int titles,
        Span<SharedUnit> units
    )
    {
        var count = 0;
        for (var first = titles; first < words.Length; first++)
        {
            if (IsBroken(words, first, first))
            {
                if (count == MostWords || Mended(words, first) is not { } mended)
                {
                    return 0;
                }

                units[count++] = mended;
                first++;
                continue;
            }

            var last = first;
            while (last + 1 < words.Length && (words[last].BindsNext || JoinsBefore(words[(last + 1)..])))
            {
                last++;
            }

            var run = words[first].Alone is { } alone && last == first ? alone : Run(text, ends, titles, first, last);
            if (count + run.Units.Length > MostWords || IsBroken(words, first + 1, last))
            {
                return 0;
            }

            run.Units.CopyTo(units[count..]);
            count += run.Units.Length;
            first = last;
        }

        return count;
    }

    private static bool JoinsBefore(ReadOnlySpan<OrderlyWord> words) =>
        words[0].JoinsBefore || (words[0].IsArticle && words.Length > 1 && words[1].EndsDouble);

    private static UnitRun Run(ReadOnlySpan<char> text, ReadOnlySpan<int> ends, int titles, int first, int last)
    {
        var start = first == 0 ? 0 : ends[first - 1] + 1;
        return UnitRun.Of(text[start..ends[last]], first == titles, ends[last] == text.Length);
    }

    /// <summary>The name that broke into a word and the next, where all around it is whole and it joins nothing; else null.</summary>
    private static SharedUnit? Mended(ReadOnlySpan<OrderlyWord> words, int first)
    {
        var (one, two) = (words[first].Words[0], words[first + 1].Words[0]);
        Span<char> text = stackalloc char[LongestText];
        one.Text.CopyTo(text);
        two.Text.CopyTo(text[one.Text.Length..]);
        var whole = OrderlyWord.Of(text[..(one.Text.Length + two.Text.Length)]);
        if (whole.Alone is not { Units: [var unit] } || whole.Fold.Length != one.Fold.Length + two.Fold.Length)
        {
            return null;
        }

        var behind = first + 2 < words.Length ? words[first + 2] : null;
        return behind is not null && (behind.JoinsBefore || BrokenWords.Completes(whole.Words[0], behind.Words[0]))
            ? null
            : unit;
    }

    /// <summary>Whether one of the words belongs to the next, or the last one to the word behind.</summary>
    private static bool IsBroken(ReadOnlySpan<OrderlyWord> words, int first, int last)
    {
        if (words[0].Script != NameScript.Arabic)
        {
            return false;
        }

        for (var i = first; i <= last && i + 1 < words.Length; i++)
        {
            if (BrokenWords.Completes(words[i].Words[0], words[i + 1].Words[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<NameUnit> InRoles(
        ReadOnlySpan<SharedUnit> shared,
        NameOrder order,
        ref FoldSteps steps
    )
    {
        var mayPart = false;
        foreach (var unit in shared)
        {
            steps |= unit.Steps;
            mayPart |= unit.IsRunTogether;
        }

        if (mayPart && shared.Length < RunTogether.FullName)
        {
            return Parted(shared, order, ref steps);
        }

        var units = new NameUnit[shared.Length];
        var from = order == NameOrder.FamilyFirst ? 1 : 0;
        for (var i = 0; i < units.Length; i++)
        {
            var at = i + from;
            units[i] = shared[at < units.Length ? at : at - units.Length].Of(NameRoles.GivenFirst(i, units.Length));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(units);
    }

    private static ImmutableArray<NameUnit> Parted(
        ReadOnlySpan<SharedUnit> shared,
        NameOrder order,
        ref FoldSteps steps
    )
    {
        var drafts = new List<DraftUnit>(shared.Length);
        foreach (var unit in shared)
        {
            drafts.Add(unit.Draft);
        }

        var units = NameRoles.Assign(RunTogether.Split(drafts), order);
        steps |= NameReading.StepsOf(units, NameScript.Arabic);
        return units;
    }

    private static string Fold(string clean, ReadOnlySpan<OrderlyWord> words, bool hasNote)
    {
        Span<char> fold = stackalloc char[LongestFold];
        var length = 0;
        var isFolded = !hasNote;
        foreach (var word in words)
        {
            word.Fold.CopyTo(fold[length..]);
            length += word.Fold.Length;
            fold[length++] = ' ';
            isFolded &= ReferenceEquals(word.Fold, word.Text);
        }

        return isFolded ? clean : fold[..(length - 1)].ToString();
    }

    private static ImmutableArray<string> Texts(ReadOnlySpan<OrderlyWord> words)
    {
        var texts = new string[words.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = words[i].Words[0].Text;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    [InlineArray(MostWords)]
    private struct Places<T>
    {
        private T first;
    }
}

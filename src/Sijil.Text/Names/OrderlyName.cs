using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// The short way through a name that needs no mending: letters of one script, single spaces, no title and no word that could make it anything but a person's own name.
/// Most names of a list are such. It gives exactly what the long way gives, or nothing.
/// </summary>
internal static class OrderlyName
{
    private const int LongestText = 120;
    private const int MostWords = 12;

    private static readonly TextMemo<OrderlyWord> Words = new(15);

    /// <summary>The name, or null: then the long way must be gone.</summary>
    public static PersonName? Read(string raw, NameOrder order)
    {
        if (raw.Length is 0 or > LongestText)
        {
            return null;
        }

        var script = NameScript.None;
        var steps = FoldSteps.None;
        var isFolded = true;
        var words = new List<NameWord>(MostWords / 2);
        var parts = new List<string>(MostWords / 2);
        for (var start = 0; start <= raw.Length; )
        {
            var space = raw.AsSpan(start).IndexOf(' ');
            var end = space < 0 ? raw.Length : start + space;
            if (end == start)
            {
                return null;
            }

            var word = Words.Of(raw.AsSpan(start, end - start), OrderlyWord.Of);
            if (word.Words.Length == 0 || (script != NameScript.None && script != word.Script))
            {
                return null;
            }

            script = word.Script;
            steps |= word.Steps;
            isFolded &= ReferenceEquals(word.Fold, word.Text);
            words.AddRange(word.Words);
            parts.Add(word.Fold);
            start = end + 1;
        }

        return words.Count > MostWords || NameKindWords.IsNotStated(words)
            ? null
            : Name(raw, isFolded ? raw : string.Join(' ', parts), script, words, steps, order);
    }

    private static PersonName Name(
        string raw,
        string fold,
        NameScript script,
        List<NameWord> words,
        FoldSteps steps,
        NameOrder order
    )
    {
        var units = NameRoles.Assign(
            script == NameScript.Arabic ? RunTogether.Split(ArabicUnits.Join(words)) : LatinUnits.Join(words),
            order
        );
        return new PersonName(
            raw,
            raw,
            fold,
            script,
            NameKind.Named,
            units,
            [],
            [],
            FoldStepNames.Of(steps | NameReading.StepsOf(units, script))
        );
    }
}

/// <summary>A word between two spaces and the words that it is of the name.</summary>
/// <param name="Text">As written.</param>
/// <param name="Fold">Its fold; the same object where the fold changes nothing.</param>
/// <param name="Script">Of its letters; none where the word is not orderly.</param>
/// <param name="Steps">What the fold changed.</param>
/// <param name="Words">One, or several where a hyphen parts them; none where the word is not orderly.</param>
internal sealed record OrderlyWord(
    string Text,
    string Fold,
    NameScript Script,
    FoldSteps Steps,
    ImmutableArray<NameWord> Words
)
{
    public static OrderlyWord Of(string text)
    {
        var script =
            text.All(ArabicLetters.IsPlain) ? NameScript.Arabic
            : text.All(c => char.IsAsciiLetter(c) || c is '-' or '\'') && text.Any(char.IsAsciiLetter)
                ? NameScript.Latin
            : NameScript.None;
        if (script == NameScript.None)
        {
            return new OrderlyWord(text, "", script, FoldSteps.None, []);
        }

        var fold =
            script == NameScript.Arabic
                ? ArabicFold.FoldClean(text, out var steps)
                : LatinFold.FoldClean(text, out steps);
        var cut = NameWords.Of(text, script);
        var isOrderly =
            fold.Length > 1
            && cut.Residue.Count == 0
            && cut.Words.Count > 0
            && cut.Words.All(word =>
                !NameKindWords.MayTell(word.Fold)
                && !TitleWords.MayBeOne(word, script)
                && !AliasWords.MayBegin(word.Fold)
                && (word.Fold.Length > 1 || script == NameScript.Latin)
            );
        return new OrderlyWord(text, fold == text ? text : fold, script, steps, isOrderly ? [.. cut.Words] : []);
    }
}

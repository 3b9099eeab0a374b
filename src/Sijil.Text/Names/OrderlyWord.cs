using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>What stands between two spaces of a name, and all that reading a name asks of it; worked out once and remembered.</summary>
internal sealed class OrderlyWord
{
    private static readonly TextMemo<OrderlyWord> Met = new(14, word => word.Text, text => new OrderlyWord(text));

    private OrderlyWord(string text)
    {
        Text = text;
        Fold = text;
        var script = ScriptOfAll(text);
        if (script == NameScript.None)
        {
            return;
        }

        var fold =
            script == NameScript.Arabic
                ? ArabicFold.FoldClean(text, out var steps)
                : LatinFold.FoldClean(text, out steps);
        var cut = NameWords.Of(text, script);
        if (!IsOrderly(cut, script))
        {
            return;
        }

        Script = script;
        Fold = fold == text ? text : fold;
        Steps = steps;
        Words = [.. cut.Words];
        MayTell = cut.Words.Exists(word => NameKindWords.MayTell(word.Fold));
        CountsFirst = NameKindWords.CountsFirst(Words[0].Fold);
        MayBeTitle = cut.Words.Exists(word => TitleWords.MayBeTitle(word, script));
        if (script == NameScript.Arabic)
        {
            BindsNext = ArabicUnits.MayBindNext(Words[0]);
            JoinsBefore = ArabicUnits.MayJoinBefore(Words[0]);
        }
        else
        {
            BindsNext = LatinParticles.MayBindNext(Words[^1].Fold);
            JoinsBefore = LatinParticles.MayJoinBefore(Words[0].Fold, Words.Length > 1 ? Words[1].Fold : "");
            IsArticle = Words.Length == 1 && LatinParticles.MayBeArticle(Words[0].Fold);
            EndsDouble = LatinParticles.MayEndDouble(Words[0].Fold);
        }

        // A glue word or "de" before a hyphen does nothing where no unit stands before it.
        var isGlued =
            script == NameScript.Latin
            && (LatinParticles.IsGlue(Words[0].Fold) || LatinParticles.IsRomance(Words[0].Fold));
        Alone = BindsNext || JoinsBefore || isGlued ? null : UnitRun.Of(this);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Its fold; the same object where the fold changes nothing.</summary>
    public string Fold { get; }

    /// <summary>Of its letters; none where the word is not orderly: then the rest says nothing.</summary>
    public NameScript Script { get; }

    /// <summary>What the fold changed.</summary>
    public FoldSteps Steps { get; }

    /// <summary>One, or several where a hyphen parts them.</summary>
    public ImmutableArray<NameWord> Words { get; } = [];

    /// <summary>May make the entry anything but a person's own name.</summary>
    public bool MayTell { get; }

    /// <summary>May do so where it stands first.</summary>
    public bool CountsFirst { get; }

    /// <summary>May be taken off before a name.</summary>
    public bool MayBeTitle { get; }

    /// <summary>May make one unit with the word behind it.</summary>
    public bool BindsNext { get; }

    /// <summary>May make one unit with the word before it.</summary>
    public bool JoinsBefore { get; }

    /// <summary>May be an article of the word behind it, and so join that to the word before where it <see cref="EndsDouble"/>.</summary>
    public bool IsArticle { get; }

    /// <summary>May be the end of a double name.</summary>
    public bool EndsDouble { get; }

    /// <summary>The units that it is between any two words; null where that depends on them.</summary>
    public UnitRun? Alone { get; }

    /// <summary>The word.</summary>
    public static OrderlyWord Of(ReadOnlySpan<char> text) => Met.Of(text);

    private static NameScript ScriptOfAll(string text)
    {
        var letters = text.EndsWith('.') ? text[..^1] : text;
        return letters.All(IsArabic) ? NameScript.Arabic
            : letters.All(c => LatinLetters.IsLetter(c) || c is '-' or '\'') ? NameScript.Latin
            : NameScript.None;
    }

    // Cleaning changes none of these: of the marks it puts some together with the letter before.
    private static bool IsArabic(char c) =>
        ArabicLetters.IsLetter(c)
        || (ArabicLetters.IsMark(c) && !char.IsLetter(c) && c is not (>= '\u0653' and <= '\u0655'));

    // A single Arabic letter broke off its neighbour; wishes, second names and "y" between two families depend on what stands around them.
    private static bool IsOrderly(NameWords cut, NameScript script) =>
        cut.Residue.Count == 0
        && cut.Words.Count > 0
        && cut.Words.TrueForAll(word =>
            (script == NameScript.Latin ? word.Text != "y" : word.Fold.Length > 1)
            && !TitleWords.MayBeWish(word)
            && !AliasWords.MayBegin(word.Fold)
        );
}

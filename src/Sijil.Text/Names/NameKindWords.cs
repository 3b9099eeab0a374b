using System.Collections.Frozen;
using Sijil.Text.Damage;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Entries in a name's cell that are not a person's own full name.</summary>
internal static class NameKindWords
{
    private static readonly FrozenSet<string> Unidentified = Folds([
        "مجهول",
        "مجهولة",
        "مجهولون",
        "جثة",
        "جثمان",
        "رفات",
        "اشلاء",
        "unknown",
        "unidentified",
        "unnamed",
        "anonymous",
        "nn",
        "ناشناس",
        "belirsiz",
        .. OtherKindWords.Unidentified,
    ]);

    private static readonly string[][] UnidentifiedPhrases =
    [
        ["غير", "معروف"],
        ["غير", "معروفه"],
        ["لم", "يتم"],
        ["لم", "تعرف"],
        ["لم", "يعرف"],
        ["n", "n"],
        ["no", "name"],
        ["body", "of"],
        ["no", "identificado"],
        ["not", "identified"],
        .. Phrases(OtherKindWords.UnidentifiedPhrases),
    ];

    private static readonly string[][] GroupPhrases = Phrases(OtherKindWords.GroupPhrases);

    private static readonly FrozenSet<string> Relational = Folds([
        "ابن",
        "ابنة",
        "بنت",
        "طفل",
        "طفلة",
        "رضيع",
        "رضيعة",
        "جنين",
        "مولود",
        "مولودة",
        "وليد",
        "زوجة",
        "حرم",
        "عقيلة",
        "ارملة",
        "والدة",
        "نجل",
        "كريمة",
        "infant",
        .. OtherKindWords.Relational,
    ]);

    private static readonly FrozenSet<string> RelationsWithOf = Folds([
        "son",
        "daughter",
        "baby",
        "infant",
        "child",
        "newborn",
        "wife",
        "widow",
        "mother",
        "husband",
        "father",
        "brother",
        "sister",
        .. OtherKindWords.RelationsWithOf,
    ]);

    private static readonly FrozenSet<string> RelationInitials = Folds("s", "d", "w", "b");

    private static readonly FrozenSet<string> GroupFirst = Folds([
        "عائلة",
        "اولاد",
        "ابناء",
        "اطفال",
        "بنات",
        "family",
        "children",
        .. OtherKindWords.GroupFirst,
    ]);

    private static readonly FrozenSet<string> GroupAnywhere = Folds([
        "وعائلته",
        "وعائلتها",
        "واخرون",
        "واخرين",
        "وزوجته",
        "وزوجها",
        "واولاده",
        "واولادها",
        "واطفاله",
        "واطفالها",
        "وابناؤه",
        "وابنائه",
        "وابناؤها",
        "وابنائها",
        "وابنه",
        "وابنته",
        "وابنها",
        "وابنتها",
        "واسرته",
        "واسرتها",
        "واخوته",
        .. OtherKindWords.GroupAnywhere,
    ]);

    private static readonly FrozenSet<string> NotStated = Folds(
        "na",
        "none",
        "null",
        "nil",
        "غيرمذكور",
        "غيرمتوفر",
        "لايوجد",
        "notstated",
        "notavailable"
    );

    /// <summary>The kind of entry; the words are folded and titles may still stand before them.</summary>
    public static NameKind Of(List<NameWord> words, string clean, NameScript script)
    {
        if (IsNotStated(words) || SpreadsheetCells.IsError(clean))
        {
            return NameKind.NotStated;
        }

        if (
            words.Any(word => Unidentified.Contains(word.Fold)) || UnidentifiedPhrases.Any(phrase => Has(words, phrase))
        )
        {
            return NameKind.Unidentified;
        }

        if (IsGroup(words, clean, script))
        {
            return NameKind.Group;
        }

        if (
            (CountsFirst(words[0].Fold) || (clean.Any(char.IsDigit) && !NameTable.IsGiven(words[0].Fold)))
            && GroupEntry.IsWhole(clean, out var count)
        )
        {
            return count.Min > 1 ? NameKind.Group : NameKind.Relational;
        }

        var first = 0;
        while (first + 1 < words.Count && first < 3 && TitleWords.IsTitle(words[first], script))
        {
            first++;
        }

        // «الطفل …» is a title, «طفل …» a relation: only words before it that are no relation themselves are passed over.
        return IsRelational(words, first) || IsRelational(words, 0) ? NameKind.Relational : NameKind.Named;
    }

    /// <summary>Whether nothing is written, or that nothing is known.</summary>
    public static bool IsNotStated(List<NameWord> words) =>
        words.Count switch
        {
            0 => true,
            1 => NotStated.Contains(words[0].Fold),
            2 => NotStated.Contains(words[0].Fold + words[1].Fold),
            _ => false,
        };

    /// <summary>Whether the word, alone or with others, can make an entry anything but a person's own name; where it may only by
    /// standing first, see <see cref="CountsFirst"/>.</summary>
    public static bool MayTell(string fold) =>
        Unidentified.Contains(fold)
        || Relational.Contains(fold)
        || RelationsWithOf.Contains(fold)
        || RelationInitials.Contains(fold)
        || GroupFirst.Contains(fold)
        || GroupAnywhere.Contains(fold)
        || fold is "عدد" or "حديث" or "ال" or "and" or "others"
        || Array.Exists(UnidentifiedPhrases, phrase => phrase[0] == fold)
        || Array.Exists(GroupPhrases, phrase => phrase[1] == fold)
        || NotStated.Any(said => said.StartsWith(fold, StringComparison.Ordinal));

    /// <summary>Whether an entry that begins with the word may count people.</summary>
    public static bool CountsFirst(string fold) => GroupEntry.MayBegin(fold) && !NameTable.IsGiven(fold);

    private static bool IsRelational(List<NameWord> words, int first)
    {
        var word = words[first].Fold;
        if (first + 1 >= words.Count)
        {
            return Relational.Contains(word) && !NameTable.IsGiven(word);
        }

        var next = words[first + 1].Fold;
        return (Relational.Contains(word) && !NameTable.IsGiven(word))
            || (next is "of" or "de" or "של" && RelationsWithOf.Contains(word))
            || (next == "o" && RelationInitials.Contains(word))
            || (word == "حديث" && next == "الولاده");
    }

    private static bool IsGroup(List<NameWord> words, string clean, NameScript script)
    {
        if (GroupFirst.Contains(words[0].Fold) || Has(words, ["عدد", "من"]))
        {
            return true;
        }

        if (words.Skip(1).Any(word => GroupAnywhere.Contains(word.Fold)))
        {
            return true;
        }

        if (Array.Exists(GroupPhrases, phrase => Has(words, phrase)))
        {
            return true;
        }

        if (script == NameScript.Arabic)
        {
            return clean.StartsWith("آل ", StringComparison.Ordinal);
        }

        return Has(words, ["and", "his"])
            || Has(words, ["and", "her"])
            || Has(words, ["and", "others"])
            || (words[^1].Fold == "others" && words.Any(word => word.Fold == "and"));
    }

    private static bool Has(List<NameWord> words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Count; i++)
        {
            var j = 0;
            while (j < phrase.Length && words[i + j].Fold == phrase[j])
            {
                j++;
            }

            if (j == phrase.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Phrases(string[] phrases) =>
        [.. phrases.Select(phrase => phrase.Split(' ').Select(Fold).ToArray())];

    private static FrozenSet<string> Folds(params string[] words) =>
        words.Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static string Fold(string word) =>
        ScriptOf.Text(word) switch
        {
            NameScript.Arabic => ArabicFold.Fold(word),
            NameScript.Hebrew => HebrewFold.Fold(word),
            NameScript.Cyrillic => CyrillicFold.Fold(word),
            _ => LatinFold.Fold(word),
        };
}

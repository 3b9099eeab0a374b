using System.Collections.Frozen;
using Sijil.Text.Names;
using Sijil.Text.Scripts;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>Entries in a name's cell that speak of several people: "his wife and three children", "12 unidentified", «٣ أطفال».</summary>
internal static class GroupWords
{
    private static readonly FrozenSet<string> Several = Folds(
        "children sons daughters people persons members others bodies victims civilians women men girls boys infants babies unidentified unknown unnamed martyrs killed dead brothers sisters siblings relatives",
        "اطفال أولاد أبناء بنات أشخاص شهداء ضحايا مجهولين مجهولون مجهولي مجهول مجهولة جثث جثة أفراد نساء رجال اخرين اخرون اخوة أشقاء شقيقات مدنيين قتلى شهيد"
    );

    private static readonly FrozenSet<string> Numbers = Folds(
        "two three four five six seven eight nine ten eleven twelve several many",
        "اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر"
    );

    private static readonly FrozenSet<string> Owner = Folds("his her their", "");

    private static readonly FrozenSet<string> Owned = Folds(
        "wife wives husband children sons daughters family son daughter child baby parents brothers sisters",
        ""
    );

    private static readonly FrozenSet<string> OwnedFirst = Folds(
        "",
        "وزوجته وعائلته وأطفاله وأولاده وأسرته وأبناؤه عائلته أطفاله أولاده أسرته أبناؤه زوجته"
    );

    private static readonly FrozenSet<string> Alone = Folds("unknowns", "مجهولين مجهولون مجهولان مجهولات مجهولتان");

    private static readonly FrozenSet<string> OfFirst = Folds("sons daughters bodies children members family", "");

    /// <summary>Whether a word (folded as by <see cref="Fold"/>) may be part of such an entry.</summary>
    public static bool IsOne(string fold) =>
        Several.Contains(fold)
        || Numbers.Contains(fold)
        || Owner.Contains(fold)
        || Owned.Contains(fold)
        || OwnedFirst.Contains(fold)
        || Alone.Contains(fold);

    /// <summary>Whether the text speaks of several people.</summary>
    public static bool Speak(string text)
    {
        var words = Words(text);
        if (words.Count == 0 || words.Count > 30)
        {
            return false;
        }

        if (
            words.Exists(Alone.Contains)
            || OwnedFirst.Contains(words[0])
            || (words.Count > 1 && Owner.Contains(words[0]) && Owned.Contains(words[1]))
            || (words.Count > 2 && OfFirst.Contains(words[0]) && words[1] == "of")
        )
        {
            return true;
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (
                IsNumber(words[i])
                && (Several.Contains(words[i + 1]) || (i + 2 < words.Count && Several.Contains(words[i + 2])))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word as it is looked up here.</summary>
    public static string Fold(string word) =>
        ScriptOf.Text(word) == NameScript.Arabic ? ArabicFold.Fold(word) : word.ToLowerInvariant();

    private static bool IsNumber(string word) =>
        Numbers.Contains(word)
        || (
            word.Length <= 3
            && int.TryParse(
                word,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
            && number > 1
        );

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var plain = CellDigits.ToAscii(text);
        for (var i = 0; i < plain.Length; )
        {
            var from = i;
            while (
                i < plain.Length
                && char.IsLetterOrDigit(plain[i])
                && (i == from || char.IsDigit(plain[i]) == char.IsDigit(plain[from]))
            )
            {
                i++;
            }

            if (i > from)
            {
                words.Add(Fold(plain[from..i]));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static FrozenSet<string> Folds(string latin, string arabic) =>
        latin
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(arabic.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fold))
            .ToFrozenSet(StringComparer.Ordinal);
}

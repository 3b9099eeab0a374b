using System.Collections.Frozen;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Joins Arabic words to name units: spaces around particles are noise («عبد الله» and «عبدالله» are one name).</summary>
internal static class ArabicUnits
{
    private static readonly FrozenSet<string> Kinship = Set(
        "ابو",
        "ابي",
        "ابا",
        "ام",
        "بو",
        "ال",
        "ولد",
        "ذو",
        "بني",
        "ست"
    );
    private static readonly FrozenSet<string> Glue = Set("بن", "ابن", "بنت");
    private static readonly FrozenSet<string> AfterAbd = Set("ربه", "ربو", "رب", "النبي", "مناف", "الله", "رحمن");

    /// <summary>Suffixes that make one name with any word before them.</summary>
    private static readonly FrozenSet<string> Suffixes = Keys("الدين", "الله", "الاسلام", "بالله");

    /// <summary>Suffixes of some names, each with the names they belong to.</summary>
    private static readonly FrozenSet<string> Doubles = Keys(
        "نورالهدي",
        "نجمالهدي",
        "شمسالهدي",
        "قمرالزمان",
        "بدرالزمان",
        "شمسالزمان",
        "زينالعابدين",
        "جادالحق",
        "عبدالحق",
        "ضيفالحق",
        "نورالحق",
        "عبدالنبي",
        "ربالنبي",
        "عبدالملك",
        "فاطمهالزهرا",
        "ستالكل",
        "ستالبنات",
        "ستالحسن",
        "امالخير",
        "عزالعرب",
        "جادالمولي",
        "جادالرب",
        "فتحالباب",
        "سيفالنصر"
    );

    /// <summary>What stands behind «عبد» in known names, with its article.</summary>
    private static readonly string[] Attributes =
    [
        .. NameTable
            .Folds.Where(fold => fold.StartsWith("عبدال", StringComparison.Ordinal) && fold.Length >= 8)
            .Select(fold => fold["عبد".Length..])
            .Order(StringComparer.Ordinal),
    ];

    private static readonly LetterDistance Letters = new('\u0000', '\u0000');

    /// <summary>The units of a name.</summary>
    public static List<DraftUnit> Join(List<NameWord> words) => JoinWhole(BrokenWords.Mend(words));

    /// <summary>The units of words of which none is broken.</summary>
    public static List<DraftUnit> JoinWhole(List<NameWord> words)
    {
        var units = new List<DraftUnit>(words.Count);
        var i = 0;
        while (i < words.Count)
        {
            if (units.Count > 0 && (JoinsBefore(units[^1], words[i]) || (units.Count > 1 && EndsFamily(words[i]))))
            {
                units[^1] = new DraftUnit(units[^1].Text + " " + words[i].Text, units[^1].Fold + words[i].Fold);
                i++;
                continue;
            }

            var start = i;
            var fold = "";
            while (i + 1 < words.Count && BindsNext(words, i, fold.Length > 0 || start > 0))
            {
                if (!words[i].Use.HasFlag(ArabicWordUse.Glue))
                {
                    fold += words[i].Fold;
                }

                i++;
                // A row of particles is no name; three suffice for «ابو عبد ال …».
                if (i - start == 3)
                {
                    break;
                }
            }

            fold += words[i].Fold;
            i++;
            units.Add(
                i - start == 1
                    ? new DraftUnit(words[start].Text, fold)
                    : new DraftUnit(string.Join(' ', words.Skip(start).Take(i - start).Select(word => word.Text)), fold)
            );
        }

        return units;
    }

    /// <summary>A word that never stands for a name by itself.</summary>
    public static bool IsParticle(string fold) => Kinship.Contains(fold) || Glue.Contains(fold) || fold == "عبد";

    /// <summary>Whether the word can make one unit with the word behind it.</summary>
    public static bool MayBindNext(NameWord word) =>
        (word.Use & (ArabicWordUse.Kinship | ArabicWordUse.Glue)) != ArabicWordUse.NotAsked
        || word.Fold is "عبد" or "عبيد" or "امه" or "الشيخ" or "الحاج" or "شيخ" or "حاج";

    /// <summary>Whether the word can make one unit with the word before it.</summary>
    public static bool MayJoinBefore(NameWord word) =>
        (word.Use & (ArabicWordUse.Suffix | ArabicWordUse.EndsDouble)) != ArabicWordUse.NotAsked || EndsFamily(word);

    /// <summary>What the word does to its neighbours.</summary>
    public static ArabicWordUse UseOf(NameWord word)
    {
        var use = ArabicWordUse.Asked;
        Note(Kinship.Contains(word.Fold), ArabicWordUse.Kinship);
        Note(Glue.Contains(word.Fold), ArabicWordUse.Glue);
        Note(Suffixes.Contains(word.Key), ArabicWordUse.Suffix);
        Note(Doubles.Any(twofold => twofold.EndsWith(word.Key, StringComparison.Ordinal)), ArabicWordUse.EndsDouble);
        return use;

        void Note(bool holds, ArabicWordUse it) => use |= holds ? it : ArabicWordUse.NotAsked;
    }

    private static bool JoinsBefore(DraftUnit unit, NameWord word) =>
        word.Use.HasFlag(ArabicWordUse.Suffix)
        || (word.Use.HasFlag(ArabicWordUse.EndsDouble) && IsDouble(unit.Fold + word.Fold));

    /// <summary>The ending of a Persian family that is written apart («حسن زاده»).</summary>
    private static bool EndsFamily(NameWord word) =>
        word.Fold is "زاده" or "نزاد" || (word.Fold == "بور" && word.Text == "پور");

    private static bool BindsNext(List<NameWord> words, int i, bool insideName)
    {
        var use = words[i].Use;
        if (use.HasFlag(ArabicWordUse.Kinship))
        {
            return true;
        }

        if (use.HasFlag(ArabicWordUse.Glue))
        {
            return insideName;
        }

        var next = words[i + 1].Fold;
        var word = words[i].Fold;
        return word switch
        {
            "عبد" => BindsAbd(next, i + 2 == words.Count),
            "عبيد" or "امه" => IsAllah(next),
            "الشيخ" or "الحاج" or "شيخ" or "حاج" => i > 0 && NameTable.Find(word + next) is { Family: > 0 },
            _ => false,
        };
    }

    private static bool BindsAbd(string next, bool isLast)
    {
        if (AfterAbd.Contains(next) || IsAllah(next))
        {
            return true;
        }

        if (!next.StartsWith("ال", StringComparison.Ordinal) && !next.StartsWith("اال", StringComparison.Ordinal))
        {
            return IsMisspeltAfterAbd(next);
        }

        // «عبد» is also a name of its own; a family after it stays a family.
        return !isLast || NameTable.Find("عبد" + next) is not null || NameTable.Find(next) is not { Family: > 0 };
    }

    // «عبد ارحمن», «عبد للرحمن»: the article itself is misspelt, and the word is no name without «عبد».
    private static bool IsMisspeltAfterAbd(string next)
    {
        if (next.Length < 4 || NameTable.Find(next) is not null)
        {
            return false;
        }

        foreach (var attribute in Attributes)
        {
            if (Math.Abs(attribute.Length - next.Length) <= 1 && Letters.Between(attribute, next) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllah(string fold) => fold is "الله" or "هللا" or "اهلل";

    private static bool IsDouble(string fold) => Doubles.Contains(LamAlefKey.Of(fold, out _));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Keys(params string[] words) =>
        words.Select(ArabicFold.Key).ToFrozenSet(StringComparer.Ordinal);
}

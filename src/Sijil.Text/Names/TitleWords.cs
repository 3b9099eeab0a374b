using System.Collections.Frozen;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Titles, ranks and words of death and age before a name; taken off, but kept.</summary>
internal static class TitleWords
{
    private const int MostTitles = 4;

    private static readonly FrozenSet<string> Arabic = new[]
    {
        "الشهيد",
        "الشهيدة",
        "شهيد",
        "شهيدة",
        "المرحوم",
        "المرحومة",
        "الفقيد",
        "الفقيدة",
        "الراحل",
        "الراحلة",
        "الضحية",
        "القتيل",
        "القتيلة",
        "المغدور",
        "المغدورة",
        "الطفل",
        "الطفلة",
        "الرضيع",
        "الرضيعة",
        "الشاب",
        "الشابة",
        "الفتاة",
        "الفتى",
        "الحاج",
        "الحاجة",
        "المسن",
        "المسنة",
        "المعتقل",
        "المعتقلة",
        "الأسير",
        "الأسيرة",
        "المفقود",
        "المفقودة",
        "الدكتور",
        "الدكتورة",
        "دكتور",
        "دكتورة",
        "الأستاذ",
        "الأستاذة",
        "المهندس",
        "المهندسة",
        "المحامي",
        "المحامية",
        "الصيدلاني",
        "الممرض",
        "الممرضة",
        "المسعف",
        "المسعفة",
        "الصحفي",
        "الصحفية",
        "الإعلامي",
        "الإعلامية",
        "الشيخ",
        "السيد",
        "السيدة",
        "الإمام",
        "الخوري",
        "الأب",
        "القس",
        "المطران",
        "الملا",
        "الرائد",
        "النقيب",
        "الملازم",
        "العقيد",
        "العميد",
        "اللواء",
        "الرقيب",
        "العريف",
        "المجند",
        "القائد",
        "المقدم",
        "المصاب",
        "المصابة",
        "البروفيسور",
        "الطبيب",
        "الطبيبة",
        "المعلم",
        "المعلمة",
        "الجندي",
        "المساعد",
        "المرافق",
        "المختفي",
        "المختفية",
    }
        .Select(ArabicFold.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ArabicAbbreviations = new[] { "د", "م", "ا" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Latin = new[]
    {
        "martyr",
        "shaheed",
        "shahid",
        "chahid",
        "sehit",
        "shehit",
        "merhum",
        "deceased",
        "late",
        "child",
        "baby",
        "hajj",
        "haj",
        "hadj",
        "hajja",
        "hajji",
        "detainee",
        "dr",
        "doctor",
        "prof",
        "professor",
        "eng",
        "engineer",
        "mr",
        "mrs",
        "ms",
        "miss",
        "nurse",
        "medic",
        "journalist",
        "sheikh",
        "sheik",
        "cheikh",
        "shaykh",
        "sayyid",
        "mullah",
        "fr",
        "major",
        "maj",
        "captain",
        "capt",
        "lt",
        "lieutenant",
        "colonel",
        "col",
        "brig",
        "sgt",
        "sergeant",
        "general",
        "shehid",
        "shahida",
        "shaheeda",
        "chahida",
        "merhume",
        "missing",
        "hadj",
        "hadja",
        "haji",
        "hajjah",
        "molla",
        "mulla",
        "mme",
        "mlle",
        "sra",
        "pvt",
        "corporal",
        "cpl",
        "brigadier",
        "paramedic",
        "rabbi",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A rank or a state of two words («الملازم أول», «المغفور له»): the first of them, the second.</summary>
    private static readonly FrozenSet<(string, string)> ArabicPairs = new[]
    {
        ("الملازم", "اول"),
        ("ملازم", "اول"),
        ("الرقيب", "اول"),
        ("رقيب", "اول"),
        ("المغفور", "له"),
        ("المغفور", "لها"),
        ("المختفي", "قسريا"),
        ("المختفيه", "قسريا"),
    }.ToFrozenSet();

    /// <summary>Wishes behind a name of somebody who died: two words in Arabic, one elsewhere.</summary>
    private static readonly FrozenSet<(string, string)> ArabicWishes = new[]
    {
        ("رحمه", "الله"),
        ("رحمها", "الله"),
        ("رحمهم", "الله"),
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Wishes = new[] { "זל", "היד", "עה", "rip" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Hebrew = new[]
    {
        "דר",
        "פרופ",
        "פרופסור",
        "רב",
        "הרב",
        "מר",
        "גב",
        "גברת",
        "המנוח",
        "המנוחה",
        "החלל",
        "החללת",
        "הקדוש",
        "הילד",
        "הילדה",
        "השיח",
        "השייח",
        "שיח",
        "שהיד",
        "סמל",
        "סמר",
        "רסמ",
        "רסנ",
        "סרנ",
        "סגנ",
        "סאל",
        "אלמ",
        "רבט",
        "טוראי",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Cyrillic = new[]
    {
        "шахид",
        "мученик",
        "покойный",
        "покойная",
        "погибший",
        "погибшая",
        "загиблий",
        "загибла",
        "покійний",
        "покійна",
        "хаджи",
        "хаджа",
        "шейх",
        "шейх",
        "имам",
        "мулла",
        "доктор",
        "профессор",
        "господин",
        "госпожа",
        "гражданин",
        "гражданка",
        "пан",
        "пані",
        "рядовой",
        "солдат",
        "сержант",
        "лейтенант",
        "капитан",
        "капітан",
        "майор",
        "подполковник",
        "полковник",
        "генерал",
    }
        .Select(CyrillicFold.Fold)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words at the end are wishes for the dead; two words stay before them.</summary>
    public static int CountTrailing(List<NameWord> words)
    {
        var wishes = 0;
        while (words.Count - wishes > 1)
        {
            var last = words.Count - 1 - wishes;
            if (last >= 2 && IsWish(words[last - 1], words[last]))
            {
                wishes += 2;
            }
            else if (Wishes.Contains(words[last].Fold))
            {
                wishes++;
            }
            else
            {
                break;
            }
        }

        return wishes;
    }

    // «رحمة الله» is a name; only «رحمه الله» is a wish.
    private static bool IsWish(NameWord first, NameWord second) =>
        ArabicWishes.Contains((first.Fold, second.Fold)) && !first.Text.EndsWith('ة');

    /// <summary>Whether the word, alone or with the one behind it, can be taken off as a wish.</summary>
    public static bool MayBeWish(NameWord word) =>
        Wishes.Contains(word.Fold) || word.Fold is "رحمه" or "رحمها" or "رحمهم";

    /// <summary>Whether the word, alone or with the one behind it, can be taken off as a title.</summary>
    public static bool MayBeTitle(NameWord word, NameScript script) =>
        IsTitle(word, script) || ArabicPairs.Any(pair => pair.Item1 == word.Fold);

    /// <summary>How many words at the beginning are titles. A word that is a common given name is none, and two units stay.</summary>
    public static int CountLeading(List<NameWord> words, NameScript script, Func<int, int> unitsFrom)
    {
        var titles = 0;
        while (titles < MostTitles && TitleAt(words, titles, script) is > 0 and var length)
        {
            titles += length;
        }

        while (titles > 0 && unitsFrom(titles) < 2)
        {
            titles--;
        }

        return titles;
    }

    /// <summary>How many words the title at a place has; 0 when there is none, or too little behind it for a name.</summary>
    private static int TitleAt(List<NameWord> words, int at, NameScript script)
    {
        if (at + 3 < words.Count)
        {
            var (word, next) = (words[at].Fold, words[at + 1].Fold);
            if (
                script == NameScript.Arabic
                    ? ArabicPairs.Contains((word, next))
                    : script == NameScript.Latin && word is "al" or "el" && Latin.Contains(next)
            )
            {
                return 2;
            }
        }

        return at + 2 < words.Count && IsTitle(words[at], script) ? 1 : 0;
    }

    /// <summary>Whether a word is a title and not a common given name.</summary>
    public static bool IsTitle(NameWord word, NameScript script) =>
        script switch
        {
            NameScript.Arabic => (ArabicAbbreviations.Contains(word.Fold) && word.Text.EndsWith('.'))
                || (Arabic.Contains(LamAlefKey.Of(word.Fold, out _)) && !NameTable.IsGiven(word.Fold)),
            NameScript.Latin => Latin.Contains(word.Fold),
            NameScript.Hebrew => Hebrew.Contains(word.Fold),
            NameScript.Cyrillic => Cyrillic.Contains(word.Fold),
            _ => false,
        };
}

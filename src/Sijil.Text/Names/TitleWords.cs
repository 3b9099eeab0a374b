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
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words at the beginning are titles. A word that is a common given name is none, and two units stay.</summary>
    public static int CountLeading(List<NameWord> words, NameScript script, Func<int, int> unitsFrom)
    {
        var titles = 0;
        while (titles < MostTitles && LengthAt(words, titles, script) is var length and > 0)
        {
            titles += length;
        }

        while (titles > 0 && unitsFrom(titles) < 2)
        {
            titles--;
        }

        return titles;
    }

    // A title of one word or two; 0 where none begins, or where fewer than two words would be left.
    private static int LengthAt(List<NameWord> words, int at, NameScript script)
    {
        if (at + 2 >= words.Count)
        {
            return 0;
        }

        var (first, second) = (words[at].Fold, words[at + 1].Fold);
        var isTwofold =
            (first, second) is ("المغفور", "له" or "لها") or ("الملازم", "اول")
            || (script == NameScript.Latin && first is "al" or "el" && IsTitle(words[at + 1], script));
        return isTwofold && at + 3 < words.Count ? 2
            : IsTitle(words[at], script) ? 1
            : 0;
    }

    /// <summary>Whether a word is a title and not a common given name.</summary>
    public static bool IsTitle(NameWord word, NameScript script) =>
        script switch
        {
            NameScript.Arabic => (ArabicAbbreviations.Contains(word.Fold) && word.Text.EndsWith('.'))
                || (Arabic.Contains(LamAlefKey.Of(word.Fold, out _)) && !NameTable.IsGiven(word.Fold)),
            NameScript.Latin => Latin.Contains(word.Fold),
            _ => false,
        };
}

using System.Collections.Frozen;

namespace Sijil.Text.Names;

/// <summary>Joins words in Hebrew or Cyrillic script to name units, as the Arabic script has them.</summary>
internal static class ThirdScriptUnits
{
    /// <summary>Make one unit with the word behind them: what they are written as before it.</summary>
    private static readonly FrozenDictionary<string, string> Before = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["אבו"] = "אבו",
        ["אומ"] = "אומ",
        ["אל"] = "אל",
        ["עבד"] = "עבד",
        ["абу"] = "абу",
        ["умм"] = "ум",
        ["ум"] = "ум",
        ["ал"] = "ал",
        ["ел"] = "ал",
        ["ад"] = "ал",
        ["ар"] = "ал",
        ["аш"] = "ал",
        ["ас"] = "ал",
        ["ан"] = "ал",
        ["ат"] = "ал",
        ["аз"] = "ал",
        ["абд"] = "абд",
        ["абдул"] = "абдал",
        ["абдел"] = "абдал",
        ["абдал"] = "абдал",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Stand before a name, belong to none: "son of", "daughter of".</summary>
    private static readonly FrozenSet<string> GlueBefore = new[]
    {
        "בנ",
        "בת",
        "בר",
        "אבנ",
        "ибн",
        "бин",
        "бен",
        "бинт",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stand behind a father's name, belong to it.</summary>
    private static readonly FrozenSet<string> GlueBehind = new[]
    {
        "огли",
        "оглу",
        "угли",
        "ули",
        "кизи",
        "гизи",
        "зода",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"oglu", "kyzy" and the like behind the father's name, folded.</summary>
    public static bool IsGlueBehind(string fold) => GlueBehind.Contains(fold);

    /// <summary>The units of a name.</summary>
    public static List<DraftUnit> Join(List<NameWord> words)
    {
        var units = new List<DraftUnit>(words.Count);
        var i = 0;
        while (i < words.Count)
        {
            var start = i;
            if (units.Count > 0 && GlueBehind.Contains(words[i].Fold))
            {
                units[^1] = units[^1] with { Text = units[^1].Text + " " + words[i].Text };
                i++;
                continue;
            }

            var fold = "";
            if (units.Count > 0 && i + 1 < words.Count && GlueBefore.Contains(words[i].Fold))
            {
                i++;
            }

            // A row of particles is no name; three suffice for "abu abd al-…".
            while (i + 1 < words.Count && i - start < 4 && Before.TryGetValue(words[i].Fold, out var particle))
            {
                // The article of «Абдул аль-Рахман» is written twice.
                fold += particle == "ал" && fold.EndsWith("абдал", StringComparison.Ordinal) ? "" : particle;
                i++;
            }

            fold += words[i].Fold;
            i++;
            units.Add(
                new DraftUnit(string.Join(' ', words.Skip(start).Take(i - start).Select(word => word.Text)), fold)
            );
        }

        return units;
    }
}

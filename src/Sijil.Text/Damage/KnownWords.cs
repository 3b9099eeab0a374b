using System.Collections.Frozen;
using System.Globalization;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Words that are known to stand in names, which tell a repaired text from a damaged one.</summary>
internal static class KnownWords
{
    private static readonly string[] Tables =
    [
        "given_m.csv",
        "given_f.csv",
        "father.csv",
        "grandfather.csv",
        "family.csv",
    ];

    // The words of names of several words, so that «السلام» is known beside «عبد السلام», each as it is spelt most often.
    private static readonly FrozenDictionary<string, (int Count, string Spelling)> Parts = Tables
        .SelectMany(EmbeddedTable.Rows)
        .SelectMany(row =>
            Words(ArabicFold.Clean(row[1]))
                .Select(word => (Word: word, Count: int.Parse(row[3], CultureInfo.InvariantCulture)))
        )
        .GroupBy(part => ArabicFold.Fold(part.Word), StringComparer.Ordinal)
        .ToFrozenDictionary(
            parts => parts.Key,
            parts => (parts.Sum(part => part.Count), parts.MaxBy(part => part.Count).Word),
            StringComparer.Ordinal
        );

    /// <summary>All known words, folded, each once, in no order.</summary>
    public static IEnumerable<string> Folds => NameTable.Folds.Concat(Parts.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>How often the word is known from a large public list, 1 for the particles of names; 0 for an unknown word.</summary>
    public static int Count(string word) => CountFolded(ArabicFold.Fold(word));

    /// <summary>As <see cref="Count"/>, of a word that is folded.</summary>
    public static int CountFolded(string fold)
    {
        var count = Math.Max(NameTable.Find(fold)?.Total ?? 0, Parts.GetValueOrDefault(fold).Count);
        return
            count == 0
            && fold is "عبد" or "ابو" or "ام" or "بن" or "ابن" or "بنت" or "ال" or "الله" or "الدين" or "عبيد"
            ? 1
            : count;
    }

    /// <summary>How a known word is spelt most often; the fold itself for any other.</summary>
    public static string Spelling(string fold) => Parts.TryGetValue(fold, out var part) ? part.Spelling : fold;

    /// <summary>How often two words are one known name («عبد» and «السلام»); 0 for none.</summary>
    public static int CountTogether(string first, string second) =>
        NameTable.Find(ArabicFold.Fold(first) + ArabicFold.Fold(second))?.Total ?? 0;

    /// <summary>Whether the word is known.</summary>
    public static bool Has(string word) => Count(word) > 0;

    /// <summary>How many of a text's words of three letters and more are known.</summary>
    public static int Hits(string text) => Words(text).Count(word => word.Length > 2 && Has(word));

    /// <summary>The words of a text that is clean, as it parts them by spaces.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.Collections.Frozen;
using System.Text;
using Sijil.Text.Values;

namespace Sijil.Text.Places;

/// <summary>Place text folded for comparison.</summary>
public static class PlaceKey
{
    // "Rural"/«ريف» is no generic word: Rural Damascus and Damascus are two governorates. Tell, Jabal, Ain, Khan and Kafr are distinctive too.
    private static readonly FrozenSet<string> Generic = (
        "مدينة المدينة قرية بلدة ناحية حي مخيم مركز محافظة قضاء منطقة مديرية شارع "
        + "city town village district subdistrict governorate province camp neighborhood neighbourhood center centre county municipality of "
        + "ville village quartier gouvernorat region commune de du "
        + "ciudad pueblo barrio municipio departamento provincia "
        + "il ilce ilcesi ili koyu mahallesi sehri bajar bajare gund gunde navce شار شاری شهر شهرستان استان روستا"
    )
        .Split(' ')
        .Select(WordFold.Words)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LatinArticles = "al el ar as ash at ath ad adh az an ul"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The folded text: Arabic spelling families as one letter, bare lower-case Latin letters, generic words (مدينة, city, village, …)
    /// and the articles of the first word (in Latin script of every word) left out, doubled letters single, the words of one part written together; parts ("Kafr X, Idlib") are kept
    /// apart by one space. Empty when nothing is stated. Same text, same key; two spellings of one place in two scripts have two keys.
    /// </summary>
    /// <param name="raw">Any text.</param>
    public static string Of(string raw)
    {
        if (NotStatedWords.IsNotStated(raw) || NotStatedWords.IsUnknown(raw))
        {
            return "";
        }

        var folded = WordFold.Fold(raw).Replace(" - ", ",", StringComparison.Ordinal);
        var keys = folded
            .Split([',', ';', '/', '\\', '|', '(', ')', '[', ']'])
            .Select(PartKey)
            .Where(part => part.Length > 0);
        return string.Join(' ', keys);
    }

    private static string PartKey(string part)
    {
        var words = WordFold.Words(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !Generic.Contains(word)).ToArray();
        if (kept.Length == 0)
        {
            kept = words;
        }

        var key = new StringBuilder();
        for (var i = 0; i < kept.Length; i++)
        {
            var isArticle = i < kept.Length - 1 && LatinArticles.Contains(kept[i]);
            AppendSingle(
                key,
                isArticle ? ""
                    : i == 0 ? WithoutArticle(kept[i])
                    : kept[i]
            );
        }

        return key.ToString();
    }

    private static string WithoutArticle(string word) =>
        word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static void AppendSingle(StringBuilder key, string word)
    {
        foreach (var c in word)
        {
            if (key.Length == 0 || key[^1] != c || char.IsAsciiDigit(c))
            {
                key.Append(c);
            }
        }
    }
}

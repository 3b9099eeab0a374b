using System.Text;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// The consonant skeleton in which both scripts meet, for blocking only: vowels and h vanish, letters that transliterations
/// confuse share one sign, runs are written once, a leading article is left out.
/// </summary>
/// <remarks>About a third of all names share their skeleton with a different, more frequent name: never compare by it.</remarks>
public static class Skeletons
{
    /// <summary>The skeleton of an Arabic key.</summary>
    public static string OfArabic(string key)
    {
        var skeleton = Build(WithoutArticle(key), ArabicConsonant);
        return skeleton.Length > 0 ? skeleton
            : Build(key, ArabicConsonant) is { Length: > 0 } whole ? whole
            : Build(key, ArabicVowel);
    }

    /// <summary>The skeleton of a Latin unit whose particles are already in their usual form.</summary>
    public static string OfLatin(string fold)
    {
        var body = fold.StartsWith("al", StringComparison.Ordinal) && fold.Length >= 5 ? fold[2..] : fold;
        var skeleton = Build(Digraphs(body), LatinConsonant);
        return skeleton.Length > 0 ? skeleton
            : Build(Digraphs(fold), LatinConsonant) is { Length: > 0 } whole ? whole
            : Build(fold, LatinVowel);
    }

    /// <summary>The skeleton of a key in Hebrew or Cyrillic script, in the same signs.</summary>
    public static string OfThirdScript(string key)
    {
        var signs = key.Replace("кс", "к", StringComparison.Ordinal)
            .Replace("шч", "ш", StringComparison.Ordinal)
            .Replace("тс", "ц", StringComparison.Ordinal);
        return Build(signs, ThirdConsonant) is { Length: > 0 } skeleton ? skeleton : key;
    }

    private static string WithoutArticle(string key)
    {
        // In a key the run that begins with the article is sorted, so its lam may stand behind further alefs.
        var lam = 0;
        while (lam < key.Length && key[lam] == 'ا')
        {
            lam++;
        }

        return lam > 0 && lam < key.Length && key[lam] == 'ل' && key.Length >= 5 ? key.Remove(lam, 1) : key;
    }

    private static string Build(string text, Func<char, char> sign)
    {
        var skeleton = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var s = sign(c);
            if (s != '\0' && (skeleton.Length == 0 || skeleton[^1] != s))
            {
                skeleton.Append(s);
            }
        }

        return skeleton.ToString();
    }

    private static string Digraphs(string fold) =>
        fold.Replace("tch", "x", StringComparison.Ordinal)
            .Replace("sch", "x", StringComparison.Ordinal)
            .Replace("sh", "x", StringComparison.Ordinal)
            .Replace("ch", "x", StringComparison.Ordinal)
            .Replace("kh", "k", StringComparison.Ordinal)
            .Replace("gh", "g", StringComparison.Ordinal)
            .Replace("th", "t", StringComparison.Ordinal)
            .Replace("dh", "d", StringComparison.Ordinal)
            .Replace("dj", "g", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal);

    private static char ArabicConsonant(char c) =>
        c switch
        {
            'ا' or 'و' or 'ي' or 'ع' or 'ه' or 'ح' => '\0',
            'ب' => 'b',
            'ت' or 'ث' or 'ط' => 't',
            // Egypt says g for jim and many write g for ghayn.
            'ج' or 'غ' => 'g',
            'خ' or 'ك' or 'ق' => 'k',
            'د' or 'ذ' or 'ض' => 'd',
            'ر' => 'r',
            'ز' or 'ظ' => 'z',
            'س' or 'ص' => 's',
            'ش' => 'x',
            'ف' => 'f',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            _ => c,
        };

    private static char ThirdConsonant(char c) =>
        c switch
        {
            'א' or 'ה' or 'ו' or 'ח' or 'י' or 'ע' => '\0',
            'а' or 'е' or 'и' or 'о' or 'у' or 'ю' or 'я' or 'х' => '\0',
            'ב' or 'б' or 'п' => 'b',
            'פ' or 'в' or 'ф' => 'f',
            'ג' or 'г' or 'џ' or 'ж' => 'g',
            'ד' or 'д' => 'd',
            'ז' or 'з' => 'z',
            'ט' or 'ת' or 'т' or 'צ' or 'ц' => 't',
            'כ' or 'ק' or 'к' => 'k',
            'ל' or 'л' => 'l',
            'מ' or 'м' => 'm',
            'נ' or 'н' => 'n',
            'ס' or 'с' => 's',
            'ר' or 'р' => 'r',
            'ש' or 'ш' or 'ч' => 'x',
            _ => c,
        };

    private static char ArabicVowel(char c) =>
        c switch
        {
            'ا' or 'ع' => 'a',
            'و' => 'w',
            'ي' => 'y',
            'ه' or 'ح' => 'h',
            _ => c,
        };

    private static char LatinConsonant(char c) =>
        c switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'h' => '\0',
            'q' or 'c' => 'k',
            'v' => 'f',
            'p' => 'b',
            'j' => 'g',
            _ => c,
        };

    private static char LatinVowel(char c) =>
        c switch
        {
            'e' => 'a',
            'i' => 'y',
            'o' or 'u' => 'w',
            _ => c,
        };
}

using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Particles of Arabic names in Latin letters, brought to one usual form each: abdal-, abu, um, al-, -aldin, -allah.</summary>
internal static class LatinParticles
{
    private static readonly HashSet<string> Articles = new(["al", "el", "ul", "il", "ol"], StringComparer.Ordinal);

    /// <summary>The article before a sun letter, with the letters that must follow.</summary>
    private static readonly HashSet<string> SunArticles = new(
        [
            "an",
            "en",
            "un",
            "ar",
            "er",
            "ur",
            "as",
            "es",
            "us",
            "ash",
            "ach",
            "ech",
            "ad",
            "ed",
            "ud",
            "at",
            "et",
            "az",
            "ez",
            "adh",
            "ath",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Abu = new(
        ["abu", "abou", "abo", "aboo", "bu", "bou"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Um = new(["um", "umm", "oum", "omm", "om"], StringComparer.Ordinal);

    private static readonly HashSet<string> Glue = new(
        ["ibn", "bin", "ben", "bint", "bent", "b", "ould"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Din = new(
        ["din", "deen", "dine", "dein", "dyn", "ddin", "ddine"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> AfterBareAbd = new(
        ["rabbo", "rabo", "rabbu", "rabu", "rabbuh", "rabboh", "rabou", "rabbou", "nabi", "manaf"],
        StringComparer.Ordinal
    );

    private static readonly string[] FusedDin =
    [
        "eddine",
        "eddin",
        "eddeen",
        "edine",
        "uddin",
        "uddine",
        "uddeen",
        "iddin",
        "iddine",
        "addin",
        "addine",
        "addeen",
        "aldin",
        "aldine",
        "aldeen",
        "aldein",
        "eldin",
        "eldine",
        "eldeen",
        "uldin",
        // Turkish hardens the last consonants: Necmettin, Selahattin, Fahrettin.
        "ettin",
        "attin",
        "ittin",
        "uttin",
    ];

    private static readonly HashSet<string> GlueBehind = new(
        ["oglu", "oghlu", "ogly", "qizi", "gizi", "kyzy"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> FamilyEndings = new(
        ["zadeh", "zade", "zada", "nejad", "nezhad", "pour"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Romance = new(
        ["de", "del", "la", "las", "los", "da", "dos", "das"],
        StringComparer.Ordinal
    );

    /// <summary>Words that with an article before them belong to the name before: al-huda, al-islam, al-abidin.</summary>
    private static readonly HashSet<string> SecondNouns = new(
        new[] { "huda", "islam", "abidin", "zaman" }.Select(LatinStyle.Of),
        StringComparer.Ordinal
    );

    /// <summary>Whether the word can make one unit with the word behind it.</summary>
    public static bool MayBindNext(string word) =>
        IsGlue(word)
        || IsAbu(word)
        || IsUm(word)
        || MayBeArticle(word)
        || IsRomance(word)
        // A vowel or two and one or two consonants are the longest article.
        || AfterAbd(word) is { Length: <= 4 };

    /// <summary>Whether the word can make one unit with the word before it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="next">The word behind it, or "".</param>
    public static bool MayJoinBefore(string word, string next) =>
        IsSuffixDin(word)
        || IsAllah(word)
        || IsGlueBehind(word)
        || IsFamilyEnding(word)
        || (MayBeArticle(word) && MayEndDouble(next));

    /// <summary>Whether the word can be an article, whatever it is of.</summary>
    public static bool MayBeArticle(string word) => Articles.Contains(word) || SunArticles.Contains(word);

    /// <summary>Whether the word, with an article, can make one unit with the word before.</summary>
    public static bool MayEndDouble(string word) =>
        IsDin(word) || IsSecondNoun(word) || LatinWords.EndsOne("al" + word);

    /// <summary>"huda" and the like, in any style.</summary>
    public static bool IsSecondNoun(string word) => SecondNouns.Contains(LatinStyle.Of(LatinFold.Squash(word)));

    /// <summary>"bin", "ibn" and the like.</summary>
    public static bool IsGlue(string word) => Glue.Contains(word);

    /// <summary>"oglu" and the like, which stand behind the father's name.</summary>
    public static bool IsGlueBehind(string word) => GlueBehind.Contains(word);

    /// <summary>"zadeh" and the like, which end a Persian family.</summary>
    public static bool IsFamilyEnding(string word) => FamilyEndings.Contains(word);

    /// <summary>"de", "del", "la" and the like, which Spanish and Portuguese families drop and take on.</summary>
    public static bool IsRomance(string word) => Romance.Contains(word);

    /// <summary>"abu" before a further word.</summary>
    public static bool IsAbu(string word) => Abu.Contains(word);

    /// <summary>"umm" before a further word.</summary>
    public static bool IsUm(string word) => Um.Contains(word);

    /// <summary>The article as a word of its own before this one.</summary>
    public static bool IsArticle(string word, string next) =>
        Articles.Contains(word)
        || (SunArticles.Contains(word) && next.Length >= 3 && next.StartsWith(word[1..], StringComparison.Ordinal));

    /// <summary>"din" after an article.</summary>
    public static bool IsDin(string word) => Din.Contains(word);

    /// <summary>A whole word that is only the suffix "eddine".</summary>
    public static bool IsSuffixDin(string word) => Array.IndexOf(FusedDin, word) >= 0;

    /// <summary>"allah" as the second word of a name.</summary>
    public static bool IsAllah(string word) => word is "allah" or "ullah" or "ellah" or "alla" or "llah" or "allh";

    /// <summary>Words that follow a bare "abd".</summary>
    public static bool FollowsBareAbd(string word) => AfterBareAbd.Contains(word);

    /// <summary>"abd" alone, with or without a linking vowel.</summary>
    public static bool IsBareAbd(string word) => word is "abd" or "abed";

    /// <summary>"abdul", "abdel", "abdur": abd with its article, before a further word.</summary>
    public static bool IsAbdWithArticle(string word, string next)
    {
        var rest = AfterAbd(word);
        if (rest is null)
        {
            return false;
        }

        var consonants = AfterVowel(rest);
        return rest.Length > consonants.Length
            && (
                consonants == "l"
                || (
                    consonants.Length is 1 or 2
                    && next.Length >= 3
                    && next.StartsWith(consonants, StringComparison.Ordinal)
                )
            );
    }

    /// <summary>A fused spelling in its usual form ("abdurrahman" to "abdalrahman", "noureddine" to "nouraldin"); the word itself
    /// when it has no particle.</summary>
    public static string Fused(string word)
    {
        if (AfterAbd(word) is { Length: >= 3 } rest)
        {
            var stem = AfterVowel(rest);
            if (stem.Length < rest.Length && stem.Length >= 3)
            {
                if (stem[0] == 'l')
                {
                    return stem is "lah" or "lla" or "llah" or "lla" ? "abdallah" : "abdal" + stem[1..];
                }

                if (stem[0] == stem[1])
                {
                    return "abdal" + stem[1..];
                }

                if (
                    stem.StartsWith("shsh", StringComparison.Ordinal)
                    || stem.StartsWith("chch", StringComparison.Ordinal)
                )
                {
                    return "abdal" + stem[2..];
                }
            }
            else if (rest is "ala" or "ela" or "ula")
            {
                return "abdallah";
            }

            return word;
        }

        foreach (var suffix in FusedDin)
        {
            if (word.Length >= suffix.Length + 3 && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word[..^suffix.Length] + "aldin";
            }
        }

        return word;
    }

    private static string? AfterAbd(string word) =>
        word.StartsWith("abd", StringComparison.Ordinal) ? word[3..]
        : word.StartsWith("abed", StringComparison.Ordinal) ? word[4..]
        : null;

    private static string AfterVowel(string rest) =>
        rest.StartsWith("ou", StringComparison.Ordinal) ? rest[2..]
        : rest.Length > 0 && rest[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? rest[1..]
        : rest;
}

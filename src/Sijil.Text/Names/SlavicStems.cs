namespace Sijil.Text.Names;

/// <summary>Endings of Slavic names that change with sex, in Cyrillic folds and in Latin keys.</summary>
internal static class SlavicStems
{
    private const int LeastStem = 3;

    /// <summary>Endings of sons' and daughters' names made of the father's.</summary>
    private static readonly string[] Patronymics =
    [
        "ович",
        "евич",
        "иович",
        "иевич",
        "овна",
        "евна",
        "ивна",
        "иивна",
        "ильич",
        "инична",
    ];

    private static readonly string[] LatinPatronymics =
    [
        "ovich",
        "evich",
        "ovych",
        "evych",
        "iyovych",
        "ovic",
        "evic",
        "ovna",
        "evna",
        "ivna",
        "yivna",
        "inichna",
    ];

    /// <summary>Women's endings of families and the men's that go with them.</summary>
    private static readonly (string Woman, string Man)[] Families =
    [
        ("ова", "ов"),
        ("ева", "ев"),
        ("ина", "ин"),
        ("ская", "ски"),
        ("цкая", "цки"),
        ("ска", "ски"),
        ("цка", "цки"),
        ("ая", ""),
        ("яя", ""),
    ];

    private static readonly string[] Men = ["скии", "цкии", "ски", "цки", "скои", "цкои"];

    private static readonly (string Woman, string Man)[] LatinFamilies =
    [
        ("ova", "ov"),
        ("eva", "ev"),
        ("ina", "in"),
        ("skaya", "ski"),
        ("skaia", "ski"),
        ("skaja", "ski"),
        ("ska", "ski"),
        ("tskaya", "tski"),
    ];

    private static readonly string[] LatinMen = ["skiy", "skyi", "skyy", "skii", "skij", "sky", "ski"];

    /// <summary>Whether a unit is made of the father's name: by its ending, or by the word for son or daughter behind it.</summary>
    public static bool IsPatronymic(DraftUnit unit) =>
        TryPatronymic(unit.Fold, out _)
        || TryLatinPatronymic(unit.Fold, out _)
        || (
            unit.Text.LastIndexOf(' ') is > 0 and var space
            && (
                ThirdScriptUnits.IsGlueBehind(Scripts.CyrillicFold.Fold(unit.Text[(space + 1)..]))
                || LatinParticles.IsGlueBehind(Scripts.LatinFold.Fold(unit.Text[(space + 1)..]))
            )
        );

    /// <summary>Whether a Cyrillic key is a patronymic, and what it says of the father's name: its beginning.</summary>
    public static bool TryPatronymic(string key, out string father) => TryPatronymic(key, Patronymics, out father);

    /// <summary>Whether a Latin key is a patronymic, and what it says of the father's name.</summary>
    public static bool TryLatinPatronymic(string key, out string father) =>
        TryPatronymic(key, LatinPatronymics, out father);

    /// <summary>The family that a Cyrillic key stands for, without what tells a woman's from a man's.</summary>
    public static string OfFamily(string key) => OfFamily(key, Families, Men, "ски", "цки");

    /// <summary>The same for a Latin key.</summary>
    public static string OfLatinFamily(string key)
    {
        var stem = OfFamily(key, LatinFamilies, LatinMen, "ski", "ski");
        return stem.EndsWith("of", StringComparison.Ordinal) && stem.Length >= 5 ? stem[..^1] + "v" : stem;
    }

    private static bool TryPatronymic(string key, string[] endings, out string father)
    {
        father = "";
        var longest = endings
            .Where(ending =>
                key.Length >= ending.Length + LeastStem - 1 && key.EndsWith(ending, StringComparison.Ordinal)
            )
            .MaxBy(ending => ending.Length);
        if (longest is null)
        {
            return false;
        }

        father = key[..^longest.Length];
        return true;
    }

    private static string OfFamily(
        string key,
        (string Woman, string Man)[] women,
        string[] men,
        string ski,
        string tski
    )
    {
        foreach (var ending in men)
        {
            if (key.Length >= ending.Length + LeastStem - 1 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^ending.Length] + (ending[0] == 'ц' ? tski : ski);
            }
        }

        foreach (var (woman, man) in women)
        {
            if (key.Length >= woman.Length + LeastStem - 1 && key.EndsWith(woman, StringComparison.Ordinal))
            {
                return key[..^woman.Length] + man;
            }
        }

        return
            key.Length >= LeastStem + 2
            && (key.EndsWith("ии", StringComparison.Ordinal) || key.EndsWith("ои", StringComparison.Ordinal))
            ? key[..^2]
            : key;
    }
}

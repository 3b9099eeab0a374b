namespace Sijil.Text.Names;

/// <summary>What Slavic endings tell of the person's sex.</summary>
internal static class SlavicSex
{
    private static readonly string[] Daughters =
    [
        "вна",
        "ична",
        "vna",
        "ichna",
        "кизи",
        "гизи",
        "qizi",
        "gizi",
        "kyzy",
    ];

    private static readonly string[] Sons = ["вич", "vich", "vych", "огли", "оглу", "угли", "oglu", "ogly", "oghlu"];

    private static readonly string[] WomensFamilies =
    [
        "ова",
        "ева",
        "ина",
        "ская",
        "цкая",
        "ска",
        "цка",
        "ova",
        "eva",
        "skaya",
        "skaia",
    ];

    /// <summary>Whether the unit is a daughter's patronymic (true) or a son's (false); null when it is none.</summary>
    public static bool? OfPatronymic(NameUnit unit)
    {
        var fold = Written(unit);
        return Ends(fold, Daughters) ? true
            : Ends(fold, Sons) ? false
            : null;
    }

    /// <summary>Whether a family has an ending that only women's families have.</summary>
    public static bool IsWomansFamily(NameUnit unit) => unit.Fold.Length >= 5 && Ends(unit.Fold, WomensFamilies);

    /// <summary>The fold with the word behind the father's name, which the unit's own fold leaves out.</summary>
    private static string Written(NameUnit unit) =>
        unit.Script == NameScript.Cyrillic ? Scripts.CyrillicFold.Fold(unit.Text) : Scripts.LatinFold.Fold(unit.Text);

    private static bool Ends(string fold, string[] endings) =>
        Array.Exists(
            endings,
            ending => fold.Length > ending.Length + 1 && fold.EndsWith(ending, StringComparison.Ordinal)
        );
}

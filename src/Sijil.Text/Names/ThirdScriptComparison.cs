namespace Sijil.Text.Names;

/// <summary>
/// Compares a unit in Hebrew or Cyrillic script with one in Latin letters by learned emissions, and with one in Arabic script
/// through the Latin spellings that are attested for it.
/// </summary>
internal static class ThirdScriptComparison
{
    /// <summary>How far a unit in Hebrew or Cyrillic script agrees with one in Latin letters; at most near.</summary>
    public static NameAgreement WithLatin(UnitForms third, UnitForms latin, bool family)
    {
        var costs = third.Script == NameScript.Hebrew ? ScriptCosts.Hebrew : ScriptCosts.Cyrillic;
        var forms = third.Third!;
        var similarity = costs.Similarity(forms.Key, latin.Key, latin.Chunks, 0);
        if (third.Script == NameScript.Cyrillic)
        {
            if (family || (forms.IsPatronymic && SlavicStems.TryLatinPatronymic(latin.Key, out _)))
            {
                similarity = Math.Max(similarity, OfStems(costs, forms, latin.Key));
            }

            if (latin.Key.Contains('x', StringComparison.Ordinal))
            {
                var spelling = latin.Key.Replace("x", "ks", StringComparison.Ordinal);
                similarity = Math.Max(
                    similarity,
                    costs.Similarity(forms.Key, spelling, EmissionTable.Chunks(spelling), 0)
                );
            }

            foreach (var variant in forms.Variants)
            {
                similarity = Math.Max(similarity, costs.Similarity(variant, latin.Key, latin.Chunks, 0));
            }
        }

        return Level(similarity);
    }

    /// <summary>How far it agrees with a unit in Arabic script: missing where no Latin spelling of that is known.</summary>
    public static NameAgreement WithArabic(UnitForms third, UnitForms arabic, bool family)
    {
        var best = NameAgreement.Missing;
        foreach (var spelling in LatinSpellings.Usual(arabic.Fold))
        {
            var level = WithLatin(third, UnitForms.Of(spelling), family);
            best = level > best ? level : best;
        }

        return best;
    }

    private static float OfStems(LetterCosts costs, ThirdScriptForms forms, string key)
    {
        var stem =
            forms.IsPatronymic && SlavicStems.TryLatinPatronymic(key, out var father)
                ? father
                : SlavicStems.OfLatinFamily(key);
        return costs.Similarity(forms.Stem, stem, EmissionTable.Chunks(stem), 0);
    }

    private static NameAgreement Level(float similarity) =>
        similarity >= 0.93f ? NameAgreement.Near
        : similarity >= 0.86f ? NameAgreement.Close
        : similarity >= 0.76f ? NameAgreement.Distant
        : NameAgreement.Different;
}

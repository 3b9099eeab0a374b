namespace Sijil.Text.Names;

/// <summary>Compares two units of names, in whatever scripts.</summary>
internal static class UnitComparison
{
    /// <summary>How far they agree. In a family an article or ابو more or less costs little.</summary>
    public static NameAgreement Of(NameUnit left, NameUnit right, bool family)
    {
        var (a, b) = (left.Forms, right.Forms);
        if (ReferenceEquals(a, b) || a.Fold == b.Fold)
        {
            return NameAgreement.Same;
        }

        var level = UnitAgreements.Of(a, b, family);
        return level < NameAgreement.Near && (left.OtherForms.Length > 0 || right.OtherForms.Length > 0)
            ? WithOtherForms(left, right, family, level)
            : level;
    }

    /// <summary>Kurdish and Persian letters say more than their fold; a reading through them is at most near.</summary>
    private static NameAgreement WithOtherForms(NameUnit left, NameUnit right, bool family, NameAgreement level)
    {
        foreach (var a in left.OtherForms.Prepend(left.Forms))
        {
            foreach (var b in right.OtherForms.Prepend(right.Forms))
            {
                var other = a.Fold == b.Fold ? NameAgreement.Near : UnitAgreements.Of(a, b, family);
                level = other > level ? other : level;
            }
        }

        return level > NameAgreement.Near ? NameAgreement.Near : level;
    }

    /// <summary>How far two units of different folds agree.</summary>
    public static NameAgreement Of(UnitForms a, UnitForms b, bool family) =>
        (a.Script, b.Script) switch
        {
            (NameScript.Arabic, NameScript.Arabic) => ArabicComparison.Of(a, b, family),
            (NameScript.Latin, NameScript.Latin) => LatinComparison.Of(a, b, family),
            (NameScript.Arabic, NameScript.Latin) => CrossScriptComparison.Of(a, b, family),
            (NameScript.Latin, NameScript.Arabic) => CrossScriptComparison.Of(b, a, family),
            (NameScript.Cyrillic, NameScript.Cyrillic) => CyrillicComparison.Of(a, b, family),
            (NameScript.Hebrew, NameScript.Hebrew) => HebrewComparison.Of(a, b),
            (NameScript.Hebrew or NameScript.Cyrillic, NameScript.Latin) => ThirdScriptComparison.WithLatin(
                a,
                b,
                family
            ),
            (NameScript.Latin, NameScript.Hebrew or NameScript.Cyrillic) => ThirdScriptComparison.WithLatin(
                b,
                a,
                family
            ),
            (NameScript.Hebrew or NameScript.Cyrillic, NameScript.Arabic) => ThirdScriptComparison.WithArabic(
                a,
                b,
                family
            ),
            (NameScript.Arabic, NameScript.Hebrew or NameScript.Cyrillic) => ThirdScriptComparison.WithArabic(
                b,
                a,
                family
            ),
            _ when a.Script == b.Script => OtherComparison(a, b),
            _ => NameAgreement.Missing,
        };

    private static readonly LetterDistance Plain = new('\u0000', '\u0000');

    private static NameAgreement OtherComparison(UnitForms a, UnitForms b)
    {
        var longest = Math.Max(a.Fold.Length, b.Fold.Length);
        var distance = Plain.Between(a.Fold, b.Fold);
        return distance <= 1 && longest >= 5 ? NameAgreement.Near
            : distance <= 2 && longest >= 6 ? NameAgreement.Close
            : distance <= 0.4f * longest ? NameAgreement.Distant
            : NameAgreement.Different;
    }
}

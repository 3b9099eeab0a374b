namespace Sijil.Text.Names;

/// <summary>Compares two units of names, in whatever scripts.</summary>
internal static class UnitComparison
{
    /// <summary>How far they agree. In a family an article or ابو more or less costs little.</summary>
    public static NameAgreement Of(NameUnit left, NameUnit right, bool family)
    {
        var (a, b) = (left.Forms, right.Forms);
        return ReferenceEquals(a, b) || a.Fold == b.Fold ? NameAgreement.Same : UnitAgreements.Of(a, b, family);
    }

    /// <summary>How far two units of different folds agree.</summary>
    public static NameAgreement Of(UnitForms a, UnitForms b, bool family) =>
        (a.Script, b.Script) switch
        {
            (NameScript.Arabic, NameScript.Arabic) => ArabicComparison.Of(a, b, family),
            (NameScript.Latin, NameScript.Latin) => LatinComparison.Of(a, b, family),
            (NameScript.Arabic, NameScript.Latin) => CrossScriptComparison.Of(a, b, family),
            (NameScript.Latin, NameScript.Arabic) => CrossScriptComparison.Of(b, a, family),
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

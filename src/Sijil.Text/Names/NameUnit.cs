namespace Sijil.Text.Names;

/// <summary>One unit of a name: a word, or several joined ones («عبد الله», «ابو بكر», "Abd al-Rahman").</summary>
/// <param name="Text">As in the clean form, words separated by one space.</param>
/// <param name="Fold">Orthographic fold (n1) without inner spaces; for Latin the Latin fold.</param>
/// <param name="Key">Fold with the lam-alef repair and doubled letters reduced: two spellings of one unit in one script share it.</param>
/// <param name="Canonical">The unit's frequency key: the Arabic key where a Latin spelling is known to stand for one Arabic unit, else <paramref name="Key"/>.</param>
/// <param name="Skeleton">Consonant skeleton shared by both scripts, for blocking only.</param>
/// <param name="Role">Its place in the chain.</param>
public sealed record NameUnit(string Text, string Fold, string Key, string Canonical, string Skeleton, NameRole Role)
{
    private UnitForms? _forms;
    private UnitForms[]? _otherForms;

    /// <summary>What comparing needs, worked out once. A pure function of the fold, so a race only does the work twice.</summary>
    internal UnitForms Forms => _forms ??= UnitForms.Of(Fold);

    /// <summary>Further readings of a unit with Kurdish or Persian letters; none of nearly all others.</summary>
    internal UnitForms[] OtherForms => _otherForms ??= KurdishReadings.Of(Text);

    /// <summary>The script that it is written in.</summary>
    public NameScript Script => Forms.Script;

    /// <summary>How far two units agree, in one script or across two, whatever their place in the chain.</summary>
    /// <param name="other">The other unit.</param>
    public NameAgreement AgreementWith(NameUnit other) => UnitComparison.Of(this, other, family: false);

    /// <summary>Equal in all that is public.</summary>
    /// <param name="other">The other unit.</param>
    public bool Equals(NameUnit? other) =>
        other is not null
        && Text == other.Text
        && Fold == other.Fold
        && Key == other.Key
        && Canonical == other.Canonical
        && Skeleton == other.Skeleton
        && Role == other.Role;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Role);

    /// <summary>The unit for words that were joined.</summary>
    internal static NameUnit Of(DraftUnit draft, NameRole role)
    {
        var forms = UnitForms.Of(draft.Fold);
        return new NameUnit(draft.Text, draft.Fold, forms.Key, forms.Canonical, forms.Skeleton, role)
        {
            _forms = forms,
        };
    }
}

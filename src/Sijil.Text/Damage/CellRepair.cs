using System.Collections.Immutable;

namespace Sijil.Text.Damage;

/// <summary>A cell with its proposed repair.</summary>
/// <param name="Raw">The cell's text, unaltered.</param>
/// <param name="Text">The repaired text; the raw text where there is nothing to repair, "" where the value is lost.</param>
/// <param name="OtherReadings">Further texts that the damaged one may stand for, likelier ones first; at most three. Where there
/// are any, the repair is a guess that someone has to look at.</param>
/// <param name="Repairs">What was repaired or is in doubt, in the order in which it was done; each kind once.</param>
/// <param name="Note">What was taken out of a name, or what is still known of a lost code; null where there is nothing.</param>
public sealed record CellRepair(
    string Raw,
    string Text,
    ImmutableArray<string> OtherReadings,
    ImmutableArray<DamageKind> Repairs,
    string? Note
)
{
    /// <summary>The cell shows damage: another text is proposed, or there is something to say.</summary>
    public bool IsDamaged => Repairs.Length > 0;

    /// <summary>A cell without damage.</summary>
    internal static CellRepair Healthy(string raw) => new(raw, raw, [], [], null);
}

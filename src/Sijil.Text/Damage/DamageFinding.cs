using System.Collections.Immutable;

namespace Sijil.Text.Damage;

/// <summary>One kind of damage in a column.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Checked">Cells of the column that are not empty; at least 1.</param>
/// <param name="Rows">Positions of the cells that show it, counted from 0 and including empty cells, ascending; never empty.</param>
/// <param name="Evidence">What was counted, in English, without any cell's text.</param>
/// <param name="Repair">The proposed repair of this kind alone, for any text; never throws.</param>
public sealed record DamageFinding(
    DamageKind Kind,
    int Checked,
    ImmutableArray<int> Rows,
    string Evidence,
    Func<string, CellRepair> Repair
)
{
    /// <summary>Cells that show the damage; at least 1.</summary>
    public int Count => Rows.Length;

    /// <summary>The share of the cells that are not empty; above 0, at most 1.</summary>
    public double Share => (double)Rows.Length / Checked;
}

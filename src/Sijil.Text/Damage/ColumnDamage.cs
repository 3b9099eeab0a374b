using System.Collections.Immutable;

namespace Sijil.Text.Damage;

/// <summary>
/// What PDF extraction, encodings and spreadsheets have done to the cells of one column, and the repair that is proposed for each.
/// Some damage shows only in a whole column (a reversed lam-alef leaves many words that are names too), so a column is looked at
/// first and its cells are repaired by what was found. Nothing is repaired in place: the raw text stays in every answer.
/// </summary>
public sealed class ColumnDamage
{
    private readonly CellRepairs repairs;

    private ColumnDamage(CellRepairs repairs, int @checked, ImmutableArray<DamageFinding> findings) =>
        (this.repairs, Checked, Findings) = (repairs, @checked, findings);

    /// <summary>What the column was taken to hold.</summary>
    public ColumnContent Content => repairs.Content;

    /// <summary>Cells that are not empty.</summary>
    public int Checked { get; }

    /// <summary>The kinds of damage that some cell shows, in the order of <see cref="DamageKind"/>; empty for a healthy column.</summary>
    public ImmutableArray<DamageFinding> Findings { get; }

    /// <summary>Looks at a column. Pure: the same cells give the same findings. Never throws for any text.</summary>
    /// <param name="cells">The cells in order; null and blank ones are counted as rows and otherwise left alone. Read once.</param>
    /// <param name="content">What the column holds; null to have it guessed from the cells. Give it where it is known: the guess takes any
    /// words for names, and then numbers among places or remarks for codes in names.</param>
    public static ColumnDamage Of(IEnumerable<string?> cells, ColumnContent? content = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var (rows, texts) = (new List<int>(), new List<string>());
        var row = 0;
        foreach (var cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                rows.Add(row);
                texts.Add(cell);
            }

            row++;
        }

        var learnt = CellRepairs.Learn(texts, content);
        var found = new SortedDictionary<DamageKind, ImmutableArray<int>.Builder>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var kind in learnt.Draft(texts[i], null)?.Kinds ?? [])
            {
                if (!found.TryGetValue(kind, out var builder))
                {
                    found.Add(kind, builder = ImmutableArray.CreateBuilder<int>());
                }

                builder.Add(rows[i]);
            }
        }

        return new ColumnDamage(
            learnt,
            texts.Count,
            [
                .. found.Select(kind => new DamageFinding(
                    kind.Key,
                    texts.Count,
                    kind.Value.ToImmutable(),
                    learnt.Evidence(kind.Key),
                    raw => learnt.Repair(raw, kind.Key)
                )),
            ]
        );
    }

    /// <summary>The proposed repair of a cell of this column, by all kinds in turn. Never throws for any text.</summary>
    /// <param name="raw">The cell's text as received.</param>
    /// <returns>The readings. A cell without damage comes back as it is; one with damage in Arabic script comes back in clean
    /// Unicode besides (see <see cref="Scripts.ArabicFold.Clean"/>).</returns>
    public CellRepair Repair(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return repairs.Repair(raw, null);
    }
}

using System.Collections.Immutable;

namespace Sijil.Linkage.Models.Splink;

/// <summary>The columns that a Splink file uses, and on which of them capitals do not count.</summary>
internal sealed class SplinkColumns
{
    private readonly SortedDictionary<string, (bool Folded, bool AsWritten)> _uses = new(StringComparer.Ordinal);

    /// <summary>Notes a use.</summary>
    /// <param name="column">The column.</param>
    /// <param name="folded">Under lower() or upper().</param>
    public void Used(string column, bool folded)
    {
        var before = _uses.GetValueOrDefault(column);
        _uses[column] = (before.Folded || folded, before.AsWritten || !folded);
    }

    /// <summary>The columns whose capitals do not count.</summary>
    public ImmutableArray<ColumnDefinition> Definitions() =>
        [
            .. _uses
                .Where(use => use.Value.Folded)
                .Select(use => new ColumnDefinition(use.Key) { Clean = [CellCleaning.Lower] }),
        ];

    /// <summary>The columns that are folded in one place and not in another.</summary>
    public IEnumerable<string> Mixed() =>
        _uses.Where(use => use.Value is { Folded: true, AsWritten: true }).Select(use => use.Key);
}

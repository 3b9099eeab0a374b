using Sijil.Linkage.Comparing;
using Sijil.Text.Names;

namespace Sijil.Casebook.Matching;

/// <summary>Compares mothers by their given names.</summary>
internal sealed class MotherComparer(IReadOnlyList<LinkableRecord> records) : Comparer([VictimComparisons.Mother])
{
    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels) =>
        levels[0] =
            records[left].MotherName is { } a && records[right].MotherName is { } b
                ? (byte)NameAlignment.Of(a, b).Given
                : (byte)0;
}

using System.Collections.Immutable;
using Sijil.Text.Names;

namespace Sijil.Casebook.Records;

/// <summary>
/// Finds rows that repeat an earlier one. Only rows of a named person count, and only when they say more than the name: two unidentified
/// bodies, or two people of one name, are two people until somebody shows that they are not.
/// </summary>
internal sealed class RepeatedRows(ImmutableArray<bool> serial, int? idColumn)
{
    private readonly Dictionary<Cells, int> _seen = new(new CellsComparer(serial));
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Rows kept although an earlier row has the same cells, because the cells say too little.</summary>
    public int KeptApart { get; private set; }

    /// <summary>The row that this one repeats, or null; then later rows are compared with it.</summary>
    public int? Find(SourceRecord record)
    {
        if (record.Name.Kind != NameKind.Named)
        {
            return null;
        }

        if (!SaysMore(record))
        {
            KeptApart += _names.Add(record.Name.Raw) ? 0 : 1;
            return null;
        }

        var cells = new Cells(record.Cells);
        if (_seen.TryGetValue(cells, out var row))
        {
            return row;
        }

        _seen.Add(cells, record.Row);
        return null;
    }

    // Namesakes die in one town: a name and one fact beside it do not make two rows one.
    private bool SaysMore(SourceRecord record)
    {
        if (record.GivenId is not null && idColumn is { } id && !serial[id])
        {
            return true;
        }

        bool[] facts =
        [
            record.Age is not null || record.Birth is not null,
            record.Death is not null,
            record.Place is not null,
            record.MotherName is not null,
        ];
        return facts.Count(f => f) >= 2;
    }

    private readonly record struct Cells(ImmutableArray<string> Values);

    private sealed class CellsComparer(ImmutableArray<bool> serial) : IEqualityComparer<Cells>
    {
        public bool Equals(Cells x, Cells y)
        {
            for (var i = 0; i < x.Values.Length; i++)
            {
                if (!serial[i] && !x.Values[i].AsSpan().Trim().SequenceEqual(y.Values[i].AsSpan().Trim()))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(Cells obj)
        {
            var hash = 17;
            for (var i = 0; i < obj.Values.Length; i++)
            {
                if (!serial[i])
                {
                    hash = unchecked(
                        (hash * 31) + string.GetHashCode(obj.Values[i].AsSpan().Trim(), StringComparison.Ordinal)
                    );
                }
            }

            return hash;
        }
    }
}

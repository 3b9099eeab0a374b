using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases;

/// <summary>Names changes by their content, so that a reason written beside one finds it again when the files are compared anew.</summary>
internal sealed class ChangeKey(ImmutableArray<ColumnChange> columns)
{
    private const int Bytes = 8;

    private readonly int[] old = [.. columns.Where(IsContent).Select(c => c.Old).OfType<int>().Order()];
    private readonly int[] @new = [.. columns.Where(IsContent).Select(c => c.New).OfType<int>().Order()];
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <summary>The name of a change; the second of two equal changes has "-2" behind it.</summary>
    public string Of(ChangeKind kind, SourceRecord? before, SourceRecord? after)
    {
        var text = string.Join('\u001F', [kind.ToString(), .. Cells(before, old), "\u001E", .. Cells(after, @new)]);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
        var use = uses[key] = uses.GetValueOrDefault(key) + 1;
        return use == 1 ? key : key + "-" + use.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsContent(ColumnChange column) => column.Fate != ColumnFate.Index;

    // A person who came back is known by an older file whose columns may be fewer.
    private static IEnumerable<string> Cells(SourceRecord? record, int[] places) =>
        record is null ? [] : places.Where(place => place < record.Cells.Length).Select(place => record.Cells[place]);
}

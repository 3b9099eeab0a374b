using Sijil.Casebook.Records;

namespace Sijil.Casebook.Review;

/// <summary>Finds the record that somebody once looked at among those that are there now.</summary>
internal sealed class RecordFinder
{
    private const int Ambiguous = -2;

    private readonly RecordBook book;
    private readonly Dictionary<string, int> byId;
    private readonly Dictionary<(int List, string Fingerprint), int> bySaid = [];
    private readonly Dictionary<string, int> lists;

    public RecordFinder(RecordBook book)
    {
        this.book = book;
        byId = book
            .Records.Select((r, i) => (r.RecordId, i))
            .ToDictionary(r => r.RecordId, r => r.i, StringComparer.Ordinal);
        lists = book
            .Lists.Select((l, i) => (l.Settings.Key, i))
            .ToDictionary(l => l.Key, l => l.i, StringComparer.Ordinal);
        for (var i = 0; i < book.Records.Length; i++)
        {
            var record = book.Records[i];
            var key = (record.List, RecordFingerprint.Of(record.Record));
            bySaid[key] = bySaid.ContainsKey(key) ? Ambiguous : i;
        }
    }

    /// <summary>
    /// Its position and whether it says the same as then; −1 when it is not there. A row number alone never finds a record that says something else: another person may
    /// stand in that row now.
    /// </summary>
    public (int Record, bool IsSame) Find(string recordId, string fingerprint)
    {
        if (recordId.Length == 0)
        {
            return (-1, false);
        }

        var isThere = byId.TryGetValue(recordId, out var record);
        if (isThere && (fingerprint.Length == 0 || RecordFingerprint.Of(book.Records[record].Record) == fingerprint))
        {
            return (record, true);
        }

        var slash = recordId.LastIndexOf('/');
        if (
            slash > 0
            && lists.TryGetValue(recordId[..slash], out var list)
            && bySaid.TryGetValue((list, fingerprint), out var moved)
            && moved >= 0
        )
        {
            return (moved, true);
        }

        return isThere && !recordId[(slash + 1)..].StartsWith("row-", StringComparison.Ordinal)
            ? (record, false)
            : (-1, false);
    }
}

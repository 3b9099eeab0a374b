using System.Collections.Immutable;
using Sijil.Casebook.Fates;
using Sijil.Casebook.People;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Analysis;

/// <summary>
/// Which records are captures of a killing: those that say so, or say nothing of a fate. A record that says missing is none, even where another list knows that the person
/// was killed; a list that has no captures at all is not in the table.
/// </summary>
internal sealed class CaptureSubject
{
    private readonly RecordBook book;
    private readonly ImmutableArray<bool> isCapture;
    private readonly ImmutableArray<bool> statesFate;

    private CaptureSubject(RecordBook book)
    {
        this.book = book;
        FateHistory[] alone = [.. Enumerable.Range(0, book.Records.Length).Select(r => FateHistory.Of(book, [r]))];
        isCapture = [.. alone.Select(h => h.IsKilledOrUnstated)];
        statesFate = [.. alone.Select(h => !h.Claims.IsEmpty)];
        Lists =
        [
            .. Enumerable
                .Range(0, book.Lists.Length)
                .Where(list =>
                {
                    var records = Enumerable.Range(0, book.Records.Length).Where(r => book.Records[r].List == list);
                    return !records.Any() || records.Any(r => isCapture[r]);
                }),
        ];
    }

    /// <summary>The lists that are in the table, by their place in the casebook.</summary>
    public ImmutableArray<int> Lists { get; }

    /// <summary>Looks at all records.</summary>
    public static CaptureSubject Of(RecordBook book) => new(book);

    /// <summary>A person's lists as a pattern over all lists of the casebook; null: the person is not in the table.</summary>
    public string? PatternOf(Person person)
    {
        if (!person.Fates.IsKilledOrUnstated)
        {
            return null;
        }

        var marks = new char[book.Lists.Length];
        Array.Fill(marks, '0');
        foreach (var record in person.Records.Where(r => isCapture[r]))
        {
            marks[book.Records[record].List] = '1';
        }

        return marks.Contains('1') ? new string(marks) : null;
    }

    /// <summary>The same over the table's lists alone.</summary>
    public string Within(string pattern) => string.Concat(Lists.Select(l => pattern[l]));

    /// <summary>The capture histories of a drawn linkage as bits over the table's lists.</summary>
    public IEnumerable<uint> PatternsOf(ImmutableArray<bool> isLinkable, ImmutableArray<int> clusterOf)
    {
        var place = new int[book.Lists.Length];
        Array.Fill(place, -1);
        for (var i = 0; i < Lists.Length; i++)
        {
            place[Lists[i]] = i;
        }

        var patterns = new Dictionary<int, uint>();
        var stated = new Dictionary<int, List<int>>();
        for (var record = 0; record < clusterOf.Length; record++)
        {
            if (!isLinkable[record])
            {
                continue;
            }

            var cluster = clusterOf[record];
            if (statesFate[record])
            {
                (stated.TryGetValue(cluster, out var list) ? list : stated[cluster] = []).Add(record);
            }

            if (isCapture[record])
            {
                patterns[cluster] = patterns.GetValueOrDefault(cluster) | 1u << place[book.Records[record].List];
            }
        }

        foreach (var (cluster, records) in stated)
        {
            if (records.Exists(r => !isCapture[r]) && !FateHistory.Of(book, records).IsKilledOrUnstated)
            {
                patterns.Remove(cluster);
            }
        }

        return patterns.Values;
    }
}

using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>A run that changed something, and what it changed.</summary>
public sealed class IdentityRun
{
    private readonly IdentityBook book;

    internal IdentityRun(IdentityBook book, RunEntry entry)
    {
        this.book = book;
        Entry = entry;
    }

    /// <summary>Number of the run, from 1, as the caller gave it.</summary>
    public int Number => Entry.Number;

    /// <summary>Name of the run, as the caller gave it.</summary>
    public string Label => Entry.Label;

    /// <summary>Why the run could change something, as the caller gave it: a new list, a decision, another model.</summary>
    public string Cause => Entry.Cause;

    /// <summary>True when the clusters are those of the run before; such a run is not kept.</summary>
    public bool IsEmpty => Entry.Rows.Length == 0;

    /// <summary>The events, ordinally by person, then kind, then other person.</summary>
    public IEnumerable<IdentityEvent> Events
    {
        get
        {
            var rows = Entry.Rows;
            for (var start = 0; start < rows.Length; )
            {
                var end = start + 1;
                while (end < rows.Length && rows[end] with { Record = rows[start].Record } == rows[start])
                {
                    end++;
                }

                yield return Event(rows.AsSpan(start, end - start));
                start = end;
            }
        }
    }

    internal RunEntry Entry { get; }

    internal IdentityBook Book => book;

    private IdentityEvent Event(ReadOnlySpan<IdentityRow> rows)
    {
        var records = ImmutableArray.CreateBuilder<string>(rows.Length);
        foreach (var row in rows)
        {
            records.Add(book.RecordName(row.Record));
        }

        return new IdentityEvent(
            rows[0].Kind,
            book.PersonName(rows[0].Person),
            rows[0].Other < 0 ? null : book.PersonName(rows[0].Other),
            records.MoveToImmutable()
        );
    }
}

/// <summary>A run's rows, sorted, with what the caller said of it.</summary>
internal sealed record RunEntry(int Number, string Label, string Cause, IdentityRow[] Rows);

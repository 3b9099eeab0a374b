using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>Gathers events by the people whom they affect.</summary>
internal sealed class PersonChangeCounts
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public void Add(IdentityEvent e)
    {
        var (person, count) = (Of(e.Person), e.Records.Length);
        person.Kind = KindOf(e.Kind) ?? person.Kind;
        if (e.Kind is IdentityEventKind.RecordsRemoved or IdentityEventKind.Withdrawn)
        {
            person.Lost += count;
            return;
        }

        var isGiven = e.Kind is IdentityEventKind.Merged or IdentityEventKind.Divided;
        (person.Lost, person.Gained) = isGiven
            ? (person.Lost + count, person.Gained)
            : (person.Lost, person.Gained + count);
        if (e.Other is null)
        {
            return;
        }

        // What had gone before and came back now to somebody else was not taken from anybody.
        person.Others.Add(e.Other);
        if (e.Kind != IdentityEventKind.RecordsAdded)
        {
            var other = Of(e.Other);
            other.Others.Add(e.Person);
            (other.Lost, other.Gained) = isGiven
                ? (other.Lost, other.Gained + count)
                : (other.Lost + count, other.Gained);
        }
    }

    public ImmutableArray<PersonChange> All()
    {
        string[] names = [.. entries.Keys];
        var order = OrdinalOrder.Of([.. Enumerable.Range(0, names.Length)], index => names[index]);
        return
        [
            .. order.Select(index =>
            {
                var entry = entries[names[index]];
                ImmutableArray<string> others = [.. entry.Others];
                return new PersonChange(names[index], entry.Kind, others, entry.Gained, entry.Lost);
            }),
        ];
    }

    private static PersonChangeKind? KindOf(IdentityEventKind kind) =>
        kind switch
        {
            IdentityEventKind.Added => PersonChangeKind.Added,
            IdentityEventKind.Split => PersonChangeKind.Split,
            IdentityEventKind.Merged => PersonChangeKind.Merged,
            IdentityEventKind.Divided => PersonChangeKind.Divided,
            IdentityEventKind.Reinstated => PersonChangeKind.Reinstated,
            IdentityEventKind.Withdrawn => PersonChangeKind.Withdrawn,
            _ => null,
        };

    private Entry Of(string person)
    {
        if (!entries.TryGetValue(person, out var entry))
        {
            entries.Add(person, entry = new Entry());
        }

        return entry;
    }

    private sealed class Entry
    {
        private SortedSet<string>? others;

        public PersonChangeKind Kind { get; set; } = PersonChangeKind.Changed;

        public int Gained { get; set; }

        public int Lost { get; set; }

        public SortedSet<string> Others => others ??= new(StringComparer.Ordinal);
    }
}

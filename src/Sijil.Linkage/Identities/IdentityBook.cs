namespace Sijil.Linkage.Identities;

/// <summary>A person as the book knows it. Arrays are replaced, never written into: books share them.</summary>
internal struct PersonEntry
{
    public string Name;
    public PersonStanding Standing;
    public int FirstRun;
    public int SinceRun;

    /// <summary>Whom its records came from when it was split off, or came back; −1: from nobody.</summary>
    public int Parent;

    /// <summary>How often it took in records that others had held. Records that were there before count as older than what came then.</summary>
    public int Layers;

    /// <summary>Records that it holds and that are there.</summary>
    public int Present;

    public int[] Successors;

    /// <summary>The records that it had when it was merged or divided, and their layers.</summary>
    public (int Record, int Layer)[] Former;

    public readonly bool Lives => Standing is PersonStanding.Current or PersonStanding.Withdrawn;
}

/// <summary>A record as the book knows it: who holds it, or held it last when it is not there.</summary>
internal struct RecordEntry
{
    public string Name;
    public int Holder;
    public int Layer;
    public bool IsPresent;
}

/// <summary>
/// Everything that the runs so far tell, by number: names, holders and fates. Numbers depend on the order of reading, so nothing may be decided by them.
/// </summary>
internal sealed class IdentityBook
{
    private readonly Dictionary<string, int> people;
    private readonly Dictionary<string, int> records;
    private PersonEntry[] personEntries;
    private RecordEntry[] recordEntries;

    public IdentityBook()
    {
        people = new(StringComparer.Ordinal);
        records = new(StringComparer.Ordinal);
        (personEntries, recordEntries) = ([], []);
        Runs = [];
    }

    private IdentityBook(IdentityBook other)
    {
        people = new(other.people, StringComparer.Ordinal);
        records = new(other.records, StringComparer.Ordinal);
        personEntries = [.. other.People];
        recordEntries = [.. other.Records];
        Runs = [.. other.Runs];
    }

    public List<RunEntry> Runs { get; }

    public Span<PersonEntry> People => personEntries.AsSpan(0, people.Count);

    public Span<RecordEntry> Records => recordEntries.AsSpan(0, records.Count);

    public int LastRun => Runs.Count == 0 ? 0 : Runs[^1].Number;

    public IdentityBook Copy() => new(this);

    public string PersonName(int person) => personEntries[person].Name;

    public string RecordName(int record) => recordEntries[record].Name;

    public int FindPerson(string name) => people.GetValueOrDefault(name, -1);

    public int FindRecord(string name) => records.GetValueOrDefault(name, -1);

    /// <summary>Makes room, so that adding so many new records moves nothing.</summary>
    public void Expect(int count)
    {
        records.EnsureCapacity(count);
        if (recordEntries.Length < count)
        {
            Array.Resize(ref recordEntries, count);
        }
    }

    /// <summary>The record's number; a record that was never seen gets the next one.</summary>
    public int Record(string name)
    {
        var next = records.Count;
        if (!records.TryAdd(name, next))
        {
            return records[name];
        }

        if (next == recordEntries.Length)
        {
            Array.Resize(ref recordEntries, Math.Max(16, next * 2));
        }

        recordEntries[next] = new RecordEntry { Name = name, Holder = -1 };
        return next;
    }

    /// <summary>Gives a new person the next number.</summary>
    public int AddPerson(string name, int run)
    {
        var next = people.Count;
        people.Add(name, next);
        if (next == personEntries.Length)
        {
            Array.Resize(ref personEntries, Math.Max(16, next * 2));
        }

        personEntries[next] = new PersonEntry
        {
            Name = name,
            Standing = PersonStanding.Current,
            FirstRun = run,
            SinceRun = run,
            Parent = -1,
            Successors = [],
            Former = [],
        };
        return next;
    }
}

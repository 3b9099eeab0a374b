namespace Sijil.Linkage.Identities;

/// <summary>Writes down what a run changes: one row for each record that is held by another person than before, came, or went.</summary>
internal sealed class RunRows
{
    private readonly IdentityBook book;
    private readonly PresentRecords present;
    private readonly int[] personOf;
    private readonly int known;
    private readonly List<IdentityRow> rows = [];

    // For each person that was known: how it leaves the living in this run, and whether it keeps a cluster.
    private readonly IdentityEventKind?[] leaving;
    private readonly bool[] stays;
    private readonly HashSet<(int Person, int Record)> former = [];
    private readonly bool[] isSplit;

    private RunRows(IdentityBook book, PresentRecords present, Claim[] claims, int[] personOf, int known)
    {
        (this.book, this.present, this.personOf, this.known) = (book, present, personOf, known);
        stays = new bool[known];
        leaving = new IdentityEventKind?[known];
        isSplit = new bool[book.People.Length];
        foreach (var person in personOf)
        {
            if (person < known)
            {
                stays[person] = true;
            }
        }

        for (var index = 0; index < claims.Length; index++)
        {
            var person = claims[index].Person;
            if (!stays[person])
            {
                leaving[person] = leaving[person] is null ? IdentityEventKind.Merged : IdentityEventKind.Divided;
            }
        }
    }

    /// <summary>The rows, sorted as they are kept.</summary>
    /// <param name="book">The book, in which new people have their numbers from <paramref name="known"/> on.</param>
    /// <param name="present">The records that are there.</param>
    /// <param name="claims">The claims of the living.</param>
    /// <param name="personOf">For each cluster its person.</param>
    /// <param name="known">Number of people before the run.</param>
    public static IdentityRow[] Of(IdentityBook book, PresentRecords present, Claim[] claims, int[] personOf, int known)
    {
        var writer = new RunRows(book, present, claims, personOf, known);
        writer.NoteFormer();
        writer.NoteSplits();
        writer.AddPresent();
        writer.AddGone();
        return RowOrder.Sorted(book, writer.rows);
    }

    private void NoteFormer()
    {
        var waiting = Return.Waiting(book, present);
        foreach (var person in personOf)
        {
            if (person < known && !book.People[person].Lives)
            {
                former.UnionWith(Return.FormerRecords(book, person, waiting).Select(record => (person, record)));
            }
        }
    }

    private void NoteSplits()
    {
        for (var index = 0; index < present.Record.Length; index++)
        {
            var person = personOf[present.Cluster[index]];
            isSplit[person] |= person >= known && book.Records[present.Record[index]].Holder >= 0;
        }
    }

    private void AddPresent()
    {
        for (var index = 0; index < present.Record.Length; index++)
        {
            ref readonly var record = ref book.Records[present.Record[index]];
            var person = personOf[present.Cluster[index]];
            if (record.Holder == person && record.IsPresent)
            {
                continue;
            }

            var row = new IdentityRow(
                KindOf(present.Record[index], person),
                person,
                record.Holder,
                present.Record[index]
            );
            rows.Add(
                row.Kind is IdentityEventKind.Merged or IdentityEventKind.Divided
                    ? row with
                    {
                        Person = row.Other,
                        Other = row.Person,
                    }
                : row.Other == row.Person ? row with { Other = -1 }
                : row
            );
        }
    }

    private IdentityEventKind KindOf(int number, int person)
    {
        ref readonly var record = ref book.Records[number];
        if (record.Holder >= 0 && record.Holder != person && leaving[record.Holder] is { } kind)
        {
            return kind;
        }

        if (person >= known)
        {
            return record.Holder >= 0 ? IdentityEventKind.Split
                : isSplit[person] ? IdentityEventKind.RecordsAdded
                : IdentityEventKind.Added;
        }

        var wasCurrent = book.People[person].Standing == PersonStanding.Current;
        var isOwn = record.Holder == person || former.Contains((person, number));
        return !wasCurrent && isOwn ? IdentityEventKind.Reinstated
            : record.IsPresent ? IdentityEventKind.RecordsMoved
            : IdentityEventKind.RecordsAdded;
    }

    private void AddGone()
    {
        var records = book.Records;
        for (var number = 0; number < records.Length; number++)
        {
            if (records[number].IsPresent && present.ClusterOfRecord[number] < 0)
            {
                var holder = records[number].Holder;
                var isLast = !stays[holder] && leaving[holder] is null;
                var kind = isLast ? IdentityEventKind.Withdrawn : IdentityEventKind.RecordsRemoved;
                rows.Add(new IdentityRow(kind, holder, -1, number));
            }
        }
    }
}

namespace Sijil.Linkage.Identities;

/// <summary>The rows of one run as they are read, each checked against the runs before.</summary>
internal sealed class RunReading(IdentityBook book, int number, string label, string cause)
{
    private const int PersonColumn = 3;
    private const int OtherColumn = 4;
    private const int RecordColumn = 5;

    private readonly int known = book.People.Length;
    private readonly List<IdentityRow> rows = [];
    private readonly HashSet<int> seen = [];

    public int Number { get; } = number;

    public void Add(IdentityEventKind kind, string person, string other, string record, int place)
    {
        if (person.Length == 0 || record.Length == 0)
        {
            throw Fault("an id was expected", place, person.Length == 0 ? PersonColumn : RecordColumn);
        }

        var row = new IdentityRow(kind, PersonOf(kind, person, place), OtherOf(other, place), book.Record(record));
        if (rows.Count > 0 && RowOrder.Compare(book, rows[^1], row) >= 0)
        {
            throw Fault("rows sorted by person, event, other person and record were expected", place, PersonColumn);
        }

        if (!seen.Add(row.Record))
        {
            throw Fault("a record that does not stand in this run yet was expected", place, RecordColumn);
        }

        CheckOther(row, place);
        CheckHolder(row, place);
        rows.Add(row);
    }

    /// <summary>Enters the run.</summary>
    /// <param name="place">The run's last row.</param>
    public void Close(int place)
    {
        if (rows.Count == 0)
        {
            throw Fault("a run that changes something was expected", place, 2);
        }

        foreach (var group in rows.Where(row => row.Person >= known).GroupBy(row => row.Person))
        {
            if (group.All(row => row.Kind == IdentityEventKind.RecordsAdded))
            {
                throw Fault(
                    $"person {book.PersonName(group.Key)} was expected to be added or split off",
                    place,
                    PersonColumn
                );
            }
        }

        RunApplication.Enter(book, new RunEntry(Number, label, cause, [.. rows]));
        foreach (var row in rows)
        {
            CheckStanding(row.Person, ExpectedOf(row.Kind), place);
            CheckStanding(row.Other, null, place);
        }
    }

    private static PersonStanding? ExpectedOf(IdentityEventKind kind) =>
        kind switch
        {
            IdentityEventKind.Merged => PersonStanding.Merged,
            IdentityEventKind.Divided => PersonStanding.Divided,
            IdentityEventKind.Withdrawn => PersonStanding.Withdrawn,
            IdentityEventKind.RecordsRemoved => null,
            _ => PersonStanding.Current,
        };

    // Who has records is current and nobody else is.
    private void CheckStanding(int person, PersonStanding? expected, int place)
    {
        if (person < 0)
        {
            return;
        }

        ref readonly var entry = ref book.People[person];
        if (
            (entry.Present > 0) != (entry.Standing == PersonStanding.Current)
            || entry.Standing != (expected ?? entry.Standing)
        )
        {
            throw Fault(
                $"the run's rows were expected to agree on what becomes of person {entry.Name}",
                place,
                PersonColumn
            );
        }
    }

    private int PersonOf(IdentityEventKind kind, string name, int place)
    {
        var found = book.FindPerson(name);
        var mayBeNew = kind is IdentityEventKind.Added or IdentityEventKind.Split or IdentityEventKind.RecordsAdded;
        if (found < 0)
        {
            return mayBeNew
                ? book.AddPerson(name, Number)
                : throw Fault("a person of an earlier run was expected", place, PersonColumn);
        }

        return found < known && kind is IdentityEventKind.Added or IdentityEventKind.Split
            ? throw Fault("an id that was never given before was expected", place, PersonColumn)
            : found;
    }

    private int OtherOf(string name, int place) =>
        name.Length == 0 ? -1
        : book.FindPerson(name) is var found and >= 0 && found < known ? found
        : throw Fault("a person of an earlier run was expected", place, OtherColumn);

    private void CheckOther(IdentityRow row, int place)
    {
        var isNeeded =
            row.Kind
            is IdentityEventKind.Merged
                or IdentityEventKind.Divided
                or IdentityEventKind.Split
                or IdentityEventKind.RecordsMoved;
        var isAllowed = isNeeded || row.Kind is IdentityEventKind.RecordsAdded or IdentityEventKind.Reinstated;
        if (row.Other < 0 ? isNeeded : !isAllowed || row.Other == row.Person)
        {
            throw Fault(isNeeded ? "another person was expected" : "an empty cell was expected", place, OtherColumn);
        }
    }

    private void CheckHolder(IdentityRow row, int place)
    {
        ref readonly var record = ref book.Records[row.Record];
        var fits = row.Kind switch
        {
            IdentityEventKind.Added => record.Holder < 0,
            IdentityEventKind.Merged or IdentityEventKind.Divided => record.Holder == row.Person,
            IdentityEventKind.RecordsRemoved or IdentityEventKind.Withdrawn => record.IsPresent
                && record.Holder == row.Person,
            IdentityEventKind.RecordsMoved => record.IsPresent && record.Holder == row.Other,
            IdentityEventKind.Split => record.Holder == row.Other,
            IdentityEventKind.RecordsAdded => !record.IsPresent && IsHeldByOther(row, record),
            _ => book.People[row.Person].Standing != PersonStanding.Current && IsHeldByOther(row, record),
        };
        if (!fits)
        {
            throw Fault("a record that the runs before leave where the row says was expected", place, RecordColumn);
        }
    }

    private static bool IsHeldByOther(IdentityRow row, in RecordEntry record) =>
        row.Other >= 0 ? record.Holder == row.Other : record.Holder < 0 || record.Holder == row.Person;

    private static Columns.DelimitedTextException Fault(string expected, int place, int column) =>
        HistoryReading.Fault(expected, place, column);
}

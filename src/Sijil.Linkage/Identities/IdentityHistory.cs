using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>
/// The kept history of a register's ids: every run that changed something, and so who held which record and what became of every id. It is never
/// changed; <see cref="DurableClusters.Carry"/> makes the next one.
/// </summary>
public sealed class IdentityHistory
{
    internal IdentityHistory(IdentityBook book) => Book = book;

    /// <summary>Before the first run.</summary>
    public static IdentityHistory Empty { get; } = new(new IdentityBook());

    /// <summary>Number of the last run that changed something; 0: there was none.</summary>
    public int LastRun => Book.LastRun;

    /// <summary>The runs that changed something, in their order.</summary>
    public ImmutableArray<IdentityRun> Runs => [.. Book.Runs.Select(entry => new IdentityRun(Book, entry))];

    /// <summary>Every id that was ever given, ordinally.</summary>
    public ImmutableArray<PersonFate> Fates
    {
        get
        {
            var order = OrdinalOrder.Of(Enumerable.Range(0, Book.People.Length).ToArray(), Book.PersonName);
            return [.. order.Select(Fate)];
        }
    }

    internal IdentityBook Book { get; }

    /// <summary>The person who holds a record, or null when the record is not there.</summary>
    /// <param name="record">Id of a record.</param>
    public string? PersonOf(string record) =>
        Book.FindRecord(record) is var found and >= 0 && Book.Records[found].IsPresent
            ? Book.PersonName(Book.Records[found].Holder)
            : null;

    /// <summary>What became of an id, or null when it was never given.</summary>
    /// <param name="person">Id of a person.</param>
    public PersonFate? FateOf(string person) => Book.FindPerson(person) is var found and >= 0 ? Fate(found) : null;

    /// <summary>
    /// To whom an id leads now: itself while current or withdrawn, else those to whom it leads over every merge and division since, ordinally. One
    /// id, unless the person was divided. Empty when the id was never given.
    /// </summary>
    /// <param name="person">Id of a person.</param>
    public ImmutableArray<string> Resolve(string person)
    {
        var found = Book.FindPerson(person);
        if (found < 0)
        {
            return [];
        }

        // An id leads to one that was current then, hence no circle.
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        var open = new Stack<int>([found]);
        while (open.TryPop(out var next))
        {
            ref readonly var entry = ref Book.People[next];
            if (entry.Lives)
            {
                reached.Add(entry.Name);
            }

            foreach (var successor in entry.Successors)
            {
                if (seen.Add(successor))
                {
                    open.Push(successor);
                }
            }
        }

        return [.. reached];
    }

    private PersonFate Fate(int person)
    {
        ref readonly var entry = ref Book.People[person];
        return new PersonFate(
            entry.Name,
            entry.Standing,
            [.. entry.Successors.Select(Book.PersonName)],
            entry.FirstRun,
            entry.SinceRun,
            entry.Present
        );
    }
}

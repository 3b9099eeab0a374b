using System.Collections.Immutable;
using Sijil.Text.Names;

namespace Sijil.Casebook.Records;

/// <summary>A record that names nobody, and how many persons it stands for.</summary>
/// <param name="Record">Its position in the record book.</param>
/// <param name="Count">How many persons.</param>
public sealed record UnnamedEntry(int Record, PersonCount Count);

/// <summary>
/// Persons who are documented without a name, as bounds. Nobody can tell whether the unnamed of one list are those of another, or are named elsewhere: at least so
/// many as the one list that has most, at most those of all lists together. They are never linked and never part of an estimate.
/// </summary>
/// <param name="Records">Records that name nobody.</param>
/// <param name="Min">At least so many persons: the largest of the lists' lower bounds.</param>
/// <param name="Max">At most so many, by the records that set a bound: the sum over all lists.</param>
/// <param name="Unbounded">Records that set no upper bound ("family of"); they stand in <paramref name="Max"/> with their lower one.</param>
public sealed record UnnamedTotal(int Records, int Min, int Max, int Unbounded)
{
    /// <summary>Nobody.</summary>
    public static UnnamedTotal None { get; } = new(0, 0, 0, 0);

    /// <summary>The bounds of a book's records that are not linked.</summary>
    /// <param name="book">All records.</param>
    /// <param name="entries">Those that name nobody.</param>
    public static UnnamedTotal Of(RecordBook book, IReadOnlyCollection<UnnamedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(entries);
        return new(
            entries.Count,
            entries
                .GroupBy(e => book.Records[e.Record].List)
                .Select(l => l.Sum(e => e.Count.Min))
                .DefaultIfEmpty()
                .Max(),
            entries.Sum(e => e.Count.Max ?? e.Count.Min),
            entries.Count(e => e.Count.Max is null)
        );
    }

    /// <summary>The records that name nobody, in the order of the book.</summary>
    /// <param name="book">All records.</param>
    public static ImmutableArray<UnnamedEntry> EntriesOf(RecordBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return
        [
            .. Enumerable
                .Range(0, book.Records.Length)
                .Where(r => book.Records[r].Record.Name.Kind != NameKind.Named)
                .Select(r => new UnnamedEntry(r, CountOf(book.Records[r].Record.Name))),
        ];
    }

    /// <summary>How many persons an entry that names nobody stands for; a group of which nothing more is said: two at least.</summary>
    /// <param name="name">The entry.</param>
    public static PersonCount CountOf(PersonName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Kind switch
        {
            NameKind.Group => GroupEntry.Count(name.Raw) is { } count and not { Min: 1, Max: 1 }
                ? count
                : new PersonCount(2, null, false),
            NameKind.Unidentified or NameKind.Relational => GroupEntry.Count(name.Raw) is { NamesOne: false } count
                ? count
                : PersonCount.One,
            _ => PersonCount.One,
        };
    }
}

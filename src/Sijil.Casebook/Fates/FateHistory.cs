using System.Collections.Immutable;
using NodaTime;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Fates;

/// <summary>
/// Everything that a person's records say happened to the person, in order of date. Claims without a date stand before the dated ones: when they were true is not
/// said. The last fate is that of the latest claim, but nothing but being found alive or released later outdoes having been killed, with or without a date.
/// </summary>
/// <param name="Claims">In order.</param>
/// <param name="Last">The last fate.</param>
/// <param name="Differ">Lists end with different fates: one says missing and another killed, say, be it only that one knows more.</param>
public sealed record FateHistory(ImmutableArray<FateClaim> Claims, Fate Last, bool Differ)
{
    /// <summary>Nothing is said.</summary>
    public static FateHistory None { get; } = new([], Fate.NotStated, false);

    /// <summary>The history that records tell.</summary>
    /// <param name="book">All records.</param>
    /// <param name="records">Positions of the person's records.</param>
    public static FateHistory Of(RecordBook book, IEnumerable<int> records)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(records);
        FateClaim[] claims = [.. records.SelectMany(r => FateClaim.Of(book, r))];
        if (claims.Length == 0)
        {
            return None;
        }

        ImmutableArray<FateClaim> ordered = [.. InOrder(claims)];
        var ends = ordered
            .GroupBy(c => book.Records[c.Record].List)
            .Select(list => LastOf([.. list]))
            .Where(f => f > Fate.Unknown)
            .Distinct();
        return new FateHistory(ordered, LastOf(ordered), ends.Skip(1).Any());
    }

    /// <summary>Whether the person counts among the killed: said to be, or nothing else is said by anybody.</summary>
    public bool IsKilledOrUnstated => Last is Fate.Killed or Fate.NotStated or Fate.Unknown;

    private static IOrderedEnumerable<FateClaim> InOrder(IEnumerable<FateClaim> claims) =>
        claims
            .OrderBy(c => c.Date?.Latest ?? LocalDate.MinIsoValue)
            .ThenBy(c => c.Date?.Earliest ?? LocalDate.MinIsoValue)
            .ThenBy(c => c.Fate)
            .ThenBy(c => c.Record);

    private static Fate LastOf(ImmutableArray<FateClaim> ordered)
    {
        var stated = ordered.Where(c => c.Fate > Fate.Unknown).ToList();
        if (stated.Count == 0)
        {
            return ordered[^1].Fate;
        }

        if (stated.FindLast(c => c.Fate == Fate.Killed) is not { } killed)
        {
            return stated[^1].Fate;
        }

        var alive = stated.FindLast(c => c.Fate is Fate.Found or Fate.Released);
        return alive is { Date: { } date } && killed.Date is { } death && date.Earliest > death.Latest
            ? alive.Fate
            : Fate.Killed;
    }
}

using System.Buffers;

namespace Sijil.Linkage.Identities;

/// <summary>
/// Gives clusters ids that survive a re-run. A pure function of the kept history and the clusters by the names of their records: neither the order of
/// records nor the numbers of clusters matter. The rules:
/// <list type="number">
/// <item>Every current or withdrawn id claims the clusters that hold records of it. A cluster keeps the id in use before one that was withdrawn, then the
/// one with which it shares most records, then the older one, then the ordinally lowest. Records of an id that was split off another, or
/// came back out of it, count also for that other one: what is joined again goes on as before.</item>
/// <item>An id that several clusters could keep goes to the one with most of the records that it had before it took in those of others; then of those
/// that it took in first, and so on. So a merger that is undone, whatever records have come since, leaves every part with its former id.</item>
/// <item>Both wishes together make a stable assignment, the same for any order of asking (Gale and Shapley, 1962).</item>
/// <item>An id without a cluster leads from then on to the person who has its records now (merged), or to all of them (divided); without any record left
/// it is withdrawn, and stands for the person again as soon as one of the records is back.</item>
/// <item>A cluster without an id takes back the merged or divided id most of whose former records, of those that are there, it holds: among several the
/// one with most records there, then the one given up last. Otherwise it has a new id.</item>
/// <item>No id is ever given to anybody else, and none is forgotten.</item>
/// </list>
/// </summary>
public static class DurableClusters
{
    private static readonly SearchValues<char> PrefixCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:"
    );

    /// <summary>Carries the ids of the runs before over to new clusters.</summary>
    /// <param name="previous">The history so far.</param>
    /// <param name="recordIds">The records' stable names: not empty, without white space at either end, each once.</param>
    /// <param name="clusterOf">For each record any number that it shares with the records of its cluster only.</param>
    /// <param name="options">What is to be said of the run.</param>
    /// <exception cref="ArgumentException">Ids that are empty or stand twice, another number of clusters than of records, a run that is not after the last one, or a prefix or text that cannot be kept.</exception>
    public static CarriedClusters Carry(
        IdentityHistory previous,
        ReadOnlySpan<string> recordIds,
        ReadOnlySpan<int> clusterOf,
        CarryOptions options
    ) => CarryWith(NewIds.Hash, previous, recordIds, clusterOf, options);

    /// <summary>The same with a hash of the caller's: how a clash of two names, which SHA-256 hardly ever has, comes out can be tried.</summary>
    internal static CarriedClusters CarryWith(
        Func<string, string> hash,
        IdentityHistory previous,
        ReadOnlySpan<string> recordIds,
        ReadOnlySpan<int> clusterOf,
        CarryOptions options
    )
    {
        Check(previous, recordIds, clusterOf, options);
        var book = previous.Book.Copy();
        var present = PresentRecords.In(book, recordIds, clusterOf);
        var claims = Claim.OfTheLiving(book, present);
        var personOf = LivingAssignment.Of(book, present, claims);
        Return.Into(personOf, book, present);
        var known = book.People.Length;
        new NewIds(book, options.Prefix, hash).Into(personOf, present.FirstRecord, options.Run);
        var rows = RunRows.Of(book, present, claims, personOf, known);
        var entry = new RunEntry(options.Run, options.Label, options.Cause, rows);
        if (rows.Length > 0)
        {
            RunApplication.Enter(book, entry);
        }

        return new CarriedClusters(
            Names(book, present, personOf),
            new IdentityRun(book, entry),
            rows.Length == 0 ? previous : new IdentityHistory(book)
        );
    }

    private static string[] Names(IdentityBook book, PresentRecords present, int[] personOf)
    {
        var names = new string[present.Record.Length];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = book.PersonName(personOf[present.Cluster[index]]);
        }

        return names;
    }

    private static void Check(
        IdentityHistory previous,
        ReadOnlySpan<string> recordIds,
        ReadOnlySpan<int> clusterOf,
        CarryOptions options
    )
    {
        if (recordIds.Length != clusterOf.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"There are {recordIds.Length} records and {clusterOf.Length} clusters; one for each record was expected."
                ),
                nameof(clusterOf)
            );
        }

        if (options.Run <= previous.LastRun)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A run after {previous.LastRun} was expected; this one is {options.Run}."),
                nameof(options)
            );
        }

        if (options.Prefix.AsSpan().ContainsAnyExcept(PrefixCharacters))
        {
            throw new ArgumentException("A prefix has letters, digits and - _ . : only.", nameof(options));
        }

        if (options.Label.Trim() != options.Label || options.Cause.Trim() != options.Cause)
        {
            throw new ArgumentException("Label and cause may not have white space at either end.", nameof(options));
        }
    }
}

using Sijil.Casebook.Matching;
using Sijil.Casebook.Records;
using Sijil.Linkage.Identities;

namespace Sijil.Casebook.People;

/// <summary>The people of a build under ids that survive: who went on, who is new, who was joined or divided.</summary>
/// <param name="PersonOf">The person's id by the lowest record of its cluster.</param>
/// <param name="Run">What this run changed.</param>
/// <param name="History">The history with this run.</param>
/// <param name="Changes">The same as a report, by list.</param>
/// <param name="LastChanges">The report of the last run that changed something: this one, or an earlier one where this one changed nothing.</param>
internal sealed record PersonCarrying(
    IReadOnlyDictionary<int, string> PersonOf,
    IdentityRun Run,
    IdentityHistory History,
    ChangeReport Changes,
    ChangeReport LastChanges
)
{
    /// <summary>Carries the ids of the runs before over to the clusters. A pure function: the same history and clusters give the same ids.</summary>
    public static PersonCarrying Of(RecordBook book, MatchingResult matching, IdentityHistory former)
    {
        var records = Enumerable.Range(0, book.Records.Length).Where(r => matching.IsLinkable[r]).ToArray();
        var carried = DurableClusters.Carry(
            former,
            records.Select(r => book.Records[r].RecordId).ToArray(),
            records.Select(r => matching.ClusterOf[r]).ToArray(),
            new CarryOptions { Run = former.LastRun + 1 }
        );
        var personOf = new Dictionary<int, string>();
        for (var i = 0; i < records.Length; i++)
        {
            personOf[matching.ClusterOf[records[i]]] = carried.PersonOf[i];
        }

        return new PersonCarrying(
            personOf,
            carried.Run,
            carried.History,
            Report(carried.Run),
            Report(carried.History.Runs is [.., var last] ? last : carried.Run)
        );
    }

    private static ChangeReport Report(IdentityRun run) =>
        ChangeReport.Of(run, record => record[..record.LastIndexOf('/')]);
}

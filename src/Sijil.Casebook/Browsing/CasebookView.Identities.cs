using System.Collections.Immutable;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Leaves;
using Sijil.Linkage.Identities;

namespace Sijil.Casebook.Browsing;

/// <summary>A step in the history of a person's id.</summary>
/// <param name="Kind">What happened, to <paramref name="Person"/>.</param>
/// <param name="Person">Whose step it is.</param>
/// <param name="Other">Who else had a part in it: to whom the records went where the person was merged or divided, from whom they came else. Null: nobody.</param>
/// <param name="Records">How many records.</param>
/// <param name="Run">Number of the run.</param>
/// <param name="Act">Number of the build's act.</param>
/// <param name="Time">When, by the claim of the machine, UTC.</param>
public sealed record IdentityStep(
    IdentityEventKind Kind,
    string Person,
    string? Other,
    int Records,
    long Run,
    long Act,
    string Time
);

/// <summary>What an id stands for now.</summary>
/// <param name="Standing">Its standing.</param>
/// <param name="People">The people to whom it leads, ordinally; itself while current; nobody where nothing is left.</param>
public sealed record IdentityStanding(PersonStanding Standing, ImmutableArray<string> People);

/// <summary>A former id that leads to a person now.</summary>
/// <param name="Id">The id.</param>
/// <param name="Standing">Merged, or divided: then it leads to others too.</param>
/// <param name="Last">The step by which it left.</param>
public sealed record FormerId(string Id, PersonStanding Standing, IdentityStep Last);

// Asked by id, over indexes: what it costs depends on what happened to the id, not on how many people there are.
public sealed partial class CasebookView
{
    /// <summary>So many steps of an id, and so many former ids, are looked at.</summary>
    public const int MostSteps = 500;

    private const string Steps =
        "SELECT kind, person_id, other_id, records, identity_step.run, act, bytes FROM identity_step "
        + "JOIN identity_run ON identity_run.run = identity_step.run JOIN leaf ON leaf.idx = act ";

    /// <summary>What happened to an id, the latest first; at most <see cref="MostSteps"/>.</summary>
    public IReadOnlyList<IdentityStep> StepsOf(string personId) =>
        Rows(
            Steps
                + "WHERE person_id = $1 OR (other_id = $1 AND other_id <> '') ORDER BY identity_step.run DESC, person_id, kind, other_id LIMIT $2",
            Step,
            personId,
            MostSteps
        );

    /// <summary>What an id stands for now, over every merge and division since; null: it was never given.</summary>
    public IdentityStanding? StandingOf(string personId)
    {
        if (IsCurrent(personId))
        {
            return new IdentityStanding(PersonStanding.Current, [personId]);
        }

        var left = Leaving(personId);
        if (left.Count == 0)
        {
            return null;
        }

        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { personId };
        var open = new Stack<string>(left.Select(s => s.Other).OfType<string>());
        while (open.TryPop(out var next) && seen.Count <= MostSteps)
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (IsCurrent(next))
            {
                reached.Add(next);
                continue;
            }

            foreach (var step in Leaving(next))
            {
                if (step.Other is { } other)
                {
                    open.Push(other);
                }
            }
        }

        return new IdentityStanding(StandingBy(left), [.. reached]);
    }

    /// <summary>The former ids that lead to a person now, also over others, ordinally; at most <see cref="MostSteps"/>.</summary>
    public IReadOnlyList<FormerId> FormerIdsOf(string personId)
    {
        var found = new SortedDictionary<string, FormerId>(StringComparer.Ordinal);
        var open = new Stack<string>([personId]);
        while (open.TryPop(out var heir) && found.Count < MostSteps)
        {
            var candidates = Rows(
                "SELECT DISTINCT person_id FROM identity_step WHERE other_id = $1 AND other_id <> '' AND kind IN ('merged', 'divided') LIMIT $2",
                r => r.GetString(0),
                heir,
                MostSteps
            );
            foreach (var id in candidates.Where(id => id != personId && !found.ContainsKey(id) && !IsCurrent(id)))
            {
                // What it became last counts: an id may have been elsewhere before.
                var left = Leaving(id);
                if (left.FirstOrDefault(s => s.Other == heir) is { } step)
                {
                    found[id] = new FormerId(id, StandingBy(left), step);
                    open.Push(id);
                }
            }
        }

        return [.. found.Values];
    }

    private bool IsCurrent(string personId) =>
        Rows("SELECT 1 FROM record WHERE person_id = $1 LIMIT 1", r => r.GetInt32(0), personId).Count > 0;

    // The steps of the run in which an id ceased to stand for a person; none where it never did.
    private List<IdentityStep> Leaving(string personId) =>
        Rows(
            Steps
                + "WHERE person_id = $1 AND kind IN ('merged', 'divided', 'withdrawn') AND identity_step.run = "
                + "(SELECT max(run) FROM identity_step WHERE person_id = $1 AND kind IN ('merged', 'divided', 'withdrawn')) ORDER BY other_id LIMIT $2",
            Step,
            personId,
            MostSteps
        );

    private static PersonStanding StandingBy(List<IdentityStep> left) =>
        left[0].Kind switch
        {
            IdentityEventKind.Merged => PersonStanding.Merged,
            IdentityEventKind.Divided => PersonStanding.Divided,
            _ => PersonStanding.Withdrawn,
        };

    private static IdentityStep Step(Microsoft.Data.Sqlite.SqliteDataReader r) =>
        new(
            IdentityStepKinds.Parse(r.GetString(0)),
            r.GetString(1),
            r.GetString(2) is { Length: > 0 } other ? other : null,
            r.GetInt32(3),
            r.GetInt64(4),
            r.GetInt64(5),
            Leaf.TimeText(Leaf.Parse((byte[])r[6]).Claimed)
        );
}

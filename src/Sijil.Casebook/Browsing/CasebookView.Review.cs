using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Review;
using Sijil.Ledger.Leaves;

namespace Sijil.Casebook.Browsing;

/// <summary>What reviewers look at. Nothing here reads all decisions: each question is answered from an index, whatever their number.</summary>
public sealed partial class CasebookView
{
    private const string PairColumns = "SELECT record_id_l, record_id_r, weight, probability, levels, bits FROM pair ";

    private const string Stands =
        "EXISTS (SELECT 1 FROM decision WHERE decision.record_id_l = pair.record_id_l AND decision.record_id_r = pair.record_id_r AND withdrawn_by IS NULL) ";

    /// <summary>
    /// Pairs that wait for a person: below the weight at which they are joined, and nobody's decision stands on them. What is hardest to tell comes first. Read one by one: whoever
    /// wants the first few does not wait for the rest.
    /// </summary>
    /// <param name="match">Pairs weigh less than this.</param>
    public IEnumerable<PairView> Waiting(double match) => WaitingFrom(PairPlace.Below(match)).Select(p => PairAt(p)!);

    /// <summary>A pair of the last build, or null when it was not kept.</summary>
    public PairView? Pair(string left, string right) =>
        Rows(PairColumns + "WHERE record_id_l = $1 AND record_id_r = $2", PairOf, left, right).FirstOrDefault();

    /// <summary>The decisions on a pair, withdrawn ones too, in the order in which they were entered.</summary>
    /// <param name="left">Id of a record.</param>
    /// <param name="right">Id of the other.</param>
    public IReadOnlyList<Decision> DecisionsOn(string left, string right)
    {
        var (low, high) = string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
        return Rows(DecisionStore.OnPair, DecisionStore.Of, low, high);
    }

    /// <summary>
    /// Pairs that others decided and that somebody is to look at again, in the order of the first decision on each: nobody adjudicated them, and this person has not decided them.
    /// </summary>
    /// <param name="actor">Who is to look.</param>
    /// <param name="percent">Share of all decided pairs, 0 to 100.</param>
    /// <param name="most">So many at most.</param>
    public IReadOnlyList<(string Left, string Right)> SecondLooks(string actor, int percent, int most)
    {
        LookWidely();
        return
        [
            .. Each(
                    "SELECT record_id_l, record_id_r, min(act) FROM decision WHERE withdrawn_by IS NULL AND record_id_l IS NOT NULL AND record_id_r IS NOT NULL "
                        + "GROUP BY record_id_l, record_id_r HAVING sum(coalesce(actor, '') = $1 OR role <> 'reviewer') = 0",
                    r => (Left: r.GetString(0), Right: r.GetString(1), Act: r.GetInt64(2)),
                    actor
                )
                .Where(p => SecondLook.IsChosen(p.Left, p.Right, percent))
                .OrderBy(p => p.Act)
                .Take(most)
                .Select(p => (p.Left, p.Right)),
        ];
    }

    /// <summary>The decisions on every pair that was decided more than once, withdrawn ones too: all that can agree or disagree. In the order in which they were entered.</summary>
    public IReadOnlyList<Decision> DecidedTwice()
    {
        LookWidely();
        return Rows(DecisionStore.OnPairsTwice, DecisionStore.Of);
    }

    // What is looked up all over an index is kept in memory meanwhile, instead of being read from the file page by page.
    private void LookWidely() => Rows("PRAGMA cache_size = -48000", r => 0);

    /// <summary>Several questions about one moment: what is written meanwhile is not seen until it is disposed.</summary>
    internal IDisposable Moment() => connection.BeginTransaction(deferred: true);

    /// <summary>Number of acts on record.</summary>
    internal long ActCount => Rows("SELECT coalesce(max(idx) + 1, 0) FROM leaf", r => r.GetInt64(0))[0];

    /// <summary>The acts from one on, in their order: their kind, and the decision that they name where they name one.</summary>
    internal IEnumerable<(string Kind, string? Decision)> ActsFrom(long first) =>
        Each(
            "SELECT bytes FROM leaf WHERE idx >= $1 ORDER BY idx",
            r =>
            {
                var leaf = Leaf.Parse((byte[])r[0]);
                return (leaf.Kind, leaf.Said.GetValueOrDefault("decision"));
            },
            first
        );

    /// <summary>Where the pairs that wait stand, from a place on, that place included, in the order of the index: by weight, then by the records' ids, all downwards.</summary>
    internal IEnumerable<PairPlace> WaitingFrom(PairPlace from) =>
        Each(
            "SELECT weight, record_id_l, record_id_r FROM pair WHERE weight <= $1 AND (weight < $1 OR (record_id_l, record_id_r) <= ($2, $3)) AND NOT "
                + Stands
                + "ORDER BY weight DESC, record_id_l DESC, record_id_r DESC",
            PlaceOf,
            from.Weight,
            from.Left,
            from.Right
        );

    /// <summary>How many pairs wait, counted one by one.</summary>
    internal int CountWaiting(double match)
    {
        LookWidely();
        return Rows(
            // Two indexes answer this for all but the pairs on which a decision was taken back: those are few, and are looked at by themselves.
            "SELECT (SELECT count(*) FROM pair WHERE weight < $1 AND NOT EXISTS "
                + "(SELECT 1 FROM decision WHERE decision.record_id_l = pair.record_id_l AND decision.record_id_r = pair.record_id_r)) "
                + "+ (SELECT count(*) FROM (SELECT DISTINCT record_id_l, record_id_r FROM decision WHERE withdrawn_by IS NOT NULL) AS back "
                + "JOIN pair ON pair.record_id_l = back.record_id_l AND pair.record_id_r = back.record_id_r WHERE weight < $1 AND NOT "
                + Stands
                + ")",
            r => r.GetInt32(0),
            match
        )[0];
    }

    /// <summary>The place of the pair that a decision is about; null: it is not among those that weigh less than <paramref name="match"/>.</summary>
    internal PairPlace? PlaceOf(string decisionId, double match) =>
        Rows(
                "SELECT weight, pair.record_id_l, pair.record_id_r FROM decision JOIN pair ON pair.record_id_l = decision.record_id_l AND pair.record_id_r = decision.record_id_r "
                    + "WHERE decision_id = $1 AND weight < $2",
                PlaceOf,
                decisionId,
                match
            )
            .FirstOrDefault();

    /// <summary>Whether a decision stood on a pair when there were so many acts.</summary>
    internal bool IsDecided(PairPlace pair, long acts) =>
        Rows(
            "SELECT 1 FROM decision WHERE record_id_l = $1 AND record_id_r = $2 AND act < $3 AND (withdrawn_by IS NULL OR withdrawn_by >= $3) LIMIT 1",
            r => r.GetInt32(0),
            pair.Left,
            pair.Right,
            acts
        ).Count > 0;

    /// <summary>The pair at a place; null: it is no longer there.</summary>
    internal PairView? PairAt(PairPlace place) => Pair(place.Left, place.Right);

    private static PairPlace PlaceOf(SqliteDataReader r) => new(r.GetDouble(0), r.GetString(1), r.GetString(2));

    private static PairView PairOf(SqliteDataReader r) =>
        new(
            r.GetString(0),
            r.GetString(1),
            r.GetDouble(2),
            r.GetDouble(3),
            Texts(r.GetString(4)),
            r.IsDBNull(5)
                ? ImmutableSortedDictionary<string, double>.Empty
                : JsonSerializer
                    .Deserialize<Dictionary<string, double>>(r.GetString(5))!
                    .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
}

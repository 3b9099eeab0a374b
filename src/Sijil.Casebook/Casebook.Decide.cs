using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    private const int LongestReason = 2_000;

    /// <summary>All decisions on record, withdrawn ones too, in the order in which they were entered.</summary>
    public IReadOnlyList<Decision> Decisions
    {
        get
        {
            lock (gate)
            {
                return DecisionStore.All(database);
            }
        }
    }

    /// <summary>Records whether two records are one person; it counts from the next build on. It holds when this returns.</summary>
    /// <exception cref="InputFaultException">The records are not there, or the request was answered otherwise before.</exception>
    public Decision Decide(DecisionRequest request)
    {
        CheckRequest(request);
        return Recorded(() => Entered(request, CurrentReleaseIds()));
    }

    /// <summary>Records several decisions, all or none.</summary>
    /// <exception cref="InputFaultException">As for one of them.</exception>
    public IReadOnlyList<Decision> DecideAll(IReadOnlyList<DecisionRequest> requests)
    {
        foreach (var request in requests)
        {
            CheckRequest(request);
        }

        return Recorded(() =>
        {
            var releases = CurrentReleaseIds();
            return requests.Select(request => Entered(request, releases)).ToList();
        });
    }

    private static void CheckRequest(DecisionRequest request)
    {
        if (string.Equals(request.Left, request.Right, StringComparison.Ordinal))
        {
            throw new InputFaultException("two different records were expected", found: request.Left);
        }

        if (request.Reason.Length > LongestReason)
        {
            throw new InputFaultException($"a reason has at most {LongestReason} characters");
        }
    }

    private Decision Entered(DecisionRequest request, ImmutableArray<long> releases) =>
        Answered(request.Key) is { } act
            ? AnsweredAlike(act, Ordered(request))
            : EnterDecision(Ordered(request), session.NewId(), "", releases);

    private Decision EnterDecision(
        DecisionRequest request,
        string decisionId,
        string decidedAt,
        ImmutableArray<long> releases
    ) =>
        DecisionOf(
            log.Append(
                ActKind.Decided,
                request.Actor is { } actor ? session with { Actor = actor } : session,
                Fields(
                    ("decision", decisionId),
                    ("verdict", DecisionStore.Word(request.Verdict)),
                    ("role", DecisionStore.Word(request.Role)),
                    ("mode", request.IsBlind ? DecisionStore.Blind : DecisionStore.Open),
                    ("decided_at", decidedAt)
                ),
                Fields(
                    ("record_l", request.Left),
                    ("record_r", request.Right),
                    ("cells_l", FingerprintOf(request.Left, releases)),
                    ("cells_r", FingerprintOf(request.Right, releases)),
                    ("reason", request.Reason),
                    ("request", request.Key)
                )
            )
        );

    /// <summary>Takes a decision back; it stays on record as taken back. Taking it back twice changes nothing.</summary>
    /// <param name="decisionId">The decision.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="actor">Who; null: who opened the casebook.</param>
    /// <param name="key">As in <see cref="DecisionRequest.Key"/>.</param>
    /// <exception cref="InputFaultException">There is no such decision.</exception>
    public Decision Withdraw(string decisionId, string reason = "", string? actor = null, string key = "") =>
        Recorded(() =>
        {
            var decision =
                DecisionStore.Find(database, decisionId)
                ?? throw new InputFaultException("there is no decision of that id", found: decisionId);
            if (!decision.IsWithdrawn)
            {
                log.Append(
                    ActKind.DecisionWithdrawn,
                    actor is null ? session : session with { Actor = actor },
                    Fields(("decision", decisionId)),
                    Fields(("reason", reason), ("request", key))
                );
            }

            return DecisionStore.Find(database, decisionId)!;
        });

    /// <summary>Whether a request with this key was answered before.</summary>
    public bool IsAnswered(string key)
    {
        lock (gate)
        {
            return DecisionStore.ActOf(database, key) is not null;
        }
    }

    private T Recorded<T>(Func<T> work)
    {
        try
        {
            return Alone(() => Enter(work));
        }
        catch (ArgumentException e)
        {
            throw new InputFaultException(e.Message);
        }
    }

    // With the one connection that writes.
    private T Alone<T>(Func<T> work)
    {
        try
        {
            lock (gate)
            {
                return work();
            }
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
    }

    private Act? Answered(string key) =>
        key.Length > 0 && DecisionStore.ActOf(database, key) is { } index ? log.At(index) : null;

    private Decision AnsweredAlike(Act act, DecisionRequest request)
    {
        if (
            act.Kind == ActKind.Decided
            && act.Opened["record_l"] == request.Left
            && act.Opened["record_r"] == request.Right
            && act.Said("verdict") == DecisionStore.Word(request.Verdict)
        )
        {
            return DecisionOf(act);
        }

        throw new InputFaultException("this request was made before with something else in it; nothing was changed");
    }

    private Decision DecisionOf(Act act) => DecisionStore.Find(database, act.Said("decision"))!;

    private string FingerprintOf(string recordId, ImmutableArray<long> releases) =>
        DecisionStore.FingerprintOf(database, recordId, releases)
        ?? throw new InputFaultException(
            "there is no such record in the current releases; ids stand in out/records.csv",
            found: recordId
        );

    private ImmutableArray<long> CurrentReleaseIds()
    {
        var releases = ReleaseStore.All(database);
        return
        [
            .. releases
                .Select(r => r.ListKey)
                .Distinct(StringComparer.Ordinal)
                .Select(list => ReleaseStore.Current(releases, list)!.ReleaseId),
        ];
    }
}

using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Review;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    private const int IdLength = 32;

    /// <summary>
    /// Takes over the decisions of another copy of the casebook, all in one transaction. Each keeps its id, so that the same file twice changes nothing; nothing that is on
    /// record here is overwritten: where people decided differently, both stand and the build says so.
    /// </summary>
    public DecisionImport Import(IReadOnlyList<ForeignDecision> decisions) =>
        Recorded(() =>
        {
            var releases = CurrentReleaseIds();
            var (accepted, duplicate, withdrawn) = (0, 0, 0);
            var refused = ImmutableArray.CreateBuilder<RefusedDecision>();
            foreach (var foreign in decisions)
            {
                if (Fault(foreign) is { } fault)
                {
                    refused.Add(new RefusedDecision(foreign.Row, fault));
                    continue;
                }

                var here = DecisionStore.Find(database, foreign.DecisionId);
                if (here is null && !TryEnter(foreign, releases, refused))
                {
                    continue;
                }

                if (here is not null && !IsAlike(here, foreign.Request))
                {
                    refused.Add(new RefusedDecision(foreign.Row, "a decision of this id says something else here"));
                    continue;
                }

                accepted += here is null ? 1 : 0;
                duplicate += here is null ? 0 : 1;
                if (foreign.IsWithdrawn && here is not { IsWithdrawn: true })
                {
                    log.Append(
                        ActKind.DecisionWithdrawn,
                        foreign.Request.Actor is { } actor ? session with { Actor = actor } : session,
                        Fields(("decision", foreign.DecisionId)),
                        Fields(("reason", "withdrawn in another copy"), ("request", ""))
                    );
                    withdrawn++;
                }
            }

            return new DecisionImport(accepted, duplicate, withdrawn, refused.ToImmutable());
        });

    private bool TryEnter(
        ForeignDecision foreign,
        ImmutableArray<long> releases,
        ImmutableArray<RefusedDecision>.Builder refused
    )
    {
        try
        {
            EnterDecision(Ordered(foreign.Request) with { Key = "" }, foreign.DecisionId, foreign.DecidedAt, releases);
            return true;
        }
        catch (InputFaultException)
        {
            refused.Add(new RefusedDecision(foreign.Row, "one of its records is not in the current releases here"));
            return false;
        }
    }

    private static string? Fault(ForeignDecision foreign) =>
        foreign.DecisionId.Length != IdLength || !foreign.DecisionId.All(char.IsAsciiHexDigitLower)
            ? "its id is not 32 hexadecimal digits"
        : foreign.Request.Left.Length == 0 || foreign.Request.Left == foreign.Request.Right
            ? "two different records were expected"
        : foreign.Request.Reason.Length > LongestReason ? "its reason is too long"
        : null;

    private static bool IsAlike(Decision here, DecisionRequest there) =>
        Ordered(there) is var request
        && here.Left == request.Left
        && here.Right == request.Right
        && here.Verdict == request.Verdict
        && here.Role == request.Role;

    private static DecisionRequest Ordered(DecisionRequest request) =>
        string.CompareOrdinal(request.Left, request.Right) <= 0
            ? request
            : request with
            {
                Left = request.Right,
                Right = request.Left,
            };
}

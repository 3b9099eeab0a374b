using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Records;
using Sijil.Casebook.Repairs;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

/// <summary>Which repairs are to be accepted or taken back.</summary>
/// <param name="Proposal">Id of a proposal to accept, or null.</param>
/// <param name="Rows">Rows of it, 1-based in the file; empty: the whole column, its guesses aside.</param>
/// <param name="Undo">Id of an accepted repair to take back, or null; its beginning suffices where it is the only one.</param>
public sealed record RepairRequest(string? Proposal, ImmutableArray<int> Rows, string? Undo)
{
    /// <summary>Why; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who; null: who opened the casebook.</summary>
    public string? Actor { get; init; }
}

public sealed partial class Casebook
{
    /// <summary>All repairs that were ever accepted, in that order.</summary>
    public IReadOnlyList<RepairClaim> Repairs
    {
        get
        {
            lock (gate)
            {
                return RepairStore.All(database);
            }
        }
    }

    /// <summary>What is proposed for the columns of the lists' current releases.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputFaultException">There is no list, or a kept file is gone.</exception>
    public ImmutableArray<RepairProposal> ProposedRepairs(CancellationToken cancellation = default)
    {
        ImmutableArray<(ListSettings List, Release Release)> lists;
        lock (gate)
        {
            lists = CurrentReleases(SettingsFile.Read(folder.SettingsFile));
        }

        var proposals = ImmutableArray.CreateBuilder<RepairProposal>();
        foreach (var (list, release) in lists)
        {
            cancellation.ThrowIfCancellationRequested();
            var table = TableReader.Read(VerifiedPath(release));
            var mapping = MappingConversion.ToMapping(list).Apply(table, release.FileName);
            proposals.AddRange(ColumnRepairs.Proposed(list.Key, release.Document, table, mapping, release.Repairs));
        }

        return proposals.ToImmutable();
    }

    /// <summary>Accepts a proposal, or takes an accepted repair back; on record, and used from the next build on.</summary>
    /// <returns>The repairs that were accepted or taken back.</returns>
    /// <exception cref="InputFaultException">There is no such proposal, row or repair.</exception>
    public IReadOnlyList<RepairClaim> Repair(RepairRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Undo is not null)
        {
            return Recorded(() => TakenBack(Found(request.Undo), request));
        }

        var (proposal, rows) = Chosen(request, ProposedRepairs());
        return Recorded(() => rows.Select(row => Accepted(proposal, row, request)).ToList());
    }

    /// <summary>What a request would change in <c>people.csv</c>. Links twice; nothing is recorded.</summary>
    /// <exception cref="InputFaultException">As for <see cref="Repair"/>.</exception>
    public RepairPreview PreviewRepair(RepairRequest request, int threads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var settings = SettingsFile.Read(folder.SettingsFile);
        ImmutableArray<(ListSettings List, Release Release)> now;
        SortedDictionary<string, string> kept;
        IReadOnlyList<Decision> decisions;
        lock (gate)
        {
            now = CurrentReleases(settings);
            kept = VerifiedEvidence(cancellation);
            decisions = Decisions;
        }

        var change = Changing(request, cancellation);
        var then = now.Select(l => (l.List, l.Release with { Repairs = change(l.Release) })).ToImmutableArray();
        var (before, after) = (Read(now, kept, null, cancellation), Read(then, kept, null, cancellation));
        return RepairPreview.Of(
            before.Records.Zip(after.Records).Sum(p => RepairedCells(p.First.Record, p.Second.Record)),
            Rows(before),
            Rows(after)
        );

        IReadOnlyList<IReadOnlyList<string?>> Rows(RecordBook book)
        {
            var standing = StandingDecisions.Of(book, decisions);
            var matching = BookMatching.Link(book, settings.Linkage, standing.Pairs, threads, null, cancellation);
            var carried = PersonCarrying.Of(book, matching, KeptHistory());
            return [.. RegisterFiles.PeopleRows(book, PeopleOf(book, matching, carried.PersonOf))];
        }
    }

    private static int RepairedCells(SourceRecord one, SourceRecord other) =>
        one
            .RepairedCells.Zip(other.RepairedCells)
            .Count(c => !string.Equals(c.First, c.Second, StringComparison.Ordinal));

    private Func<Release, ImmutableArray<RepairClaim>> Changing(RepairRequest request, CancellationToken cancellation)
    {
        if (request.Undo is not null)
        {
            var undone = Found(request.Undo).RepairId;
            return release => release.Repairs.RemoveAll(r => r.RepairId == undone);
        }

        var (proposal, rows) = Chosen(request, ProposedRepairs(cancellation));
        return release =>
            release.Document == proposal.Document
                ?
                [
                    .. release.Repairs,
                    .. rows.Select(row => new RepairClaim(
                        "",
                        proposal.Document,
                        proposal.Column,
                        proposal.Damage,
                        row,
                        null,
                        null,
                        "",
                        false
                    )),
                ]
                : release.Repairs;
    }

    private static (RepairProposal Proposal, ImmutableArray<int?> Rows) Chosen(
        RepairRequest request,
        ImmutableArray<RepairProposal> proposals
    )
    {
        var asked = request.Proposal ?? "";
        RepairProposal[] found =
        [
            .. proposals.Where(p => p.ProposalId == asked || p.Header == asked || p.ListKey + "/" + p.Header == asked),
        ];
        if (found is not [var proposal])
        {
            throw new InputFaultException(
                found.Length == 0
                    ? "there is no such proposal; those that there are: sijil repair --list"
                    : "several repairs are proposed for that column; name one by its id: "
                        + string.Join(", ", found.Select(p => p.ProposalId)),
                found: asked
            );
        }

        foreach (var row in request.Rows)
        {
            if (proposal.Cells.All(c => c.Row != row))
            {
                throw new InputFaultException("a row that the proposal would repair was expected", found: Number(row));
            }
        }

        ImmutableArray<int?> rows = request.Rows.IsEmpty ? [null] : [.. request.Rows.Distinct().Select(r => (int?)r)];
        return rows.FirstOrDefault(r => proposal.Accepted.Any(a => a.Row == r), -1) is not -1
            ? throw new InputFaultException("this repair is accepted already", found: asked)
            : (proposal, rows);
    }

    private RepairClaim Found(string id)
    {
        RepairClaim[] found =
        [
            .. Repairs.Where(r => id.Length > 0 && r.RepairId.StartsWith(id, StringComparison.Ordinal)),
        ];
        return found is [{ IsWithdrawn: false } one] ? one
            : found is [_] ? throw new InputFaultException("this repair was taken back before", found: id)
            : throw new InputFaultException("there is no such accepted repair, or there are several", found: id);
    }

    private RepairClaim Accepted(RepairProposal proposal, int? row, RepairRequest request)
    {
        var id = session.NewId();
        log.Append(
            ActKind.RepairAccepted,
            As(request.Actor),
            Fields(
                ("repair", id),
                ("sha256", proposal.Document),
                ("column", Number(proposal.Column)),
                ("damage", DamageWords.Of(proposal.Damage)),
                ("row", row is { } number ? Number(number) : "")
            ),
            Fields(("reason", request.Reason))
        );
        return RepairStore.All(database).First(r => r.RepairId == id);
    }

    private List<RepairClaim> TakenBack(RepairClaim claim, RepairRequest request)
    {
        log.Append(
            ActKind.RepairWithdrawn,
            As(request.Actor),
            Fields(("repair", claim.RepairId)),
            Fields(("reason", request.Reason))
        );
        return [.. RepairStore.All(database).Where(r => r.RepairId == claim.RepairId)];
    }
}

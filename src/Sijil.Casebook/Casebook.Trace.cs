using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

/// <summary>A record of a person, and the way from it to the sealed act by which its file was kept.</summary>
/// <param name="Record">The record, its cells and its file.</param>
/// <param name="IsFileWhole">True: the kept file has the SHA-256 that the ledger names.</param>
/// <param name="KeptBy">Who added the file, by their own word; null: erased.</param>
/// <param name="KeptAt">When, by the claim of the machine.</param>
/// <param name="Act">Number of that act.</param>
/// <param name="IsSealed">True: the act is in the tree that the last checkpoint was signed over, by an inclusion proof.</param>
public sealed record RecordTrace(
    RecordView Record,
    bool IsFileWhole,
    string? KeptBy,
    string KeptAt,
    long Act,
    bool IsSealed
);

/// <summary>The way from a person of the register to the cells, files and seals behind it.</summary>
/// <param name="PersonId">Internal id.</param>
/// <param name="PublicId">Id under which the person is or would be published.</param>
/// <param name="LeadsTo">Where the id leads now, when it is not the person's own any more.</param>
/// <param name="Values">The register's values, by column of <c>people.csv</c>; those ending in _from name the record of the value.</param>
/// <param name="Records">The records, by id.</param>
/// <param name="Published">Publications that changed what is published of the person: number, standing.</param>
/// <param name="Decisions">Decisions that speak of the records.</param>
/// <param name="Checkpoint">The signed checkpoint that seals the acts; null: nothing is signed.</param>
public sealed record PersonTrace(
    string PersonId,
    string PublicId,
    ImmutableArray<string> LeadsTo,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableArray<RecordTrace> Records,
    ImmutableArray<(string Publication, string Standing)> Published,
    ImmutableArray<Review.Decision> Decisions,
    string? Checkpoint
);

public sealed partial class Casebook
{
    /// <summary>Walks from a person to the records, cells, files, acts and the seal over them; every step is checked on the way.</summary>
    /// <param name="person">Public or internal id, current or former.</param>
    /// <exception cref="InputFaultException">There is no such person.</exception>
    public PersonTrace Trace(string person)
    {
        var id = PersonIdOf(person);
        var history = IdentityStore.Read(database);
        var leads = history.Resolve(id);
        var living = leads is [var one] ? one : id;
        var publicId = Ids().Of(id);
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (File.Exists(folder.OutFile(Publishing.RegisterFiles.People)))
        {
            PeopleTable.Read(
                folder.OutFile(Publishing.RegisterFiles.People),
                cell =>
                {
                    if (cell("person_id") == living)
                    {
                        foreach (var column in PublicField.All.SelectMany(f => f.Columns))
                        {
                            values[column] = cell(column);
                        }
                    }
                }
            );
        }

        using var view = CasebookView.Open(folder);
        var records = view.RecordsOf(living);
        var names = records.Select(r => r.RecordId).ToHashSet(StringComparer.Ordinal);
        var note = LogSeal.All(database) is [.., var last] ? last.Note : null;
        return new PersonTrace(
            id,
            publicId,
            leads is [var same] && same == id ? [] : leads,
            values.ToImmutable(),
            [.. records.Select(r => TraceOf(r, note))],
            [
                .. PublicStore
                    .All(database)
                    .Where(e => e.Id == publicId)
                    .Select(e => (e.Publication, PublicEntry.Word(e.Standing))),
            ],
            [.. Decisions.Where(d => names.Contains(d.Left) || names.Contains(d.Right))],
            note is null ? null : System.Text.Encoding.UTF8.GetString(note)
        );
    }

    private RecordTrace TraceOf(RecordView record, byte[]? note)
    {
        var kept = log.All().First(a => a.Kind == ActKind.DocumentKept && a.Said("sha256") == record.Sha256);
        bool isWhole;
        try
        {
            evidence.VerifiedPath(EvidenceId.Parse(record.Sha256));
            isWhole = true;
        }
        catch (Exception e) when (e is EvidenceAlteredException or IOException)
        {
            isWhole = false;
        }

        return new RecordTrace(
            record,
            isWhole,
            kept.Actor,
            Leaf.TimeText(kept.Leaf.Claimed),
            kept.Index,
            IsSealed(kept.Index, note)
        );
    }

    private bool IsSealed(long act, byte[]? note)
    {
        if (note is null)
        {
            return false;
        }

        var signed = SignedNote.Parse(note);
        var checkpoint = Checkpoint.Parse(signed.Text);
        return !signed.SignedBy(VerifierKey.Parse(log.At(0).Said("key"))).IsEmpty
            && act < checkpoint.Size
            && log.Proof(act, checkpoint.Size).Holds(TreeHash.OfLeaf(log.BytesAt(act)), checkpoint.Root);
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

/// <summary>What a publication made.</summary>
/// <param name="Folder">Where the release lies.</param>
/// <param name="Draft">What it added to the public log; nothing when the last publication was only written again.</param>
/// <param name="Key">The key by which its signatures are checked.</param>
public sealed record PublishOutcome(string Folder, PublicDraft Draft, string Key);

public sealed partial class Casebook
{
    /// <summary>What publishing now would make public, change and take back. Nothing is written.</summary>
    /// <exception cref="InputFaultException">The register is not built, or not up to date.</exception>
    public PublicDraft PreviewPublication() => Draft(SettingsFile.Read(folder.SettingsFile), out _);

    /// <summary>
    /// Publishes the register as it is built: enters what is new into the public log and writes the release into a new folder. The log is entered first; where the folder
    /// could not be written, publishing again writes the same release. When nothing has changed since the last publication, its release is written again, byte for byte.
    /// </summary>
    /// <param name="to">A folder that is not there yet.</param>
    /// <param name="reason">Why, for the page of corrections; may be empty.</param>
    /// <param name="actor">Who; null: who opened the casebook.</param>
    /// <exception cref="InputFaultException">The register is not up to date, there is no key, or the folder is there already.</exception>
    public PublishOutcome Publish(string to, string reason = "", string? actor = null)
    {
        if (signer is null)
        {
            throw new InputFaultException(
                "the key that signs this casebook's log was expected; put it back",
                file: folder.Key
            );
        }

        var target = Path.GetFullPath(to);
        if (Directory.Exists(target) || File.Exists(target))
        {
            throw new InputFaultException("a folder that is not there yet was expected", file: to);
        }

        var settings = SettingsFile.Read(folder.SettingsFile);
        var draft = Draft(settings, out var data);
        var origin = PublicOrigin();
        var publicKey = signer.Named(origin);
        var register = RegisterLeaf();
        if (!draft.Entries.IsEmpty || PublishedRegister() != register || PublishedKey() != publicKey.Verifier)
        {
            Recorded(() => EnterPublication(draft, publicKey, register, reason, As(actor)));
        }

        try
        {
            ReleaseFolder.Write(target, Contents(settings, data), publicKey);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "the release could not be written; publish again when this is mended (" + e.Message + ")",
                file: to
            );
        }

        return new PublishOutcome(target, draft, PublicKeys(PublicStore.Last(database)!.Act).Last.ToString());
    }

    /// <summary>Takes a person out of what is published from the next publication on, or puts the person back.</summary>
    /// <param name="person">The public id, or the internal one.</param>
    /// <param name="reasonClass">One of <see cref="WithdrawalClasses"/>; the only part of the reason that is ever public.</param>
    /// <param name="reason">Why, for the casebook alone; may be empty.</param>
    /// <exception cref="InputFaultException">There is no such person, or no such class.</exception>
    public string WithdrawPerson(string person, string reasonClass, string reason = "")
    {
        if (!WithdrawalClasses.Contains(reasonClass, StringComparer.Ordinal))
        {
            throw new InputFaultException(
                "one of " + string.Join(", ", WithdrawalClasses) + " was expected",
                found: reasonClass
            );
        }

        var known = PersonIdOf(person);
        Recorded(() =>
            log.Append(
                ActKind.Withdrawn,
                session,
                Fields(("class", reasonClass)),
                Fields(("person", known), ("reason", reason))
            )
        );
        return Ids().Of(known);
    }

    /// <summary>Why somebody is not published any more; <c>published-again</c> takes a withdrawal back.</summary>
    public static ImmutableArray<string> WithdrawalClasses { get; } =
    ["family", "consent", "safety", "error", "published-again"];

    /// <summary>The internal id of a person by either id.</summary>
    /// <exception cref="InputFaultException">There is no such person.</exception>
    private string PersonIdOf(string person)
    {
        var ids = Ids();
        var fates = IdentityStore.Read(database).Fates;
        return fates.FirstOrDefault(f => f.Person == person || ids.Of(f.Person) == person)?.Person
            ?? throw new InputFaultException("there is no person of that id", found: person);
    }

    private PublicIds Ids() =>
        new(
            Convert.FromBase64String(
                log.At(0).Opened["public_ids"]
                    ?? throw new InputFaultException("the secret of the public ids was erased", file: folder.Database)
            )
        );

    private string PublicOrigin() =>
        log.At(0).Said("origin").Replace("casebook/", "register/", StringComparison.Ordinal);

    private PublicDraft Draft(CasebookSettings settings, out ReportData data)
    {
        var fields = PublicField.Chosen(settings.Publication.Fields, folder.SettingsFile);
        data = CurrentRegister(settings);
        var number = (PublicStore.Last(database)?.Number ?? 0) + 1;
        var published = new Dictionary<string, PublicEntry>(StringComparer.Ordinal);
        foreach (var entry in PublicStore.All(database))
        {
            published[entry.Id] = entry;
        }

        return PublicDraft.Of(number, Wanted(fields), published, [.. fields.Select(f => f.Name)]);
    }

    // The results on disk are those of the last build, and nothing has changed since.
    private ReportData CurrentRegister(CasebookSettings settings)
    {
        var lists = CurrentReleases(settings);
        var input = RegisterInput(settings, lists);
        VerifiedEvidence(CancellationToken.None);
        return StageStore.ResultOf(database, folder, RegisterStage, KeyOf(input)) is { } result
            ? JsonSerializer.Deserialize<ReportData>(result)! with
            {
                Title = settings.Title.ToImmutableSortedDictionary(StringComparer.Ordinal),
            }
            : throw new InputFaultException(
                "the register is not up to date with the lists and decisions; build first: sijil build",
                file: folder.Root
            );
    }

    private List<PublicDraftEntry> Wanted(ImmutableArray<PublicField> fields)
    {
        var ids = Ids();
        var history = IdentityStore.Read(database);
        var withdrawn = Withdrawals(history);
        var wanted = new List<PublicDraftEntry>();
        PeopleTable.Read(
            folder.OutFile(Publishing.RegisterFiles.People),
            cell =>
            {
                var person = cell("person_id");
                wanted.Add(
                    withdrawn.TryGetValue(person, out var reason)
                        ? Entry(ids.Of(person), PublicStanding.Withdrawn, reason)
                        : new PublicDraftEntry(
                            ids.Of(person),
                            PublicStanding.Published,
                            "",
                            fields.ToImmutableSortedDictionary(
                                f => f.Name,
                                f => f.ValueOf(cell),
                                StringComparer.Ordinal
                            )
                        )
                );
            }
        );
        wanted.AddRange(
            history
                .Fates.Where(f => f.Standing != Linkage.Identities.PersonStanding.Current)
                .Select(f => FormerEntry(f.Person, f.Standing, history, ids, withdrawn))
        );
        return wanted;
    }

    private static PublicDraftEntry FormerEntry(
        string person,
        Linkage.Identities.PersonStanding standing,
        Linkage.Identities.IdentityHistory history,
        PublicIds ids,
        Dictionary<string, string> withdrawn
    )
    {
        var leads = history.Resolve(person);
        return leads.Any(withdrawn.ContainsKey)
            ? Entry(ids.Of(person), PublicStanding.Withdrawn, withdrawn[leads.First(withdrawn.ContainsKey)])
            : Entry(
                ids.Of(person),
                standing switch
                {
                    Linkage.Identities.PersonStanding.Merged => PublicStanding.Merged,
                    Linkage.Identities.PersonStanding.Divided => PublicStanding.Divided,
                    _ => PublicStanding.Removed,
                },
                standing == Linkage.Identities.PersonStanding.Withdrawn
                    ? ""
                    : string.Join(' ', leads.Select(ids.Of).Order(StringComparer.Ordinal))
            );
    }

    private static PublicDraftEntry Entry(string id, PublicStanding standing, string detail) =>
        new(id, standing, detail, ImmutableSortedDictionary<string, string>.Empty);

    // A withdrawal follows the person: whoever an id leads to now is withheld, so that a merger publishes nobody against a promise.
    private Dictionary<string, string> Withdrawals(Linkage.Identities.IdentityHistory history)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var act in log.All().Where(a => a.Kind == ActKind.Withdrawn))
        {
            if (act.Opened["person"] is { } person)
            {
                last[person] = act.Said("class");
            }
        }

        var withheld = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (person, reason) in last.Where(l => l.Value != "published-again")
                .OrderBy(l => l.Key, StringComparer.Ordinal)
        )
        {
            foreach (var living in history.Resolve(person))
            {
                withheld.TryAdd(living, reason);
            }
        }

        return withheld;
    }

    // Ties a publication to the act that made the register, without telling anything of it.
    private string RegisterLeaf() =>
        TreeHash.OfLeaf(log.BytesAt(log.All().Last(a => a.Kind == ActKind.RegisterMade).Index)).ToString();

    private string? PublishedRegister() =>
        PublicStore.Last(database) is { } last ? log.At(last.Act).Said("register") : null;

    // A renewed key makes a publication of its own: it may not sign in the place of the former one.
    private VerifierKey? PublishedKey() => PublicStore.Last(database) is { } last ? PublicKeys(last.Act).Last : null;

    private Act EnterPublication(PublicDraft draft, SignerKey publicKey, string register, string reason, ActSession by)
    {
        var tree = new MerkleTree();
        var standing = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var (index, bytes) in PublicStore.Bytes(database))
        {
            tree.Append(TreeHash.OfLeaf(bytes));
            var id = PublicEntry.Parse(index, bytes).Id;
            (standing.TryGetValue(id, out var list) ? list : standing[id] = []).Add(index);
        }

        foreach (var wanted in draft.Entries)
        {
            var entry = NewEntry(wanted, tree.Size, draft.Number, register);
            tree.Append(TreeHash.OfLeaf(entry.Leaf.ToBytes()));
            PublicStore.Add(database, entry, draft.Number);
            if (wanted.Standing == PublicStanding.Withdrawn)
            {
                standing.GetValueOrDefault(wanted.Id)?.ForEach(index => PublicStore.Erase(database, index));
            }
        }

        var checkpoint = new Checkpoint(publicKey.Verifier.Name, tree.Size, tree.Root);
        var act = log.Append(
            ActKind.Published,
            by,
            Fields(
                ("number", Number(draft.Number)),
                ("register", register),
                ("people", Number(draft.People)),
                ("fields", string.Join(' ', draft.Fields)),
                ("origin", checkpoint.Origin),
                ("size", Number(checkpoint.Size)),
                ("root", checkpoint.Root.ToString())
            ),
            Fields(("reason", reason))
        );
        PublicStore.Add(
            database,
            new Publication(
                draft.Number,
                act.Index,
                checkpoint.Size,
                SignedNote.Sign(checkpoint.ToString(), publicKey).ToBytes()
            )
        );
        return act;
    }

    private PublicEntry NewEntry(PublicDraftEntry wanted, long index, long publication, string register)
    {
        ImmutableArray<Opening> openings =
        [
            .. wanted.Values.Select(v => Opening.Draw(v.Key, v.Value, session.Randomness)),
        ];
        var leaf = new Leaf
        {
            Kind = PublicEntry.Word(wanted.Standing),
            Id = session.NewId(),
            Claimed = session.Now,
            Said = Fields(
                    ("id", wanted.Id),
                    ("publication", Number(publication)),
                    ("register", register),
                    ("detail", wanted.Detail)
                )
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            Committed = openings.ToImmutableSortedDictionary(o => o.Field, o => o.Commitment, StringComparer.Ordinal),
        };
        return new PublicEntry(index, leaf, wanted.Standing, openings);
    }

    private ReleaseContents Contents(CasebookSettings settings, ReportData data)
    {
        var last = PublicStore.Last(database)!;
        var act = log.At(last.Act);
        var notes = LogSeal.All(database);
        return new ReleaseContents
        {
            Title = data.Title,
            IsSynthetic = settings.Synthetic,
            Number = last.Number,
            Published = act.Time,
            Publications =
            [
                .. log.All()
                    .Where(a => a.Kind == ActKind.Published)
                    .Select(a => new PublicationLine(a.Said("number"), a.Time, a.Opened["reason"] ?? "")),
            ],
            Fields = [.. act.Said("fields").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Entries = PublicStore.All(database),
            Bytes = [.. PublicStore.Bytes(database).Select(b => b.Bytes)],
            Checkpoint = last.Note,
            CasebookCheckpoint = notes.First(n => n.Size > last.Act).Note,
            Keys = PublicKeys(last.Act),
            // A file's name may name a person or a source.
            Report = data with
            {
                Lists = [.. data.Lists.Select(l => l with { File = "" })],
            },
            Overlap = File.ReadAllBytes(folder.OutFile(Analysis.OverlapAnalysis.TableFile)),
            Estimates = File.ReadAllBytes(folder.OutFile(Analysis.OverlapAnalysis.EstimatesFile)),
        };
    }
}

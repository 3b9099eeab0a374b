using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Checks;
using Sijil.Ledger.Bags;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Proofs;
using Sijil.Ledger.Tiles;
using static Sijil.Casebook.Publishing.Release.ReleasePart;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>What to hold a release against.</summary>
/// <param name="Key">The publisher's key as it is known from elsewhere (name+id+key), or null: the release's own is taken and shown.</param>
/// <param name="Since">An earlier release's folder, or a checkpoint's file, that this one must have grown from; or null.</param>
public sealed record ReleaseCheckRequest(string? Key = null, string? Since = null);

/// <summary>Checks a release offline: every file, signature, entry, value, table and proof. It needs no casebook.</summary>
public static class ReleaseCheck
{
    private const int MostKeyBytes = 1_000;

    /// <summary>True when the folder looks like a release.</summary>
    public static bool IsRelease(string folder) => File.Exists(Path.Combine(folder, "bagit.txt"));

    /// <summary>Checks all of it; the first fault is the first thing that is wrong.</summary>
    /// <exception cref="InputFaultException">The request is at fault.</exception>
    public static CheckReport Run(string folder, ReleaseCheckRequest request)
    {
        var findings = new Findings();
        foreach (var fault in Bag.Verify(folder))
        {
            findings.Fault($"{fault}");
        }

        if (findings.Count > 0)
        {
            return findings.Report();
        }

        findings.Looked($"{Bag.Files(folder).Length} files are as the manifests say, none is missing, none is extra");
        var data = Path.Combine(folder, Bag.Payload);
        try
        {
            CheckInside(data, request, findings);
        }
        catch (ReleaseFault e)
        {
            findings.Fault($"{e.Message}");
        }

        return findings.Report();
    }

    private static void CheckInside(string data, ReleaseCheckRequest request, Findings findings)
    {
        var key = In(ReleaseFolder.Key, () => Key(Bytes(data, ReleaseFolder.Key, MostKeyBytes)));
        var keys = In(FormerKeys.Folder, () => FormerKeys.Read(data, key));
        ReleaseLineage.CheckExpectedKey(request.Key, keys, findings);
        var log = Path.Combine(data, ReleaseFolder.Log);
        var faults = LogFolder.Verify(log, key);
        if (!faults.IsEmpty)
        {
            throw new ReleaseFault($"data/{ReleaseFolder.Log}/{faults[0]}");
        }

        var bytes = Entries(log, key, out var checkpoint);
        findings.Looked($"the log's {checkpoint.Size} entries are signed by {key}");
        var entries = In(
            ReleaseFolder.Log,
            () => bytes.Select((entry, index) => PublicEntry.Parse(index, entry)).ToImmutableArray()
        );
        var opened = In(
            ReleaseFolder.Openings,
            () => PublicOpenings.Open(entries, File.ReadAllBytes(Path.Combine(data, ReleaseFolder.Openings)))
        );
        CheckOpenness(opened, findings);
        CheckTables(data, opened, findings);
        CheckProofs(data, opened, bytes, key, findings);
        CheckCasebookCheckpoint(data, key, findings);
        var tree = TreeOf(bytes);
        ReleaseLineage.CheckKeyChanges(tree, keys);
        ReleaseLineage.CheckGrowth(request, tree, keys, findings);
        CheckSeal(data, key, findings);
    }

    // Last, because what was said before names the file; this says of all of them that they are the publisher's.
    private static void CheckSeal(string data, VerifierKey key, Findings findings)
    {
        var bag = Path.GetDirectoryName(data)!;
        var number = In(
            ReleaseFolder.Policy,
            () => Number(File.ReadAllBytes(Path.Combine(data, ReleaseFolder.Policy)))
        );
        var fault = In(
            ReleaseSeal.Name,
            () => ReleaseSeal.FaultOf(bag, Bytes(bag, ReleaseSeal.Name, MostNoteBytes), key, number)
        );
        if (fault is not null)
        {
            throw new ReleaseFault($"{ReleaseSeal.Name}: {fault}");
        }

        findings.Looked($"every file is sealed by the publisher, as release {number}");
    }

    private static long Number(byte[] policy)
    {
        using var json = JsonDocument.Parse(policy, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return
            json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("publication", out var number)
            && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt64(out var value)
            ? value
            : throw new FormatException("it does not say which release it is");
    }

    private static VerifierKey Key(byte[] bytes)
    {
        var text = Encoding.ASCII.GetString(bytes);
        return text.EndsWith('\n') ? VerifierKey.Parse(text[..^1]) : throw new FormatException("the line does not end");
    }

    private static List<byte[]> Entries(string log, VerifierKey key, out Checkpoint checkpoint)
    {
        var note = SignedNote.Parse(File.ReadAllBytes(Path.Combine(log, LogFolder.CheckpointFile)));
        checkpoint = note.SignedBy(key).IsEmpty
            ? throw new ReleaseFault("log/checkpoint: it is not signed by the log's key")
            : Checkpoint.Parse(note.Text);
        var reader = new TileReader(log, checkpoint.Size);
        var entries = new List<byte[]>();
        for (long bundle = 0; bundle * TilePath.Width < checkpoint.Size; bundle++)
        {
            entries.AddRange(reader.Entries(bundle));
        }

        return entries;
    }

    // Who is published is open; who was withdrawn is shut, in every version that there ever was.
    private static void CheckOpenness(ImmutableArray<PublicEntry> entries, Findings findings)
    {
        var last = PublicTables.Last(entries).ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var standing = last[entry.Id].Standing;
            if (standing == PublicStanding.Withdrawn && !entry.Openings.IsEmpty)
            {
                throw new ReleaseFault(
                    $"{ReleaseFolder.Openings}: {entry.Id} is withdrawn, and entry {PublicStore.Text(entry.Index)} is open"
                );
            }

            if (
                standing == PublicStanding.Published
                && last[entry.Id].Index == entry.Index
                && entry.Openings.Length != entry.Leaf.Committed.Count
            )
            {
                throw new ReleaseFault(
                    $"{ReleaseFolder.Openings}: {entry.Id} is published, and entry {PublicStore.Text(entry.Index)} is shut"
                );
            }
        }

        findings.Looked($"{entries.Sum(e => e.Openings.Length)} published values are those that the log commits to");
    }

    private static void CheckTables(string data, ImmutableArray<PublicEntry> entries, Findings findings)
    {
        var publications = In(
            ReleaseFolder.Publications,
            () => PublicationsTable.Read(File.ReadAllBytes(Path.Combine(data, ReleaseFolder.Publications)))
        );
        var fields = In(
            ReleaseFolder.Policy,
            () => Fields(File.ReadAllBytes(Path.Combine(data, ReleaseFolder.Policy)))
        );
        foreach (
            var field in PublicTables
                .Last(entries)
                .SelectMany(e => e.Openings)
                .Select(o => o.Field)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (!fields.Contains(field, StringComparer.Ordinal))
            {
                throw new ReleaseFault(
                    $"{ReleaseFolder.Openings}: {field} is published, and {ReleaseFolder.Policy} does not say so"
                );
            }
        }

        foreach (var (name, bytes) in PublicTables.Of(entries, fields, publications))
        {
            var path = Path.Combine(data, name);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                throw new ReleaseFault($"{name}: it is not what the log and its openings say");
            }

            findings.Looked($"{name} is what the log and its openings say");
        }
    }

    private static ImmutableArray<string> Fields(byte[] policy)
    {
        try
        {
            using var json = JsonDocument.Parse(policy, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return
            [
                .. PublicField
                    .Chosen(
                        [
                            .. json
                                .RootElement.GetProperty("published_fields")
                                .EnumerateArray()
                                .Select(f => f.GetString()!),
                        ],
                        ReleaseFolder.Policy
                    )
                    .Select(f => f.Name),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("it does not say which fields are published", e);
        }
        catch (InputFaultException e)
        {
            throw new FormatException("it publishes a field that may not be", e);
        }
    }

    private static void CheckProofs(
        string data,
        ImmutableArray<PublicEntry> entries,
        List<byte[]> bytes,
        VerifierKey key,
        Findings findings
    )
    {
        var people = PublicTables
            .Last(entries)
            .Where(e => e.Standing == PublicStanding.Published)
            .ToDictionary(e => e.Id + ProofFile.Extension, StringComparer.Ordinal);
        try
        {
            using var zip = ZipFile.OpenRead(Path.Combine(data, ReleaseFolder.Proofs));
            foreach (var file in zip.Entries)
            {
                if (!people.Remove(file.FullName, out var person))
                {
                    throw new ReleaseFault(
                        $"{ReleaseFolder.Proofs}: {file.FullName} belongs to nobody who is published"
                    );
                }

                if (Fault(file, bytes[(int)person.Index], person.Index, key) is { } fault)
                {
                    throw new ReleaseFault($"{ReleaseFolder.Proofs}: {file.FullName}: {fault}");
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new ReleaseFault($"{ReleaseFolder.Proofs}: it is not an archive", e);
        }

        if (people.Count > 0)
        {
            throw new ReleaseFault(
                $"{ReleaseFolder.Proofs}: {people.Keys.Order(StringComparer.Ordinal).First()} is missing"
            );
        }

        findings.Looked($"every published person has a proof, and every proof holds");
    }

    private static string? Fault(ZipArchiveEntry file, byte[] entry, long index, VerifierKey key)
    {
        if (file.Length > MostNoteBytes)
        {
            return "it is too long";
        }

        using var stream = file.Open();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        try
        {
            var proof = ProofFile.Parse(bytes);
            return proof.Index == index ? proof.FaultFor(entry, key) : "it is of another entry";
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    // The casebook's own log is not here: its checkpoint ties this release to it, for whoever may see it one day.
    private static void CheckCasebookCheckpoint(string data, VerifierKey key, Findings findings)
    {
        var checkpoint = In(
            ReleaseFolder.CasebookCheckpoint,
            () =>
            {
                var note = SignedNote.Parse(Bytes(data, ReleaseFolder.CasebookCheckpoint, MostNoteBytes));
                var read = Checkpoint.Parse(note.Text);
                return note.SignedBy(key.Named(read.Origin)).IsEmpty
                    ? throw new FormatException("it is not signed by the publisher's key")
                    : read;
            }
        );
        findings.Looked(
            $"the casebook behind it had {checkpoint.Size} acts on record, under the root {checkpoint.Root}"
        );
    }

    private static MerkleTree TreeOf(List<byte[]> entries)
    {
        var tree = new MerkleTree();
        foreach (var entry in entries)
        {
            tree.Append(TreeHash.OfLeaf(entry));
        }

        return tree;
    }
}

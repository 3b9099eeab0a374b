using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report;
using Sijil.Ledger;
using Sijil.Ledger.Bags;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Proofs;
using Sijil.Ledger.Tiles;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>Writes a release: a bag whose payload is a site, tables, the public log with its openings, and a proof for every person. Whole, or not at all.</summary>
internal static class ReleaseFolder
{
    public const string Log = "log";
    public const string Key = "key.txt";
    public const string Openings = "openings.jsonl";
    public const string Proofs = "proofs.zip";
    public const string Policy = "policy.json";
    public const string Publications = "publications.csv";
    public const string CasebookCheckpoint = "casebook-checkpoint";
    public const string Report = "report.html";
    public const string Crate = "ro-crate-metadata.json";

    // Any fixed time: an archive's clock would make the same release differ from itself.
    private static readonly DateTimeOffset ArchiveTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string target, ReleaseContents contents, SignerKey key) =>
        WholeFolder.Write(target, next => WriteInto(next, contents, key));

    private static void WriteInto(string next, ReleaseContents contents, SignerKey key)
    {
        var data = Path.Combine(next, Bag.Payload);
        DurableFile.MakeFolder(data);
        var tree = TileWriter.Write(Path.Combine(data, Log), contents.Bytes);
        DurableFile.Write(Path.Combine(data, Log, LogFolder.CheckpointFile), contents.Checkpoint);
        foreach (var (name, bytes) in PublicTables.Of(contents.Entries, contents.Fields, contents.Publications))
        {
            DurableFile.Write(Path.Combine(data, name), bytes);
        }

        DurableFile.Write(Path.Combine(data, Openings), PublicOpenings.Write(contents.Entries));
        DurableFile.Write(Path.Combine(data, Publications), PublicationsTable.Write(contents.Publications));
        DurableFile.Write(Path.Combine(data, Key), Encoding.ASCII.GetBytes(contents.Key + "\n"));
        FormerKeys.Write(data, contents.Keys);
        DurableFile.Write(Path.Combine(data, CasebookCheckpoint), contents.CasebookCheckpoint);
        DurableFile.Write(Path.Combine(data, "overlap.csv"), contents.Overlap);
        DurableFile.Write(Path.Combine(data, "estimates.json"), contents.Estimates);
        DurableFile.Write(Path.Combine(data, Policy), ReleaseDescription.Policy(contents));
        DurableFile.Write(Path.Combine(data, Report), stream => ReportWriter.Write(contents.Report, stream));
        WriteProofs(Path.Combine(data, Proofs), contents, tree);
        SiteWriter.Write(data, contents);
        DurableFile.Write(Path.Combine(data, Crate), ReleaseDescription.Crate(contents, Bag.Files(data)));
        DurableFile.Write(Path.Combine(next, "index.html"), SiteWriter.Start());
        Bag.Seal(next, ReleaseDescription.BagInfo(contents), () => ReleaseSeal.Write(next, contents.Number, key));
    }

    // Stored, not packed: the bytes may not depend on a library's way of packing.
    private static void WriteProofs(string path, ReleaseContents contents, MerkleTree tree) =>
        DurableFile.Write(
            path,
            stream =>
            {
                using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                foreach (
                    var entry in PublicTables.Last(contents.Entries).Where(e => e.Standing == PublicStanding.Published)
                )
                {
                    var proof = new ProofFile(
                        entry.Index,
                        InclusionProof.Of(tree, entry.Index, tree.Size).Path,
                        [.. contents.Checkpoint]
                    );
                    var file = zip.CreateEntry(entry.Id + ProofFile.Extension, CompressionLevel.NoCompression);
                    file.LastWriteTime = ArchiveTime;
                    using var bytes = file.Open();
                    bytes.Write(proof.ToBytes());
                }
            }
        );
}

using System.Collections.Immutable;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Tiles;

/// <summary>A log as a folder of static files: its checkpoint, tiles and entries.</summary>
public static class LogFolder
{
    /// <summary>The file with the signed checkpoint.</summary>
    public const string CheckpointFile = "checkpoint";

    private const int MostCheckpointBytes = 64 * 1024;

    /// <summary>Writes a log. The checkpoint comes last, so that it never speaks of what is not there.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="entries">The exact bytes of every leaf, in order.</param>
    /// <param name="key">Signs; its name is the log's origin.</param>
    public static Checkpoint Write(string folder, IEnumerable<byte[]> entries, SignerKey key)
    {
        var tree = TileWriter.Write(folder, entries);
        var checkpoint = new Checkpoint(key.Verifier.Name, tree.Size, tree.Root);
        DurableFile.Write(Path.Combine(folder, CheckpointFile), SignedNote.Sign(checkpoint.ToString(), key).ToBytes());
        return checkpoint;
    }

    /// <summary>
    /// Checks everything: the signature, that every entry is hashed by the tiles, that the tiles make up the root, and that nothing lies beside them.
    /// </summary>
    /// <param name="folder">The log.</param>
    /// <param name="key">The log's key.</param>
    /// <returns>What is wrong, one line for each fault, the file first; empty when all is right.</returns>
    public static ImmutableArray<string> Verify(string folder, VerifierKey key)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (ReadCheckpoint(folder, key, faults) is not { } checkpoint)
        {
            return faults.ToImmutable();
        }

        var reader = new TileReader(folder, checkpoint.Size);
        var tree = new MerkleTree();
        var expected = new HashSet<string>(StringComparer.Ordinal) { CheckpointFile };
        for (long bundle = 0; bundle * TilePath.Width < checkpoint.Size; bundle++)
        {
            var width = (int)Math.Min(TilePath.Width, checkpoint.Size - (bundle * TilePath.Width));
            expected.Add(TilePath.OfEntries(bundle, width));
            try
            {
                foreach (var entry in reader.Entries(bundle))
                {
                    tree.Append(TreeHash.OfLeaf(entry));
                }
            }
            catch (TileFaultException e)
            {
                faults.Add(e.Message);
                return faults.ToImmutable();
            }
        }

        VerifyTiles(reader, tree, expected, faults);
        if (faults.Count == 0 && tree.Root != checkpoint.Root)
        {
            faults.Add($"{CheckpointFile}: the entries do not make up its root");
        }

        foreach (
            var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!expected.Contains(path))
            {
                faults.Add($"{path}: the file does not belong to the log");
            }
        }

        return faults.ToImmutable();
    }

    private static Checkpoint? ReadCheckpoint(string folder, VerifierKey key, ImmutableArray<string>.Builder faults)
    {
        var file = new FileInfo(Path.Combine(folder, CheckpointFile));
        if (!file.Exists || file.Length > MostCheckpointBytes)
        {
            faults.Add($"{CheckpointFile}: {(file.Exists ? "the file is too long" : "the file is missing")}");
            return null;
        }

        try
        {
            var note = SignedNote.Parse(File.ReadAllBytes(file.FullName));
            var checkpoint = Checkpoint.Parse(note.Text);
            if (note.SignedBy(key).IsEmpty)
            {
                faults.Add($"{CheckpointFile}: it is not signed by {key.Name}");
                return null;
            }

            if (checkpoint.Origin != key.Name)
            {
                faults.Add($"{CheckpointFile}: its origin is not {key.Name}");
                return null;
            }

            return checkpoint;
        }
        catch (FormatException e)
        {
            faults.Add($"{CheckpointFile}: {e.Message}");
            return null;
        }
    }

    private static void VerifyTiles(
        TileReader reader,
        MerkleTree tree,
        HashSet<string> expected,
        ImmutableArray<string>.Builder faults
    )
    {
        for (var row = 0; tree.Size >> (row * TilePath.Height) > 0; row++)
        {
            var hashes = tree.Size >> (row * TilePath.Height);
            for (long tile = 0; tile * TilePath.Width < hashes; tile++)
            {
                var width = (int)Math.Min(TilePath.Width, hashes - (tile * TilePath.Width));
                var path = TilePath.Of(row, tile, width);
                expected.Add(path);
                try
                {
                    for (var at = 0; at < width; at++)
                    {
                        var index = (tile * TilePath.Width) + at;
                        if (reader.Node(row * TilePath.Height, index) != tree.Node(row * TilePath.Height, index))
                        {
                            faults.Add($"{path}: hash {at} is not that of the entries below it");
                            break;
                        }
                    }
                }
                catch (TileFaultException e)
                {
                    faults.Add(e.Message);
                }
            }
        }
    }
}

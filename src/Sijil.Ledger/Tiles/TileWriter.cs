using System.Buffers.Binary;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Tiles;

/// <summary>Writes the entries and the tree of a log as static files that any C2SP client reads.</summary>
public static class TileWriter
{
    /// <summary>An entry is at most so many bytes, so that its length fits two bytes.</summary>
    public const int MostEntryBytes = ushort.MaxValue;

    /// <summary>Writes all tiles and bundles; files that are there already are written again with the same bytes.</summary>
    /// <param name="folder">The folder that holds <c>tile/</c>.</param>
    /// <param name="entries">The exact bytes of every leaf, in order.</param>
    /// <returns>The tree, for the checkpoint and proofs.</returns>
    /// <exception cref="ArgumentException">An entry is too long.</exception>
    public static MerkleTree Write(string folder, IEnumerable<byte[]> entries)
    {
        var tree = new MerkleTree();
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        long first = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > MostEntryBytes)
            {
                throw new ArgumentException(
                    $"entry {tree.Size} has {entry.Length} bytes; expected at most {MostEntryBytes}",
                    nameof(entries)
                );
            }

            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
            bundle.Write(length);
            bundle.Write(entry);
            tree.Append(TreeHash.OfLeaf(entry));
            if (tree.Size - first == TilePath.Width)
            {
                Save(folder, TilePath.OfEntries(first / TilePath.Width), bundle.ToArray());
                bundle.SetLength(0);
                first = tree.Size;
            }
        }

        if (tree.Size > first)
        {
            Save(folder, TilePath.OfEntries(first / TilePath.Width, (int)(tree.Size - first)), bundle.ToArray());
        }

        for (var level = 0; tree.Size >> (level * TilePath.Height) > 0; level++)
        {
            WriteLevel(folder, tree, level);
        }

        return tree;
    }

    private static void WriteLevel(string folder, MerkleTree tree, int level)
    {
        var hashes = tree.Size >> (level * TilePath.Height);
        for (long tile = 0; tile * TilePath.Width < hashes; tile++)
        {
            var width = (int)Math.Min(TilePath.Width, hashes - (tile * TilePath.Width));
            var bytes = new byte[width * TreeHash.Size];
            for (var at = 0; at < width; at++)
            {
                tree.Node(level * TilePath.Height, (tile * TilePath.Width) + at)
                    .WriteTo(bytes.AsSpan(at * TreeHash.Size));
            }

            Save(folder, TilePath.Of(level, tile, width), bytes);
        }
    }

    private static void Save(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        DurableFile.MakeFolder(Path.GetDirectoryName(file)!);
        DurableFile.Write(file, bytes);
    }
}

using System.Buffers.Binary;
using Sijil.Ledger.Merkle;

namespace Sijil.Ledger.Tiles;

/// <summary>The tree of a published log, read from its tiles. What it gives is only as good as the root that it is checked against.</summary>
/// <param name="folder">The folder that holds <c>tile/</c>.</param>
/// <param name="size">Leaves of the log, from its checkpoint.</param>
public sealed class TileReader(string folder, long size) : INodes
{
    private readonly Dictionary<(int Level, long Tile), byte[]> _tiles = [];

    /// <inheritdoc/>
    /// <exception cref="TileFaultException">A tile is missing or has another length.</exception>
    public TreeHash Node(int level, long index)
    {
        // The tile in whose bottom row the subtree's parts stand.
        var (row, above) = Math.DivRem(level, TilePath.Height);
        var first = index << above;
        var tile = Tile(row, first / TilePath.Width);
        var at = (int)(first % TilePath.Width);
        return Hash(tile, at, 1 << above);
    }

    /// <summary>The entries of a bundle.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="TileFaultException">The bundle is missing, or is not made of so many entries.</exception>
    public IReadOnlyList<byte[]> Entries(long index)
    {
        var width = (int)Math.Min(TilePath.Width, size - (index * TilePath.Width));
        var path = TilePath.OfEntries(index, width);
        var bytes = Read(path);
        var entries = new List<byte[]>(width);
        var at = 0;
        while (entries.Count < width && at + 2 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            at += 2;
            if (at + length > bytes.Length)
            {
                break;
            }

            entries.Add(bytes[at..(at + length)]);
            at += length;
        }

        return entries.Count == width && at == bytes.Length
            ? entries
            : throw new TileFaultException(
                path,
                $"found {entries.Count} whole entries; expected {width} and nothing after them"
            );
    }

    private static TreeHash Hash(byte[] tile, int at, int width) =>
        width == 1
            ? new TreeHash(tile.AsSpan(at * TreeHash.Size, TreeHash.Size))
            : TreeHash.OfNode(Hash(tile, at, width / 2), Hash(tile, at + (width / 2), width / 2));

    private byte[] Tile(int row, long index)
    {
        if (!_tiles.TryGetValue((row, index), out var bytes))
        {
            var hashes = size >> (row * TilePath.Height);
            var width = (int)Math.Min(TilePath.Width, hashes - (index * TilePath.Width));
            var path = TilePath.Of(row, index, width);
            bytes = Read(path);
            if (bytes.Length != width * TreeHash.Size)
            {
                throw new TileFaultException(path, $"found {bytes.Length} bytes; expected {width * TreeHash.Size}");
            }

            _tiles.Add((row, index), bytes);
        }

        return bytes;
    }

    private byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar)));
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TileFaultException(path, "the file is missing", e);
        }
    }
}

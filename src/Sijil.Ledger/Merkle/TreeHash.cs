using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sijil.Ledger.Merkle;

/// <summary>A SHA-256 in a Merkle tree as RFC 6962 hashes leaves and nodes: 32 bytes.</summary>
public readonly record struct TreeHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes the bytes of a hash.</summary>
    /// <param name="bytes">32 bytes.</param>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"found {bytes.Length} bytes; expected 32", nameof(bytes));
        }

        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf: of a zero byte and its bytes.</summary>
    /// <param name="leaf">The exact bytes.</param>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(leaf.Length + 1);
        bytes[0] = 0;
        leaf.CopyTo(bytes.AsSpan(1));
        Span<byte> result = stackalloc byte[Size];
        SHA256.HashData(bytes.AsSpan(0, leaf.Length + 1), result);
        System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        return new TreeHash(result);
    }

    /// <summary>The hash of a node: of a one byte and the hashes of its two children.</summary>
    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Size)];
        bytes[0] = 1;
        left.WriteTo(bytes[1..]);
        right.WriteTo(bytes[(1 + Size)..]);
        Span<byte> result = stackalloc byte[Size];
        SHA256.HashData(bytes, result);
        return new TreeHash(result);
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="bytes">32 bytes or more.</param>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _d);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>Base 64, as checkpoints write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}

using System.Buffers.Binary;

namespace Sijil.Ledger.Keys;

/// <summary>Numbers modulo the order of the group of Ed25519, L = 2^252 + 27742317777372353535851937790883648493: little endian, bit by bit, in a time that does not depend on them.</summary>
internal static class GroupScalar
{
    private const int Size = 32;

    private static readonly ulong[] Order = [0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000];

    /// <summary>The remainder of any number of bytes.</summary>
    public static byte[] Reduce(ReadOnlySpan<byte> bytes)
    {
        Span<ulong> sum = stackalloc ulong[4];
        for (var bit = (bytes.Length * 8) - 1; bit >= 0; bit--)
        {
            Double(sum);
            sum[0] |= (uint)(bytes[bit / 8] >> (bit % 8)) & 1U;
            SubtractOrder(sum);
        }

        return Bytes(sum);
    }

    /// <summary>r + k · a, all below the order.</summary>
    public static byte[] MultiplyAdd(ReadOnlySpan<byte> k, ReadOnlySpan<byte> a, ReadOnlySpan<byte> r)
    {
        Span<ulong> sum = stackalloc ulong[4];
        var factor = Words(Reduce(a));
        for (var bit = (Size * 8) - 1; bit >= 0; bit--)
        {
            Double(sum);
            SubtractOrder(sum);
            Add(sum, factor, unchecked(0UL - (ulong)((k[bit / 8] >> (bit % 8)) & 1)));
            SubtractOrder(sum);
        }

        Add(sum, Words(r), ulong.MaxValue);
        SubtractOrder(sum);
        return Bytes(sum);
    }

    /// <summary>Whether 32 bytes are a number below the order. Not for secrets.</summary>
    public static bool IsReduced(ReadOnlySpan<byte> bytes) => Reduce(bytes).AsSpan().SequenceEqual(bytes);

    private static void Double(Span<ulong> sum)
    {
        for (var i = 3; i > 0; i--)
        {
            sum[i] = (sum[i] << 1) | (sum[i - 1] >> 63);
        }

        sum[0] <<= 1;
    }

    // Sums stay below twice the order, which is far below 2^256: no carry leaves the top.
    private static void Add(Span<ulong> sum, ReadOnlySpan<ulong> other, ulong mask)
    {
        unchecked
        {
            UInt128 carry = 0;
            for (var i = 0; i < 4; i++)
            {
                carry += (UInt128)sum[i] + (other[i] & mask);
                sum[i] = (ulong)carry;
                carry >>= 64;
            }
        }
    }

    // Once, where the number is the order or more.
    private static void SubtractOrder(Span<ulong> sum)
    {
        unchecked
        {
            Span<ulong> less = stackalloc ulong[4];
            ulong borrow = 0;
            for (var i = 0; i < 4; i++)
            {
                var difference = (UInt128)sum[i] - Order[i] - borrow;
                less[i] = (ulong)difference;
                borrow = (ulong)(difference >> 64) & 1;
            }

            var keep = 0UL - borrow;
            for (var i = 0; i < 4; i++)
            {
                sum[i] = less[i] ^ (keep & (less[i] ^ sum[i]));
            }
        }
    }

    private static ulong[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = new ulong[4];
        for (var i = 0; i < 4; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * i)..]);
        }

        return words;
    }

    private static byte[] Bytes(ReadOnlySpan<ulong> words)
    {
        var bytes = new byte[Size];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 * i), words[i]);
        }

        return bytes;
    }
}

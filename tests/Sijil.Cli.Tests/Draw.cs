using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sijil.Cli.Tests;

/// <summary>Numbers that look drawn and are the same in every run: SHA-256 of seed and count.</summary>
internal sealed class Draw(int seed)
{
    private readonly byte[] input = new byte[8];
    private int count;

    /// <summary>A number from 0 up to before the bound.</summary>
    public int Next(int below)
    {
        BinaryPrimitives.WriteInt32LittleEndian(input, seed);
        BinaryPrimitives.WriteInt32LittleEndian(input.AsSpan(4), count++);
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(input)) % (uint)below);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Casebook.Storage;

/// <summary>SHA-256 over a sequence of texts, each preceded by its length, so that no two sequences share their bytes.</summary>
public static class ContentHash
{
    /// <summary>The hash as 64 lower-case hexadecimal digits. A null part differs from an empty one.</summary>
    public static string Of(params IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of a text's UTF-8, as <c>sha256sum</c> prints it for a file of these bytes.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

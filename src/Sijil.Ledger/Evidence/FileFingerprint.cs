using System.Security.Cryptography;

namespace Sijil.Ledger;

/// <summary>SHA-256 of a file, read as a stream.</summary>
public static class FileFingerprint
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Sha256(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

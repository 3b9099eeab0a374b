using System.Security.Cryptography;

namespace Sijil.Ledger;

/// <summary>Names a kept file by its SHA-256: 64 lower-case hexadecimal digits.</summary>
public readonly record struct EvidenceId
{
    private readonly string? hex;

    private EvidenceId(string hex) => this.hex = hex;

    /// <summary>The id of a hash.</summary>
    /// <param name="sha256">32 bytes.</param>
    public static EvidenceId Of(ReadOnlySpan<byte> sha256)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sha256.Length, SHA256.HashSizeInBytes);
        return new EvidenceId(Convert.ToHexStringLower(sha256));
    }

    /// <summary>Reads an id; strict, so that one hash has one spelling.</summary>
    /// <exception cref="FormatException">Not 64 lower-case hexadecimal digits.</exception>
    public static EvidenceId Parse(string text) =>
        text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower)
            ? new EvidenceId(text)
            : throw new FormatException("64 lower-case hexadecimal digits were expected");

    /// <inheritdoc/>
    public override string ToString() => hex ?? new string('0', 2 * SHA256.HashSizeInBytes);
}

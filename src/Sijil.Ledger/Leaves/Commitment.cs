using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Ledger.Leaves;

/// <summary>
/// A promise of a value that tells nothing of it: HMAC-SHA-256 of field, zero byte and value under a fresh 32-byte salt (the idea of RFC 9901's disclosures). Who is given the
/// <see cref="Opening"/> can check the value; when salt and value are destroyed, nobody can find it out any more.
/// </summary>
public sealed record Commitment
{
    private const int SmallBytes = 512;

    private readonly byte[] _hash;

    private Commitment(byte[] hash) => _hash = hash;

    /// <summary>Commits to a value.</summary>
    /// <param name="salt">32 random bytes, never used twice.</param>
    /// <param name="field">Which field of its leaf.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The salt is not 32 bytes, or the field has a zero byte.</exception>
    public static Commitment To(ReadOnlySpan<byte> salt, string field, string value)
    {
        if (salt.Length != Opening.SaltSize)
        {
            throw new ArgumentException($"found {salt.Length} bytes; expected 32", nameof(salt));
        }

        if (field.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("a field's name has no zero byte", nameof(field));
        }

        var length = Encoding.UTF8.GetByteCount(field) + 1 + Encoding.UTF8.GetByteCount(value);
        var bytes = length <= SmallBytes ? stackalloc byte[length] : new byte[length];
        var at = Encoding.UTF8.GetBytes(field, bytes);
        bytes[at] = 0;
        Encoding.UTF8.GetBytes(value, bytes[(at + 1)..]);
        return new Commitment(HMACSHA256.HashData(salt, bytes));
    }

    /// <summary>Reads canonical base 64 of 32 bytes.</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static Commitment Parse(string text) =>
        StrictBase64.Read(text) is { Length: HMACSHA256.HashSizeInBytes } bytes
            ? new Commitment(bytes)
            : throw new FormatException("a commitment is 32 bytes in canonical base 64");

    /// <summary>Canonical base 64.</summary>
    public override string ToString() => Convert.ToBase64String(_hash);

    /// <inheritdoc/>
    public bool Equals(Commitment? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(_hash, other._hash);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_hash);
}

/// <summary>What opens a commitment.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Value">The value.</param>
/// <param name="Salt">32 bytes.</param>
public sealed record Opening(string Field, string Value, ImmutableArray<byte> Salt)
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 32;

    /// <summary>Draws a salt for a value.</summary>
    /// <param name="field">Which field.</param>
    /// <param name="value">The value.</param>
    /// <param name="randomness">Cryptographic.</param>
    public static Opening Draw(string field, string value, RandomNumberGenerator randomness)
    {
        var salt = new byte[SaltSize];
        randomness.GetBytes(salt);
        return new Opening(field, value, [.. salt]);
    }

    /// <summary>The commitment that it opens.</summary>
    public Commitment Commitment => Commitment.To(Salt.AsSpan(), Field, Value);
}

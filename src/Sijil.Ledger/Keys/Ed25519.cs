namespace Sijil.Ledger.Keys;

/// <summary>Signatures by Ed25519 (RFC 8032): through OpenSSL's libcrypto where the system has it, else (on Windows) by our own; both give the same bytes and verdicts.</summary>
public static class Ed25519
{
    /// <summary>Bytes of a seed, which is the private key.</summary>
    public const int SeedSize = 32;

    /// <summary>Bytes of a public key.</summary>
    public const int PublicKeySize = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureSize = 64;

    /// <summary>The public key that belongs to a seed.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        Check(seed, SeedSize, nameof(seed));
        return LibCrypto.IsPresent ? LibCrypto.PublicKey(seed) : ManagedEd25519.PublicKey(seed);
    }

    /// <summary>Signs a message: the same seed and message give the same signature.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <param name="message">Any bytes.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        Check(seed, SeedSize, nameof(seed));
        return LibCrypto.IsPresent ? LibCrypto.Sign(seed, message) : ManagedEd25519.Sign(seed, message);
    }

    /// <summary>Whether the signature of the message was made with the key's seed. A key or signature of another length is not an error but wrong.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        publicKey.Length == PublicKeySize
        && signature.Length == SignatureSize
        && (
            LibCrypto.IsPresent
                ? LibCrypto.Verify(publicKey, message, signature)
                : ManagedEd25519.Verify(publicKey, message, signature)
        );

    private static void Check(ReadOnlySpan<byte> bytes, int size, string name)
    {
        if (bytes.Length != size)
        {
            throw new ArgumentException($"found {bytes.Length} bytes; expected {size}", name);
        }
    }
}

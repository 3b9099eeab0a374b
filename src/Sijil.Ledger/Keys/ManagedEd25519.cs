using System.Security.Cryptography;

namespace Sijil.Ledger.Keys;

/// <summary>
/// Ed25519 (RFC 8032, 5.1) without libcrypto, for systems that have none. Signing takes the same steps whatever the secret is. Checking gives libcrypto's verdict on odd input too:
/// S below the order, the equation without the cofactor, R compared as bytes; a key of small order or with a y from the prime up is not refused.
/// </summary>
internal static class ManagedEd25519
{
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        Span<byte> expanded = stackalloc byte[SHA512.HashSizeInBytes];
        Expand(seed, expanded);
        var key = new byte[Ed25519.PublicKeySize];
        CurvePoint.Base.Times(expanded[..32]).WriteTo(key);
        CryptographicOperations.ZeroMemory(expanded);
        return key;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        Span<byte> expanded = stackalloc byte[SHA512.HashSizeInBytes];
        Expand(seed, expanded);
        var signature = new byte[Ed25519.SignatureSize];
        var nonce = GroupScalar.Reduce(Hash(expanded[32..], message, []));
        CurvePoint.Base.Times(nonce).WriteTo(signature);
        var key = PublicKey(seed);
        var challenge = GroupScalar.Reduce(Hash(signature.AsSpan(0, 32), key, message));
        GroupScalar.MultiplyAdd(challenge, expanded[..32], nonce).CopyTo(signature, 32);
        CryptographicOperations.ZeroMemory(expanded);
        CryptographicOperations.ZeroMemory(nonce);
        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        var r = signature[..32];
        var s = signature[32..];
        if (!GroupScalar.IsReduced(s) || CurvePoint.FromBytes(publicKey) is not { } key)
        {
            return false;
        }

        var challenge = GroupScalar.Reduce(Hash(r, publicKey, message));
        Span<byte> found = stackalloc byte[32];
        (CurvePoint.Base.Times(s) + key.Negative().Times(challenge)).WriteTo(found);
        return found.SequenceEqual(r);
    }

    private static void Expand(ReadOnlySpan<byte> seed, Span<byte> expanded)
    {
        SHA512.HashData(seed, expanded);
        expanded[0] &= 248;
        expanded[31] &= 127;
        expanded[31] |= 64;
    }

    private static byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        return hash.GetHashAndReset();
    }
}

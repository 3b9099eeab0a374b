using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Ledger.Time;

/// <summary>A time stamp that does not hold, and why.</summary>
public sealed class TimeStampException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What a time stamp says, once it was checked.</summary>
/// <param name="Time">The authority's time: the data existed before it.</param>
/// <param name="Policy">OID of the authority's policy.</param>
/// <param name="Authority">Subject of the authority's certificate.</param>
public sealed record StampedTime(DateTimeOffset Time, string Policy, string Authority);

/// <summary>
/// Requests to time-stamping authorities and their answers (RFC 3161): a third party's signature that data existed by a time. A request is made offline, and an answer attached
/// later.
/// </summary>
public static class TimeStamp
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    private const int NonceBytes = 16;

    /// <summary>A request for the SHA-256 of some data, to be sent to an authority as it is.</summary>
    /// <param name="data">The data; only its hash is in the request.</param>
    /// <param name="randomness">For the nonce, by which an old answer is told from a new one.</param>
    public static byte[] Request(ReadOnlySpan<byte> data, RandomNumberGenerator randomness)
    {
        var nonce = new byte[NonceBytes];
        randomness.GetBytes(nonce);
        nonce[0] &= 0x7f;
        return Rfc3161TimestampRequest
            .CreateFromHash(
                SHA256.HashData(data),
                HashAlgorithmName.SHA256,
                requestedPolicyId: null,
                nonce,
                requestSignerCertificates: true
            )
            .Encode();
    }

    /// <summary>The token in an authority's answer, to be kept; it was made for just this request.</summary>
    /// <param name="request">The request that was sent.</param>
    /// <param name="response">The answer.</param>
    /// <exception cref="TimeStampException">The authority refused, or answered something else.</exception>
    public static byte[] Token(byte[] request, byte[] response)
    {
        if (!Rfc3161TimestampRequest.TryDecode(request, out var asked, out var read) || read != request.Length)
        {
            throw new TimeStampException("the request is not one of RFC 3161");
        }

        try
        {
            var token = asked.ProcessResponse(response, out read);
            return read == response.Length
                ? token.AsSignedCms().Encode()
                : throw new TimeStampException("something follows the authority's answer");
        }
        catch (CryptographicException e)
        {
            throw new TimeStampException("the authority refused, or answered another request", e);
        }
    }

    /// <summary>Checks a token: its signature, that it is of these data, and that its certificate leads to a root, was valid at its time, and is for time stamps alone.</summary>
    /// <param name="token">As <see cref="Token"/> gave it.</param>
    /// <param name="data">The data.</param>
    /// <param name="roots">Certificates of roots that are trusted.</param>
    /// <param name="policy">The authority's policy that is expected, or null: any.</param>
    /// <exception cref="TimeStampException">It does not hold; the message says what.</exception>
    public static StampedTime Check(
        byte[] token,
        ReadOnlySpan<byte> data,
        IEnumerable<X509Certificate2> roots,
        string? policy = null
    )
    {
        if (!Rfc3161TimestampToken.TryDecode(token, out var read, out var length) || length != token.Length)
        {
            throw new TimeStampException("it is not a token of RFC 3161");
        }

        if (!read.VerifySignatureForHash(SHA256.HashData(data), HashAlgorithmName.SHA256, out var signer))
        {
            throw new TimeStampException("it was not signed over these data, or its signature is wrong");
        }

        using (signer)
        {
            CheckPurpose(signer);
            CheckChain(signer, read, roots);
            var found = read.TokenInfo.PolicyId.Value ?? "";
            return policy is null || policy == found
                ? new StampedTime(read.TokenInfo.Timestamp, found, signer.Subject)
                : throw new TimeStampException($"it was made under the policy {found}; {policy} was expected");
        }
    }

    internal static void CheckPurpose(X509Certificate2 signer)
    {
        var purposes = signer.Extensions.OfType<X509EnhancedKeyUsageExtension>().SingleOrDefault();
        if (
            purposes is not { Critical: true, EnhancedKeyUsages.Count: 1 }
            || purposes.EnhancedKeyUsages[0].Value != TimeStamping
        )
        {
            throw new TimeStampException("its certificate is not for time stamps alone");
        }
    }

    private static void CheckChain(
        X509Certificate2 signer,
        Rfc3161TimestampToken token,
        IEnumerable<X509Certificate2> roots
    )
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(TimeStamping));
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.DisableCertificateDownloads = true;

        // No network: whether the certificate was called back is for whoever keeps the roots.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (!chain.Build(signer))
        {
            var why = chain
                .ChainStatus.Select(s => s.Status.ToString())
                .Distinct(StringComparer.Ordinal)
                .ToImmutableArray();
            throw new TimeStampException(
                "its certificate does not lead to a trusted root at its time: " + string.Join(", ", why)
            );
        }
    }
}

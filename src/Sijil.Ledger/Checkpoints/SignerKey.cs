using Sijil.Ledger.Keys;

namespace Sijil.Ledger.Checkpoints;

/// <summary>A key that signs notes.</summary>
public sealed class SignerKey
{
    private readonly byte[] _seed;

    /// <summary>A key from its seed.</summary>
    /// <param name="name">Who signs.</param>
    /// <param name="seed">32 secret bytes.</param>
    /// <exception cref="FormatException">The name cannot be a key's.</exception>
    public SignerKey(string name, ReadOnlySpan<byte> seed)
    {
        Verifier = VerifierKey.Of(name, Ed25519.PublicKey(seed));
        _seed = seed.ToArray();
    }

    /// <summary>The key by which its signatures are checked.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The same secret under another name, for another log of the same keeper.</summary>
    /// <exception cref="FormatException">The name cannot be a key's.</exception>
    public SignerKey Named(string name) => new(name, _seed);

    internal byte[] Sign(ReadOnlySpan<byte> text) => Ed25519.Sign(_seed, text);
}

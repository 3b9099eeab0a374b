using System.Security.Cryptography;
using System.Text;
using Sijil.Ledger.Keys;

namespace Sijil.Ledger.Checkpoints;

/// <summary>A key by which signatures of notes are checked, as C2SP's signed-note writes it: name, key id, algorithm and key.</summary>
public sealed record VerifierKey
{
    private const byte Ed25519Algorithm = 1;

    private readonly byte[] _publicKey;

    private VerifierKey(string name, byte[] publicKey)
    {
        Name = name;
        _publicKey = publicKey;
        Id = IdOf(name, publicKey);
    }

    /// <summary>Who signs: a name without spaces and plus signs, such as the origin of a log.</summary>
    public string Name { get; }

    /// <summary>Four bytes that tell keys of one name apart.</summary>
    public uint Id { get; }

    /// <summary>A key from its 32 bytes.</summary>
    /// <exception cref="FormatException">The name cannot be a key's.</exception>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static VerifierKey Of(string name, ReadOnlySpan<byte> publicKey)
    {
        CheckName(name);
        if (publicKey.Length != Ed25519.PublicKeySize)
        {
            throw new ArgumentException($"found {publicKey.Length} bytes; expected 32", nameof(publicKey));
        }

        return new VerifierKey(name, publicKey.ToArray());
    }

    /// <summary>Reads <c>name+id+key</c>, strictly.</summary>
    /// <exception cref="FormatException">It is written otherwise; the message says what.</exception>
    public static VerifierKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3)
        {
            throw new FormatException("a verifier key is name+id+key");
        }

        CheckName(parts[0]);
        var bytes = StrictBase64.Read(parts[2]) ?? throw new FormatException("the key is not canonical base 64");
        if (bytes.Length != 1 + Ed25519.PublicKeySize || bytes[0] != Ed25519Algorithm)
        {
            throw new FormatException("the key is not one of Ed25519 (algorithm 1, 32 bytes)");
        }

        var key = new VerifierKey(parts[0], bytes[1..]);
        return parts[1] == key.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)
            ? key
            : throw new FormatException("the key's id does not belong to its name and bytes");
    }

    /// <summary>The same key under another name, for another log of the same keeper.</summary>
    /// <exception cref="FormatException">The name cannot be a key's.</exception>
    public VerifierKey Named(string name) => Of(name, _publicKey);

    /// <summary>Whether the signature of the text is this key's.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        Ed25519.Verify(_publicKey, text, signature);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519Algorithm, .. _publicKey])}"
        );

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) =>
        other is not null && Name == other.Name && _publicKey.AsSpan().SequenceEqual(other._publicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(Id & int.MaxValue);

    internal static uint IdOf(string name, ReadOnlySpan<byte> publicKey)
    {
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Algorithm, .. publicKey]);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    internal static void CheckName(string name)
    {
        if (name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || c == '+' || IsUnseen(c)))
        {
            throw new FormatException("a key's name is not empty and has no space, no plus sign and nothing unseen");
        }
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format;
}

using System.Security.Cryptography;
using System.Text;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Keys;

namespace Sijil.Casebook.Acts;

/// <summary>The casebook's signing key in its file, as Go's note tools write secret keys: <c>PRIVATE+KEY+name+id+key</c>. Only its owner may read it.</summary>
internal static class LogKey
{
    private const string Prefix = "PRIVATE+KEY+";
    private const byte Ed25519Algorithm = 1;

    /// <summary>Draws a key and writes its file, durably.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="name">The log's origin.</param>
    /// <param name="randomness">Cryptographic.</param>
    public static SignerKey Make(string path, string name, RandomNumberGenerator randomness)
    {
        var seed = new byte[Ed25519.SeedSize];
        randomness.GetBytes(seed);
        var key = new SignerKey(name, seed);
        var text = $"{Prefix}{name}+{key.Verifier.Id:x8}+{Convert.ToBase64String([Ed25519Algorithm, .. seed])}\n";
        DurableFile.WritePrivate(path, Encoding.ASCII.GetBytes(text));
        return key;
    }

    /// <summary>Reads the key; null where the file is not there.</summary>
    /// <exception cref="InputFaultException">It is not a key's file, or another log's.</exception>
    public static SignerKey? Read(string path, string name)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path);
        var parts = text.StartsWith(Prefix, StringComparison.Ordinal)
            ? text[Prefix.Length..].TrimEnd('\n').Split('+', 3)
            : [];
        if (parts.Length != 3)
        {
            throw new InputFaultException("the secret key of this casebook's log was expected", file: path);
        }

        if (!string.Equals(parts[0], name, StringComparison.Ordinal))
        {
            throw new InputFaultException("this is the key of another casebook; put the right one back", file: path);
        }

        var bytes = new byte[1 + Ed25519.SeedSize];
        if (
            !Convert.TryFromBase64String(parts[2], bytes, out var length)
            || length != bytes.Length
            || bytes[0] != Ed25519Algorithm
        )
        {
            throw new InputFaultException("the key is damaged; restore it from a copy", file: path);
        }

        var key = new SignerKey(name, bytes.AsSpan(1));
        return string.Equals(
            parts[1],
            key.Verifier.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        )
            ? key
            : throw new InputFaultException("the key is damaged; restore it from a copy", file: path);
    }
}

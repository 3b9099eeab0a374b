using System.Security.Cryptography;
using Sijil.Ledger;
using Sijil.Ledger.Bags;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>
/// The publisher's signature over a release as a whole: a signed note of the register's name, the release's number and one SHA-256 over the lines that <c>sha256sum</c> prints for
/// the manifest of the payload and the other tags of the bag. The log binds what is said of people; this binds every other file too, the estimates among them.
/// </summary>
internal static class ReleaseSeal
{
    public const string Name = "seal.txt";

    public static void Write(string bag, long number, SignerKey key) =>
        DurableFile.Write(Path.Combine(bag, Name), SignedNote.Sign(Text(bag, key.Verifier, number), key).ToBytes());

    /// <summary>What is wrong with the seal; null: nothing.</summary>
    /// <param name="bag">The release.</param>
    /// <param name="note">The bytes of the file.</param>
    /// <param name="key">The release's key.</param>
    /// <param name="number">The release's number.</param>
    public static string? FaultOf(string bag, byte[] note, VerifierKey key, long number)
    {
        try
        {
            var read = SignedNote.Parse(note);
            return read.SignedBy(key).IsEmpty ? "it is not signed by the publisher's key"
                : read.Text != Text(bag, key, number)
                    ? "it is signed, but over another release: a file was altered and the manifests made anew"
                : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static string Text(string bag, VerifierKey key, long number) =>
        $"{key.Name}\nrelease {PublicStore.Text(number)}\nsha256 {Convert.ToHexStringLower(SHA256.HashData(Bag.TagsOf(bag, Name)))}\n";
}

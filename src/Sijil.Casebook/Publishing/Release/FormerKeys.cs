using System.Globalization;
using System.Text;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>The public log's former keys in a release: <c>former-keys/1.txt</c> is the first, <c>1.change</c> the note by which the next took its place, and so on. Nothing where there was only one key.</summary>
internal static class FormerKeys
{
    public const string Folder = "former-keys";
    private const int MostChanges = 1_000;
    private const int MostBytes = 64 * 1024;

    public static void Write(string data, KeyHistory keys)
    {
        var folder = Path.Combine(data, Folder);
        for (var i = 0; i < keys.Steps.Length; i++)
        {
            Directory.CreateDirectory(folder);
            DurableFile.Write(Path.Combine(folder, Name(i, "txt")), Encoding.ASCII.GetBytes(keys.Keys[i] + "\n"));
            DurableFile.Write(Path.Combine(folder, Name(i, "change")), keys.Steps[i].Note.ToBytes());
        }
    }

    /// <summary>Reads the history that ends with the release's key.</summary>
    /// <exception cref="FormatException">It does not, or a change is not right; the message says which.</exception>
    public static KeyHistory Read(string data, VerifierKey last)
    {
        var folder = Path.Combine(data, Folder);
        if (!Directory.Exists(folder))
        {
            return new KeyHistory(last, []);
        }

        var notes = new List<SignedNote>();
        var keys = new List<string>();
        while (notes.Count < MostChanges && File.Exists(Path.Combine(folder, Name(notes.Count, "change"))))
        {
            keys.Add(Encoding.ASCII.GetString(Bytes(folder, Name(notes.Count, "txt"))));
            notes.Add(SignedNote.Parse(Bytes(folder, Name(notes.Count, "change"))));
        }

        if (notes.Count == 0 || Directory.EnumerateFileSystemEntries(folder).Count() != 2 * notes.Count)
        {
            throw new FormatException("a former key and its change, numbered from 1, were expected");
        }

        var history = KeyHistory.Of(VerifierKey.Parse(keys[0].TrimEnd('\n')), notes);
        return
            history.Last == last
            && history.Keys.SkipLast(1).Select(k => k + "\n").SequenceEqual(keys, StringComparer.Ordinal)
            ? history
            : throw new FormatException("the changes do not lead to the release's key");
    }

    private static byte[] Bytes(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return file is { Exists: true, Length: <= MostBytes }
            ? File.ReadAllBytes(file.FullName)
            : throw new FormatException(name + " is missing or too long");
    }

    private static string Name(int index, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{index + 1}.{ending}");
}

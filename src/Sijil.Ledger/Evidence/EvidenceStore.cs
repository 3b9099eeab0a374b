using System.Security.Cryptography;

namespace Sijil.Ledger;

/// <summary>Files kept by SHA-256 as <c>ab/cd/&lt;sha256&gt;</c>: written once, never changed, verified at each read.</summary>
/// <param name="root">The store's folder; made when the first file is kept.</param>
public sealed class EvidenceStore(string root)
{
    private const string Incoming = "incoming.tmp";

    /// <summary>Keeps a copy of a file. Keeping the same bytes again verifies the copy that is there and changes nothing.</summary>
    /// <exception cref="IOException">The file cannot be read or the copy cannot be written; nothing is kept.</exception>
    /// <exception cref="EvidenceAlteredException">The same bytes were kept before and their copy was altered since.</exception>
    public EvidenceId Keep(string file)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Keep(source);
    }

    /// <summary>Keeps what a stream holds from here to its end; never held in memory as a whole.</summary>
    /// <inheritdoc cref="Keep(string)"/>
    public EvidenceId Keep(Stream source)
    {
        Directory.CreateDirectory(root);
        var temporary = Path.Combine(root, Incoming);
        try
        {
            var id = CopyWhileHashing(source, temporary);
            var path = PathOf(id);
            if (File.Exists(path))
            {
                _ = VerifiedPath(id);
                DurableFile.RemoveQuietly(temporary);
                return id;
            }

            MakeFolders(path);
            File.SetAttributes(temporary, FileAttributes.ReadOnly);
            DurableFile.Publish(temporary, path);
            return id;
        }
        catch
        {
            DurableFile.RemoveQuietly(temporary);
            throw;
        }
    }

    /// <summary>The path of a kept file whose bytes match its name.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="EvidenceAlteredException">Its bytes were altered.</exception>
    public string VerifiedPath(EvidenceId id)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"the kept file {id} is missing", path);
        }

        return string.Equals(FileFingerprint.Sha256(path), id.ToString(), StringComparison.Ordinal)
            ? path
            : throw new EvidenceAlteredException(id);
    }

    /// <summary>Every kept file's id, ascending. Files that are not named like one are left out.</summary>
    public IEnumerable<EvidenceId> All() =>
        Directory.Exists(root)
            ? Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
                .Where(name => name!.Length == 64 && name.All(char.IsAsciiHexDigitLower))
                .Order(StringComparer.Ordinal)
                .Select(name => EvidenceId.Parse(name!))
            : [];

    private static EvidenceId CopyWhileHashing(Stream source, string temporary)
    {
        // A former run's leftover may be read-only.
        if (File.Exists(temporary))
        {
            File.SetAttributes(temporary, FileAttributes.Normal);
        }

        using var target = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        DiskFlush.File(target);
        return EvidenceId.Of(hash.GetHashAndReset());
    }

    // New folders are entries of their parents: each parent is flushed too.
    private void MakeFolders(string path)
    {
        var inner = Path.GetDirectoryName(path)!;
        var outer = Path.GetDirectoryName(inner)!;
        Directory.CreateDirectory(inner);
        DiskFlush.Folder(outer);
        DiskFlush.Folder(root);
    }

    private string PathOf(EvidenceId id)
    {
        var name = id.ToString();
        return Path.Combine(root, name[..2], name[2..4], name);
    }
}

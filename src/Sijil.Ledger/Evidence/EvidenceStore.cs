using System.Security.Cryptography;

namespace Sijil.Ledger;

/// <summary>
/// Files kept by SHA-256 as <c>ab/cd/&lt;sha256&gt;</c>: written once, never changed, verified at each read. When a file is kept it
/// survives a power cut. One writer at a time, any number of readers.
/// </summary>
/// <param name="root">The store's folder; made when the first file is kept.</param>
public sealed class EvidenceStore(string root)
{
    private const string Incoming = "incoming.tmp";

    private readonly string root = Path.GetFullPath(root);

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
        DurableFile.MakeFolder(root);
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

            DurableFile.MakeFolder(Path.GetDirectoryName(path)!);
            DurableFile.Replace(temporary, path);
            return id;
        }
        catch (Exception fault)
        {
            DurableFile.RemoveQuietly(temporary);
            if (DurableFile.IsTooLarge(fault))
            {
                throw DurableFile.TooLarge(temporary, fault);
            }

            throw;
        }
    }

    /// <summary>Opens a kept file for reading, after all of its bytes were verified through the same handle.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="EvidenceAlteredException">Its bytes were altered.</exception>
    public FileStream Open(EvidenceId id)
    {
        var path = ExistingPath(id);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            if (EvidenceId.Of(SHA256.HashData(stream)) != id)
            {
                throw new EvidenceAlteredException(id);
            }

            stream.Position = 0;
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The path of a kept file whose bytes match its name at this moment. Where the bytes are read next, <see cref="Open"/> is safer.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="EvidenceAlteredException">Its bytes were altered.</exception>
    public string VerifiedPath(EvidenceId id)
    {
        using var verified = Open(id);
        return verified.Name;
    }

    /// <summary>The size of a kept file in bytes, by its folder entry; nothing is verified.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public long SizeOf(EvidenceId id) => new FileInfo(ExistingPath(id)).Length;

    /// <summary>Every kept file's id, ascending. Files that do not lie where the store puts them are left out.</summary>
    public IEnumerable<EvidenceId> All() =>
        Directory.Exists(root)
            ? Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(IsInPlace)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
                .Select(EvidenceId.Parse)
            : [];

    /// <summary>Verifies every kept file and gives the ids of the altered ones, ascending; empty when all is well.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IReadOnlyList<EvidenceId> Altered()
    {
        var altered = new List<EvidenceId>();
        foreach (var id in All())
        {
            try
            {
                Open(id).Dispose();
            }
            catch (EvidenceAlteredException)
            {
                altered.Add(id);
            }
        }

        return altered;
    }

    private static EvidenceId CopyWhileHashing(Stream source, string temporary)
    {
        // A former run's leftover may be read-only.
        if (File.Exists(temporary))
        {
            File.SetAttributes(temporary, FileAttributes.Normal);
            File.Delete(temporary);
        }

        using var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        File.SetAttributes(target.SafeFileHandle, FileAttributes.ReadOnly);
        DiskFlush.File(target);
        return EvidenceId.Of(hash.GetHashAndReset());
    }

    private bool IsInPlace(string path)
    {
        var name = Path.GetFileName(path);
        return name.Length == 2 * SHA256.HashSizeInBytes
            && name.All(char.IsAsciiHexDigitLower)
            && path == PathOf(EvidenceId.Parse(name));
    }

    private string ExistingPath(EvidenceId id)
    {
        var path = PathOf(id);
        return File.Exists(path) ? path : throw new FileNotFoundException($"the kept file {id} is missing", path);
    }

    private string PathOf(EvidenceId id)
    {
        var name = id.ToString();
        return Path.Combine(root, name[..2], name[2..4], name);
    }
}

namespace Sijil.Ledger;

/// <summary>
/// Writes a file as a whole or not at all: to a temporary file beside it, flushed to the disk with a checked call, renamed over the
/// target, and the folder flushed too. When the method returns, the file survives a power cut; when it throws, the former file stands.
/// </summary>
public static class DurableFile
{
    private const string TemporarySuffix = ".tmp";

    /// <summary>Writes these bytes.</summary>
    /// <exception cref="IOException">The disk is full, failing, or the folder cannot be written.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> content) =>
        Write(path, stream => stream.Write(content.Span));

    /// <summary>Writes these bytes to a file that nobody but its owner may read (on Windows the folder's rights decide).</summary>
    /// <exception cref="IOException">The disk is full, failing, or the folder cannot be written.</exception>
    public static void WritePrivate(string path, ReadOnlyMemory<byte> content) =>
        Write(path, stream => stream.Write(content.Span), UnixFileMode.UserRead | UnixFileMode.UserWrite);

    /// <summary>Writes what the action writes.</summary>
    /// <exception cref="IOException">The disk is full, failing, or the folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) => Write(path, write, mode: null);

    private static void Write(string path, Action<Stream> write, UnixFileMode? mode)
    {
        var full = Path.GetFullPath(path);
        var temporary = full + TemporarySuffix;
        try
        {
            // A leftover is removed, not opened: opening would follow a link that somebody put in its place.
            File.Delete(temporary);
            using (var stream = new FileStream(temporary, Options(mode)))
            {
                write(stream);
                DiskFlush.File(stream);
            }

            Replace(temporary, full);
        }
        catch (Exception fault)
        {
            RemoveQuietly(temporary);
            if (IsTooLarge(fault))
            {
                throw TooLarge(full, fault);
            }

            throw;
        }
    }

    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 1 << 16,
        };
        if (mode is { } rights && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = rights;
        }

        return options;
    }

    /// <summary>Makes a folder and those above it; each survives a power cut when the method returns.</summary>
    /// <exception cref="IOException">A file stands where a folder should be, or the disk is full or failing.</exception>
    public static void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            MakeFolder(parent);
            Directory.CreateDirectory(folder);
            DiskFlush.Folder(parent);
        }
    }

    /// <summary>Lets a file that was flushed take its name, in place of any former one, and flushes the folder.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Replace(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        DiskFlush.Folder(Path.GetDirectoryName(path)!);
    }

    /// <summary>The runtime's odd word for EFBIG: the file system holds no file of this size (4 GB on the FAT32 of memory sticks).</summary>
    internal static bool IsTooLarge(Exception fault) =>
        fault is ArgumentOutOfRangeException { ParamName: "value", Source: "System.Private.CoreLib" };

    /// <summary>The failure to report in its stead.</summary>
    internal static IOException TooLarge(string path, Exception fault) =>
        new($"The disk's format does not hold files of this size: '{path}'", fault);

    /// <summary>Removes what a failed write left; that failure is the one to report, not this one's.</summary>
    internal static void RemoveQuietly(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover is harmless: nothing refers to it and the next write replaces it.
        }
    }
}

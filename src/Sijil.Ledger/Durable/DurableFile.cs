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

    /// <summary>Writes what the action writes.</summary>
    /// <exception cref="IOException">The disk is full, failing, or the folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var temporary = full + TemporarySuffix;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                DiskFlush.File(stream);
            }

            Publish(temporary, full);
        }
        catch
        {
            RemoveQuietly(temporary);
            throw;
        }
    }

    /// <summary>Gives a flushed temporary file its name and flushes the folder.</summary>
    internal static void Publish(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        DiskFlush.Folder(Path.GetDirectoryName(path)!);
    }

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

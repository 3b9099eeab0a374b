namespace Sijil.Ledger;

/// <summary>Writes a folder as a whole or not at all: beside its place first, then renamed into it.</summary>
public static class WholeFolder
{
    /// <summary>Writes it.</summary>
    /// <param name="target">A folder that is not there yet.</param>
    /// <param name="write">Given the folder to write into. When it throws, that folder is taken away: on a full disk it would stand in the way.</param>
    /// <exception cref="IOException">The disk is full, failing, or the folder cannot be written.</exception>
    public static void Write(string target, Action<string> write)
    {
        var next = target + ".next";
        Remove(next);
        try
        {
            DurableFile.MakeFolder(next);
            write(next);
            Directory.Move(next, target);
        }
        catch
        {
            TryRemove(next);
            throw;
        }

        DiskFlush.Folder(Path.GetDirectoryName(target)!);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void TryRemove(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure to report is the one before; what is left is removed by the next try.
        }
    }
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sijil.Ledger;

/// <summary>
/// Flushes to the disk with a checked call. On Linux the runtime's own flush hides a failed <c>fsync</c> and cannot flush a folder,
/// so we call the C library ourselves; a failure is final and never retried (after one, the kernel may have dropped the pages).
/// </summary>
internal static partial class DiskFlush
{
    private const int ReadOnly = 0;
    private const int FullFlush = 51; // F_FULLFSYNC of macOS: fsync there does not reach the platter

    /// <summary>Flushes a file's content and size.</summary>
    /// <exception cref="IOException">The operating system says that it failed.</exception>
    public static void File(FileStream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            stream.Flush(flushToDisk: true);
            return;
        }

        stream.Flush();
        Check(Flush(stream.SafeFileHandle), stream.Name);
    }

    /// <summary>Flushes a folder's entries, so that a rename survives. Windows journals them itself.</summary>
    /// <exception cref="IOException">The operating system says that it failed.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = Open(path, ReadOnly);
        Check(handle.IsInvalid ? -1 : Flush(handle), path);
    }

    private static int Flush(SafeFileHandle handle) =>
        OperatingSystem.IsMacOS() ? Fcntl(handle, FullFlush) : Fsync(handle);

    private static void Check(int result, string path)
    {
        if (result == -1)
        {
            throw new IOException(
                $"{Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())} while flushing to the disk: '{path}'"
            );
        }
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Fsync(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Fcntl(SafeFileHandle handle, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial SafeFileHandle Open(string path, int flags);
}

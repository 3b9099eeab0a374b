using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sijil.Ledger;

/// <summary>
/// Flushes to the disk with a checked call. On Linux the runtime's own flush hides a failed <c>fsync</c> and cannot flush a folder,
/// so we call the C library ourselves; a failure is final and never retried (after one, the kernel may have dropped the pages).
/// </summary>
internal static partial class DiskFlush
{
    private const int FullFlush = 51; // F_FULLFSYNC of macOS: fsync there does not reach the platter
    private const int Interrupted = 4; // EINTR
    private const int Unsupported = 22; // EINVAL
    private const int NotAnIoctl = 25; // ENOTTY of macOS
    private const int NotSupported = 45; // ENOTSUP of macOS

    // Read only, and closed in child processes (O_CLOEXEC).
    private static readonly int FolderFlags = OperatingSystem.IsMacOS() ? 0x100_0000 : 0x8_0000;

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
        Flush(stream.SafeFileHandle, stream.Name, isFolder: false);
    }

    /// <summary>Flushes a folder's entries, so that a rename survives. Windows journals them itself.</summary>
    /// <exception cref="IOException">The operating system says that it failed.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = Open(path, FolderFlags);
        if (handle.IsInvalid)
        {
            throw Failure(Marshal.GetLastPInvokeError(), path);
        }

        Flush(handle, path, isFolder: true);
    }

    private static void Flush(SafeFileHandle handle, string path, bool isFolder)
    {
        int error;
        do
        {
            if (Flush(handle) == 0)
            {
                return;
            }

            // An interrupted call has not failed: it has not been made.
            error = Marshal.GetLastPInvokeError();
        } while (error == Interrupted);

        // Some network and user-space file systems know no flush of folders at all; there is none to wait for.
        if (!(isFolder && error == Unsupported))
        {
            throw Failure(error, path);
        }
    }

    private static int Flush(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsMacOS())
        {
            return Fsync(handle);
        }

        // File systems other than Apple's own may know no full flush; then the plain one is all there is.
        var result = Fcntl(handle, FullFlush);
        return result == -1 && Marshal.GetLastPInvokeError() is (Unsupported or NotAnIoctl or NotSupported)
            ? Fsync(handle)
            : Math.Min(result, 0);
    }

    private static IOException Failure(int error, string path) =>
        new($"{Marshal.GetPInvokeErrorMessage(error)} while flushing to the disk: '{path}'", error);

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

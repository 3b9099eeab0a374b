using System.Runtime.InteropServices;

namespace Sijil.Ledger.Tests;

/// <summary>
/// Makes the system refuse writes beyond 64 MB while it lives, as a full disk does, without a mount or an administrator.
/// No other test writes so much. The limit is the process's: tests that use it are in one collection, so that they run one after the other.
/// </summary>
internal sealed partial class FileSizeLimit : IDisposable
{
    public const string Collection = "file size limit";
    public const int Bytes = 64 << 20;

    private const int Which = 1; // RLIMIT_FSIZE
    private const int Signal = 25; // SIGXFSZ, which would end the process
    private const nint Ignore = 1;

    private readonly Limit former;

    public FileSizeLimit()
    {
        Handle(Signal, Ignore);
        Get(Which, out former).ShouldBe(0);
        var limit = former;
        limit.Soft = Bytes;
        Set(Which, limit).ShouldBe(0);
    }

    public void Dispose() => Set(Which, former).ShouldBe(0);

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint Handle(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Get(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Set(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}

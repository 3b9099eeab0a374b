using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>
/// What is put before a tool's command line so that it can do little: limits on time, memory and files (prlimit), no network and no folder but those of the system's programs
/// (unshare), each where the system lets us. On other systems than Linux there is none of it.
/// </summary>
internal static class PopplerSandbox
{
    private const string Prlimit = "/usr/bin/prlimit";
    private const string Unshare = "/usr/bin/unshare";

    // An empty file system over every folder that does not hold programs, in a name space of the child's own; then the tool in our place.
    private const string HideFolders =
        "for d in /*; do case $d in /usr|/lib*|/bin|/sbin|/etc|/dev) ;; "
        + "*) [ -L \"$d\" ] || [ ! -d \"$d\" ] || mount -t tmpfs -o ro,size=4k none \"$d\" || exit 126;; esac; done; "
        + "cd /; exec \"$0\" \"$@\"";

    private static readonly string[] WithoutFolders = [Unshare, "-r", "-n", "-m", "/bin/sh", "-c", HideFolders];
    private static readonly string[] WithoutNetwork = [Unshare, "-r", "-n"];

    private static readonly Lazy<string[]> NameSpaces = new(() =>
        Works([.. WithoutFolders, "/bin/sh", "-c", "command -v pdftotext"]) ? WithoutFolders
        : Works([.. WithoutNetwork, "true"]) ? WithoutNetwork
        : []
    );

    /// <summary>The words to put before the tool's name.</summary>
    public static IEnumerable<string> Of(PdfLimits limits)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var seconds = (int)limits.Time.TotalSeconds;
        string[] capped = File.Exists(Prlimit)
            ?
            [
                Prlimit,
                "--as=" + limits.MemoryBytes.ToString(CultureInfo.InvariantCulture),
                // The first ends it with a signal that says so; the second, if it does not listen.
                string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}:{seconds + 1}"),
                // It answers through a pipe and writes no file.
                "--fsize=0",
                "--core=0",
            ]
            : [];
        return [.. capped, .. NameSpaces.Value];
    }

    private static bool Works(string[] line)
    {
        try
        {
            using var child = Process.Start(
                new ProcessStartInfo(line[0], line.Skip(1))
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            child.StandardOutput.ReadToEnd();
            child.StandardError.ReadToEnd();
            child.WaitForExit();
            return child.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

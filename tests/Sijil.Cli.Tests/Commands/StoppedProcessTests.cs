using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sijil.Cli.Tests.Commands;

/// <summary>The real process, stopped by real signals at many moments, on a real full disk.</summary>
public sealed class StoppedProcessTests : IDisposable
{
    private const int Sigint = 2;
    private const int Sigkill = 9;
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData(Sigint)]
    [InlineData(Sigkill)]
    public void Stopped_at_any_moment_the_casebook_builds_afterwards_with_the_same_bytes(int signal)
    {
        var book = Casebook("book-" + signal, 400);
        var whole = Casebook("whole-" + signal, 400);
        Run.Of("build", whole, "--threads", "1").ExitCode.ShouldBe(0);
        foreach (var milliseconds in (int[])[60, 150, 300, 450, 600])
        {
            using var process = ProgramProcess.Start("build", book);
            Thread.Sleep(milliseconds);
            _ = Kill(process.Id, signal);
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (signal == Sigint && process.ExitCode != 0)
            {
                process.ExitCode.ShouldBeOneOf(2, 130); // 130: before the program was listening
                said.ShouldNotContain("own fault");
            }
        }

        Run.Of("build", book).ExitCode.ShouldBe(0);
        foreach (var name in (string[])["people.csv", "pairs.csv", "records.csv", "estimates.json"])
        {
            File.ReadAllBytes(Path.Combine(book, "out", name))
                .ShouldBe(File.ReadAllBytes(Path.Combine(whole, "out", name)));
        }

        // Temporary files of a killed process may stay; they never count as results.
        Directory
            .EnumerateFiles(Path.Combine(whole, "out"))
            .ShouldNotContain(f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_disk_is_said_in_one_line_and_the_casebook_works_when_there_is_room()
    {
        var disk = scratch.PathOf("disk");
        Directory.CreateDirectory(disk);
        if (Shell("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk) != 0)
        {
            throw new InvalidOperationException("this test mounts a small tmpfs and must run as root");
        }

        try
        {
            var book = Path.Combine(disk, "book");
            Run.Of("init", book).ExitCode.ShouldBe(0);
            Run.Of("add", scratch.Write("a.csv", SmallLists.Hospital), "--source", "a", "-C", book)
                .ExitCode.ShouldBe(0);
            Fill(Path.Combine(disk, "filler"));
            var big = scratch.Write(
                "big.csv",
                "name,age\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"سليم نادر يوسف {i},30\n"))
            );
            var full = Run.Of("add", big, "--source", "b", "-C", book);
            full.ExitCode.ShouldBe(2, full.Output);
            full.Remarks.Trim().Split('\n').Length.ShouldBe(1);
            var build = Run.Of("build", book);
            build.ExitCode.ShouldBe(2, build.Output);

            File.Delete(Path.Combine(disk, "filler"));
            var again = Run.Of("build", book);
            again.ExitCode.ShouldBe(0, again.Remarks);
            again.Output.ShouldContain("Documented: 4 people");
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    public void Dispose() => scratch.Dispose();

    private static void Fill(string file)
    {
        try
        {
            using var stream = File.Create(file, 1);
            var block = new byte[4096];
            while (true)
            {
                stream.Write(block);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // Full, as wished.
        }
    }

    private string Casebook(string name, int people)
    {
        var lists = scratch.PathOf(name + "-lists");
        var book = scratch.PathOf(name);
        Run.Of("generate", lists, "--people", people.ToString(CultureInfo.InvariantCulture), "--lists", "2")
            .ExitCode.ShouldBe(0);
        Run.Of("init", book).ExitCode.ShouldBe(0);
        var source = 0;
        foreach (var file in Directory.EnumerateFiles(lists, "list-*").Order(StringComparer.Ordinal))
        {
            Run.Of("add", file, "--source", "s" + ++source, "-C", book).ExitCode.ShouldBe(0);
        }

        return book;
    }

    private static int Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.WaitForExit();
        return process.ExitCode;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

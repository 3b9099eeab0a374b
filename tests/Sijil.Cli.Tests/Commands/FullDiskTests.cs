using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

/// <summary>
/// D-05: a disk of 24 MB that fills up at another point in each of 40 rounds by day, 200 by night, while decisions are recorded, a list is added or a release is published. Then room
/// is made: what was acknowledged is there, nothing is half visible, and it works again without repair.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Lines = 80;

    private readonly Scratch scratch = new();
    private readonly string disk;
    private readonly ITestOutputHelper output;

    public FullDiskTests(ITestOutputHelper output)
    {
        this.output = output;
        disk = scratch.PathOf("disk");
        Directory.CreateDirectory(disk);
        Tool.Run("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk])
            .Code.ShouldBe(0, "this test mounts a small tmpfs and must run as root");
    }

    [Fact]
    public void A_disk_that_fills_up_at_any_point_costs_nothing_that_was_acknowledged()
    {
        var rounds = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 40 : 200;
        var pristine = SmallCasebook.Make(scratch, "pristine");
        var book = Path.Combine(disk, "book");
        var (full, acknowledged) = (0, new List<string>());
        for (var round = 0; round < rounds; round++)
        {
            if (round % 10 == 0)
            {
                Remove(book);
                Tool.Run("cp", ["-a", pristine, book]).Code.ShouldBe(0);
                acknowledged.Clear();
            }

            var filler = Fill(leaving: round * 7919 * 31 % 4_000_000);
            full += (round % 8) switch
            {
                1 => Add(book, round),
                5 => Publish(book, round),
                _ => Decide(book, round, acknowledged),
            };
            File.Delete(filler);
            Holds(book, acknowledged);
        }

        output.WriteLine(FormattableString.Invariant($"{rounds} rounds, {full} of them on a full disk"));
        full.ShouldBeGreaterThan(rounds / 2);
    }

    public void Dispose()
    {
        Tool.Run("umount", ["--lazy", disk]);
        scratch.Dispose();
    }

    private static int Decide(string book, int round, List<string> acknowledged)
    {
        using var process = new DecidingProcess(book, Lines, round);
        var (code, remarks) = process.Wait();
        acknowledged.AddRange(process.Acknowledged);
        return Said(code, remarks, process.Acknowledged.Count == Lines);
    }

    private int Add(string book, int round)
    {
        // Long enough that some of the disks have no room for it.
        var list = scratch.Write(
            "list.csv",
            "name,age\n"
                + string.Concat(
                    Enumerable.Range(0, 600).Select(i => FormattableString.Invariant($"سليم نادر {round} {i},30\n"))
                )
        );
        using var process = ProgramProcess.Start(
            "add",
            list,
            "--source",
            FormattableString.Invariant($"source-{round}"),
            "-C",
            book
        );
        return End(process);
    }

    private int Publish(string book, int round)
    {
        var release = Path.Combine(disk, "release");
        Remove(release);
        using var build = ProgramProcess.Start("build", book);
        if (End(build) == 1)
        {
            return 1;
        }

        using var process = ProgramProcess.Start(
            "publish",
            book,
            "--to",
            release,
            "--reason",
            FormattableString.Invariant($"{round}")
        );
        var full = End(process);
        Directory.Exists(release + ".next").ShouldBeFalse();
        if (Directory.Exists(release))
        {
            var verify = Run.Of("verify", release);
            verify.ExitCode.ShouldBe(0, verify.Output);
        }

        return full;
    }

    private static int End(System.Diagnostics.Process process)
    {
        process.StandardInput.Close();
        var remarks = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Said(process.ExitCode, remarks.GetAwaiter().GetResult(), isDone: true);
    }

    // Done, or one clear line.
    private static int Said(int code, string remarks, bool isDone)
    {
        if (code == 0)
        {
            isDone.ShouldBeTrue();
            return 0;
        }

        code.ShouldBe(2, remarks);
        var fault = remarks.Trim().Split('\n')[^1];
        (
            fault.Contains("full", StringComparison.Ordinal)
            || fault.Contains("No space", StringComparison.OrdinalIgnoreCase)
            || fault.Contains("not enough space", StringComparison.OrdinalIgnoreCase)
        ).ShouldBeTrue(fault);
        return 1;
    }

    private static void Holds(string book, List<string> acknowledged)
    {
        var check = Run.Of("fsck", book, "--quick");
        check.ExitCode.ShouldBe(0, check.Output + check.Remarks);
        using var json = JsonDocument.Parse(Run.Of("decide", "--list", "--json", "-C", book).Output);
        var found = json
            .RootElement.EnumerateArray()
            .Select(d => d.GetProperty("decision_id").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        acknowledged.Where(id => !found.Contains(id)).ShouldBeEmpty();
        var again = Run.Of("decide", "hospital/main/2", "committee/main/row-3", "unsure", "-C", book);
        again.ExitCode.ShouldBe(0, again.Remarks);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Fill(int leaving)
    {
        var filler = Path.Combine(disk, "filler");
        var free = new DriveInfo(disk).AvailableFreeSpace - leaving;
        using var stream = File.Create(filler);
        var block = new byte[4096];
        for (long written = 0; written < free; written += block.Length)
        {
            try
            {
                stream.Write(block);
                stream.Flush();
            }
            catch (IOException)
            {
                break;
            }
        }

        return filler;
    }
}

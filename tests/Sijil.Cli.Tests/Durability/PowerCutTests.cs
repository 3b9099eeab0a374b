using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sijil.Cli.Tests.Commands;

namespace Sijil.Cli.Tests.Durability;

/// <summary>
/// D-03: the power goes at any moment of publishing, beginning a casebook, deciding and adding. What had been acknowledged until then is on the disk, and the casebook holds. Where
/// the calls that flush are made to do nothing, the same rig loses what was acknowledged: it can tell. 15 cuts by day, 300 by night.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private const int CutsInRound = 5;
    private const int Controls = 10;
    private const string Added = "added";
    private const string Published = "published";
    private const string Begun = "begun";
    private const string FlushCalls = "fsync,fdatasync,sync_file_range,syncfs,sync,msync";

    private readonly Scratch scratch = new();
    private readonly string prepared;

    public PowerCutTests() => prepared = SmallCasebook.Make(scratch, "book");

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_power_was_cut()
    {
        var cuts = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 15 : 300;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < cuts / CutsInRound; round++)
        {
            using var disk = Prepared();
            var acknowledged = new ConcurrentQueue<string>();
            var work = Task.Run(() => Work(disk.Root, round, acknowledged), TestContext.Current.CancellationToken);
            var known = new List<List<string>>();
            while (known.Count < CutsInRound)
            {
                await Wait(new Draw((round * CutsInRound) + known.Count), acknowledged, work);
                known.Add([.. acknowledged]);
                disk.Cut(Name(known.Count - 1));
            }

            await work;
            disk.Cut("end");
            disk.AfterCut("end", at => ShouldHold(at, [.. acknowledged]));
            for (var cut = 0; cut < CutsInRound; cut++)
            {
                disk.AfterCut(Name(cut), at => ShouldHold(at, known[cut]));
                reached.Add(
                    known[cut].Count == 0 ? ""
                    : known[cut][^1].Length == 32 ? "decided"
                    : known[cut][^1]
                );
            }
        }

        reached.Count.ShouldBeGreaterThan(2, "the cuts fell into one part of the work only");
    }

    [Fact]
    public void Without_flushes_the_same_rig_loses_what_was_acknowledged()
    {
        using var disk = Prepared();
        var lost = 0;
        for (var run = 0; run < Controls; run++)
        {
            var acknowledged = new ConcurrentQueue<string>();
            Decide(disk.Root, run, 20, acknowledged, mayFlush: false);
            acknowledged.Count.ShouldBe(20);
            disk.Cut(Name(run));
            disk.AfterCut(
                Name(run),
                at =>
                {
                    var list = Run.Of("decide", "--list", "--json", "-C", Path.Combine(at, "book"));
                    lost += list.ExitCode != 0 || acknowledged.Except(Ids(list.Output)).Any() ? 1 : 0;
                }
            );
        }

        lost.ShouldBeGreaterThanOrEqualTo(9, "the rig does not lose what was not flushed: it proves nothing");
    }

    public void Dispose() => scratch.Dispose();

    private PowerCutDisk Prepared()
    {
        var disk = new PowerCutDisk();
        Tool.Run("cp", ["-a", prepared, Path.Combine(disk.Root, "book")]).Code.ShouldBe(0);
        disk.Settle();
        return disk;
    }

    private static string Name(int cut) => string.Create(CultureInfo.InvariantCulture, $"cut-{cut}");

    // Not to fixed times but some acknowledgements on, so that a slow machine tests the same; the last part between two of them, so that calls are cut too.
    private static async Task Wait(Draw draw, ConcurrentQueue<string> acknowledged, Task work)
    {
        var goal = acknowledged.Count + draw.Next(14);
        var waited = Stopwatch.StartNew();
        var most = 300 + draw.Next(2_000);
        while (acknowledged.Count < goal && !work.IsCompleted && waited.ElapsedMilliseconds < most)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Task.Delay(draw.Next(30), TestContext.Current.CancellationToken);
    }

    private void Work(string root, int round, ConcurrentQueue<string> acknowledged)
    {
        var book = Path.Combine(root, "book");
        Do(acknowledged, Published, "publish", book, "--to", Path.Combine(root, "release"), "--quiet");
        Do(acknowledged, Begun, "init", Path.Combine(root, "other"));
        Decide(root, round, 40, acknowledged, mayFlush: true);
        var list = scratch.Write("third.csv", SmallLists.Committee + "\n");
        Do(acknowledged, Added, "add", list, "--source", "third", "-C", book, "--quiet");
    }

    private static void Do(ConcurrentQueue<string> acknowledged, string what, params string[] arguments)
    {
        using var process = ProgramProcess.Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
        acknowledged.Enqueue(what);
    }

    private static void Decide(string root, int round, int count, ConcurrentQueue<string> acknowledged, bool mayFlush)
    {
        string[] arguments = ["decide", "--lines", "-C", Path.Combine(root, "book")];

        // The kernel's tracer answers the calls that flush: "done", and nothing is done. A library put before the C library would miss those that the runtime looks up by itself.
        using var process = mayFlush
            ? ProgramProcess.Start(arguments)
            : ProgramProcess.StartUnder(
                "strace",
                [
                    "-f",
                    "-qq",
                    "--seccomp-bpf",
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=" + FlushCalls,
                    "-e",
                    $"inject={FlushCalls}:retval=0",
                ],
                arguments
            );
        var errors = process.StandardError.ReadToEndAsync();
        for (var i = 0; i < count; i++)
        {
            process.StandardInput.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"hospital/main/{1 + (i % 3)}\tcommittee/main/row-{2 + ((i + round) % 4)}\t{(i % 2 == 0 ? "same" : "different")}\tk-{round}-{i}"
                )
            );
        }

        process.StandardInput.Close();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split('\t') is [_, { Length: 32 } id])
            {
                acknowledged.Enqueue(id);
            }
        }

        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
    }

    private static void ShouldHold(string at, List<string> acknowledged)
    {
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"after {acknowledged.Count} acknowledgements, the last {acknowledged.LastOrDefault()}"
        );
        var book = Path.Combine(at, "book");
        ShouldBeWhole(book, where);
        var ids = Ids(Run.Of("decide", "--list", "--json", "-C", book).Output);
        acknowledged.Where(a => a.Length == 32).Except(ids).ShouldBeEmpty(where);
        ids.ShouldBeUnique();

        // A release that stands under its name is whole, acknowledged or not.
        var release = Path.Combine(at, "release");
        if (acknowledged.Contains(Published) || Directory.Exists(release))
        {
            Directory.Exists(release).ShouldBeTrue(where);
            var verify = Run.Of("verify", release);
            verify.ExitCode.ShouldBe(0, where + "\n" + verify.Output + verify.Remarks);
        }

        if (acknowledged.Contains(Begun))
        {
            ShouldBeWhole(Path.Combine(at, "other"), where);
        }

        if (acknowledged.Contains(Added))
        {
            Run.Of("build", book).Output.ShouldContain("third/main", Case.Sensitive, where);
        }
    }

    private static void ShouldBeWhole(string book, string where)
    {
        var check = Run.Of("fsck", book, "--quick");
        check.ExitCode.ShouldBe(0, where + "\n" + check.Output + check.Remarks);
    }

    private static List<string> Ids(string list)
    {
        using var json = JsonDocument.Parse(list);
        return [.. json.RootElement.EnumerateArray().Select(d => d.GetProperty("decision_id").GetString()!)];
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sijil.Cli.Tests.Commands;

namespace Sijil.Cli.Tests.Durability;

/// <summary>
/// D-03: the power goes while a release is published, a casebook begun, decisions recorded and a list added: in the middle of each, and between them. What was acknowledged until then
/// is there, what was not is there whole or not at all, and the work goes on without repair. 15 cuts by day, 300 by night. The control is the same work with flushes that do nothing.
/// </summary>
public sealed class CutCommandsTests : IDisposable
{
    private const int CutsInRound = 5;
    private const string Added = "added";
    private const string Published = "published";
    private const string Begun = "begun";
    private const string FlushCalls = "fsync,fdatasync,sync_file_range,syncfs,sync,msync";

    // The tracer answers the calls that flush: "done", and nothing is done. A library put before the C library would miss those that the runtime looks up by itself.
    private static readonly string[] WithoutFlushes =
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
    ];

    private readonly Scratch scratch = new();
    private readonly ITestOutputHelper output;
    private readonly string prepared;
    private readonly string list;

    public CutCommandsTests(ITestOutputHelper output)
    {
        this.output = output;
        prepared = SmallCasebook.Make(scratch, "book");
        list = scratch.Write("third.csv", SmallLists.Committee + "\n");
    }

    private static bool IsNightly => Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is not null;

    [Fact]
    public async Task What_was_acknowledged_is_there_and_the_rest_is_whole_or_absent()
    {
        if (!CanCut())
        {
            return;
        }

        var reached = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < (IsNightly ? 300 : 15) / CutsInRound; round++)
        {
            using var disk = Prepared();
            var acknowledged = new ConcurrentQueue<string>();
            var work = Task.Run(() => Work(disk.Root, round, acknowledged, []), TestContext.Current.CancellationToken);
            var known = new List<List<string>>();
            for (var cut = 0; cut < CutsInRound; cut++)
            {
                await Wait(new Draw((round * CutsInRound) + cut), acknowledged, work);
                known.Add([.. acknowledged]);
                disk.Cut(Name(cut));
            }

            await work;
            for (var cut = 0; cut < CutsInRound; cut++)
            {
                disk.AfterCut(Name(cut), at => ShouldHold(at, known[cut]));
                var last = known[cut].LastOrDefault("nothing");
                last = last.Length == 32 ? "decided" : last;
                reached[last] = reached.GetValueOrDefault(last) + 1;
            }
        }

        output.WriteLine("cuts by what had been done last: " + string.Join(", ", reached));
        reached.Count.ShouldBeGreaterThan(IsNightly ? 2 : 0, "the cuts fell into one part of the work only");
    }

    [Fact]
    public void Without_flushes_what_was_acknowledged_is_lost()
    {
        if (!CanCut())
        {
            return;
        }

        var (runs, lost) = (IsNightly ? 10 : 3, new SortedDictionary<string, int>(StringComparer.Ordinal));
        for (var run = 0; run < runs; run++)
        {
            using var disk = Prepared();
            var acknowledged = new ConcurrentQueue<string>();
            Work(disk.Root, run, acknowledged, WithoutFlushes);
            disk.Cut(Name(run));
            disk.AfterCut(
                Name(run),
                at =>
                {
                    foreach (var what in Lost(at, [.. acknowledged]))
                    {
                        lost[what] = lost.GetValueOrDefault(what) + 1;
                    }
                }
            );
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"control, lost in {runs} runs: {string.Join(", ", lost)}")
        );
        foreach (var what in (string[])[Published, Begun, "decided", Added])
        {
            (lost.GetValueOrDefault(what) * 10).ShouldBeGreaterThanOrEqualTo(
                runs * 9,
                what + ": the rig tells nothing"
            );
        }
    }

    // Not a success: nothing was tried, and the output says so.
    private bool CanCut()
    {
        if (PowerCutDisk.Obstacle is { } obstacle)
        {
            output.WriteLine("NOT TRIED: power cuts need a machine where disk images can be mounted: " + obstacle);
        }

        return PowerCutDisk.Obstacle is null;
    }

    public void Dispose() => scratch.Dispose();

    private static string Name(int cut) => string.Create(CultureInfo.InvariantCulture, $"cut-{cut}");

    private PowerCutDisk Prepared()
    {
        var disk = new PowerCutDisk();
        Tool.Run("cp", ["-a", prepared, Path.Combine(disk.Root, "book")]).Code.ShouldBe(0);
        disk.Settle();
        return disk;
    }

    // Some acknowledgements on, or some time within a long call, and then a little: a slow machine tests the same.
    private static async Task Wait(Draw draw, ConcurrentQueue<string> acknowledged, Task work)
    {
        var goal = acknowledged.Count + draw.Next(14);
        var most = 300 + draw.Next(2_000);
        var waited = Stopwatch.StartNew();
        while (acknowledged.Count < goal && !work.IsCompleted && waited.ElapsedMilliseconds < most)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Task.Delay(draw.Next(30), TestContext.Current.CancellationToken);
    }

    private void Work(string root, int round, ConcurrentQueue<string> acknowledged, string[] tracer)
    {
        var book = Path.Combine(root, "book");
        Do("publish", book, "--to", Path.Combine(root, "release"), "--quiet");
        acknowledged.Enqueue(Published);
        Do("init", Path.Combine(root, "other"));
        acknowledged.Enqueue(Begun);
        using (var process = Start("decide", "--lines", "-C", book))
        {
            for (var i = 0; i < 40; i++)
            {
                process.StandardInput.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"hospital/main/{1 + (i % 3)}\tcommittee/main/row-{2 + ((i + round) % 4)}\t{(i % 2 == 0 ? "same" : "different")}\tk-{round}-{i}"
                    )
                );
            }

            Finish(process, line => acknowledged.Enqueue(line.Split('\t')[1]));
        }

        Do("add", list, "--source", "third", "-C", book, "--quiet");
        acknowledged.Enqueue(Added);

        Process Start(params string[] arguments) =>
            tracer.Length == 0
                ? ProgramProcess.Start(arguments)
                : ProgramProcess.StartUnder("strace", tracer, arguments);

        void Do(params string[] arguments)
        {
            using var process = Start(arguments);
            Finish(process, _ => { });
        }
    }

    private static void Finish(Process process, Action<string> take)
    {
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            take(line);
        }

        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
    }

    private void ShouldHold(string at, List<string> acknowledged)
    {
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"after {acknowledged.Count} acknowledgements, the last {acknowledged.LastOrDefault()}"
        );
        var book = Path.Combine(at, "book");
        var check = Run.Of("fsck", book, "--quick");
        check.ExitCode.ShouldBe(0, where + "\n" + check.Output + check.Remarks);
        Lost(at, acknowledged).ShouldBeEmpty(where);
        Decisions(book).ShouldBeUnique();

        // A release that stands under its name is whole, acknowledged or not; where none stands, it can be published under that name.
        var release = Path.Combine(at, "release");
        if (!Directory.Exists(release))
        {
            Run.Of("build", book).ExitCode.ShouldBe(0, where);
            var again = Run.Of("publish", book, "--to", release, "--quiet");
            again.ExitCode.ShouldBe(0, where + "\n" + again.Remarks);
        }

        var verify = Run.Of("verify", release);
        verify.ExitCode.ShouldBe(0, where + "\n" + verify.Output + verify.Remarks);

        // A casebook that was being begun has been begun, can be, or the person is told that parts of one are there: nothing was in it yet.
        var other = Path.Combine(at, "other");
        if (
            !acknowledged.Contains(Begun)
            && Run.Of("init", other) is { ExitCode: not 0 } begun
            && Run.Of("add", list, "--source", "first", "-C", other).ExitCode != 0
        )
        {
            begun.Fault.ShouldContain("parts of one", Case.Sensitive, where);
        }
    }

    // What had been acknowledged and is not there, or not whole.
    private List<string> Lost(string at, List<string> acknowledged)
    {
        var book = Path.Combine(at, "book");
        var lost = new List<string>();
        if (acknowledged.Contains(Published) && Run.Of("verify", Path.Combine(at, "release")).ExitCode != 0)
        {
            lost.Add(Published);
        }

        if (
            acknowledged.Contains(Begun)
            && Run.Of("add", list, "--source", "first", "-C", Path.Combine(at, "other")).ExitCode != 0
        )
        {
            lost.Add(Begun);
        }

        if (acknowledged.Where(a => a.Length == 32).Except(Decisions(book)).Any())
        {
            lost.Add("decided");
        }

        if (
            acknowledged.Contains(Added)
            && !Run.Of("build", book).Output.Contains("third/main", StringComparison.Ordinal)
        )
        {
            lost.Add(Added);
        }

        return lost;
    }

    private static List<string> Decisions(string book)
    {
        var decisions = Run.Of("decide", "--list", "--json", "-C", book);
        if (decisions.ExitCode != 0)
        {
            return [];
        }

        using var json = JsonDocument.Parse(decisions.Output);
        return [.. json.RootElement.EnumerateArray().Select(d => d.GetProperty("decision_id").GetString()!)];
    }
}

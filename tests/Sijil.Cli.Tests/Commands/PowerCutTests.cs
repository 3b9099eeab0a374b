using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

/// <summary>
/// D-03: power cuts. The casebook lies on an ext4 image inside a btrfs image; a reflink copy of the inner image while the program works is the disk as a power cut would leave it: what
/// the kernel has not been told to write is not in it. 15 cuts by day, 300 by night. The control is the same with every flush turned into nothing: it must lose what was acknowledged,
/// or the rig shows nothing.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private const int CutsInRun = 5;
    private const int Lines = 400;

    private readonly Scratch scratch = new();
    private readonly List<string> mounts = [];
    private readonly ITestOutputHelper output;

    public PowerCutTests(ITestOutputHelper output) => this.output = output;

    private static int Runs => Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 3 : 60;

    [Fact]
    public void What_was_acknowledged_is_there_after_a_power_cut()
    {
        if (!CanCut())
        {
            return;
        }

        var (cuts, acknowledged) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (image, ids) in Cuts(run, []))
            {
                cuts++;
                acknowledged += ids.Count;
                var (found, check) = After(image);
                check.ShouldBe(0, $"cut {cuts}: the casebook does not hold");
                ids.Where(id => !found.Contains(id)).ShouldBeEmpty($"cut {cuts}: acknowledged and lost");
            }
        }

        output.WriteLine(
            FormattableString.Invariant($"{cuts} power cuts, {acknowledged} acknowledged decisions, all there")
        );
        cuts.ShouldBe(Runs * CutsInRun);
    }

    // The same, with fsync and fdatasync answered by the tracer and never done.
    [Fact]
    public void Without_flushes_the_same_cuts_lose_what_was_acknowledged()
    {
        if (!CanCut())
        {
            return;
        }

        var (cuts, lossy) = (0, 0);
        for (var run = 0; run < 2; run++)
        {
            var under = (string[])
                ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync,fdatasync,sync_file_range:retval=0"];
            foreach (var (image, ids) in Cuts(run, under))
            {
                cuts++;
                var (found, check) = After(image);
                lossy += check != 0 || ids.Exists(id => !found.Contains(id)) ? 1 : 0;
            }
        }

        output.WriteLine(FormattableString.Invariant($"control: {lossy} of {cuts} cuts lost data"));
        (lossy * 10).ShouldBeGreaterThanOrEqualTo(cuts * 9);
    }

    // A published release, and an added list, each acknowledged before the cut.
    [Fact]
    public void A_release_and_a_list_that_were_acknowledged_are_there_whole_after_a_power_cut()
    {
        if (!CanCut())
        {
            return;
        }

        var disk = Disk();
        var book = Path.Combine(disk, "book");
        Run.Of("publish", book, "--to", Path.Combine(disk, "release")).ExitCode.ShouldBe(0);
        var list = scratch.Write("more.csv", SmallLists.Hospital + "9,نادر سليم,45,male,2024-01-01\n");
        Run.Of("add", list, "--source", "another", "-C", book).ExitCode.ShouldBe(0);
        var cut = Mounted(Cut(0));
        var verify = Run.Of("verify", Path.Combine(cut, "release"));
        verify.ExitCode.ShouldBe(0, verify.Output);
        Run.Of("fsck", Path.Combine(cut, "book"), "--quick").ExitCode.ShouldBe(0);
        Run.Of("custody", "-C", Path.Combine(cut, "book"), "--of", list).Output.ShouldContain("kept");
        Run.Of("build", Path.Combine(cut, "book")).ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        for (var i = mounts.Count - 1; i >= 0; i--)
        {
            Tool.Run("umount", ["--lazy", mounts[i]]);
        }

        scratch.Dispose();
    }

    private string Btrfs => scratch.PathOf("btrfs");

    private string Image => Path.Combine(Btrfs, "disk.img");

    // Where nobody may mount, as in some containers, this cannot be tried; that is said, here and in the test's output.
    private bool CanCut()
    {
        var image = scratch.PathOf("btrfs.img");
        Directory.CreateDirectory(Btrfs);
        using (var file = File.Create(image))
        {
            file.SetLength(500L << 20);
        }

        if (
            Tool.Run("mkfs.btrfs", ["-q", image]).Code != 0
            || Tool.Run("mount", ["-o", "loop", image, Btrfs]).Code != 0
        )
        {
            output.WriteLine("NOT TRIED: power cuts need root and loop devices");
            return false;
        }

        mounts.Add(Btrfs);
        return true;
    }

    // A disk with a casebook on it, all of it flushed. The file system itself flushes by its own only after a minute.
    private string Disk()
    {
        var disk = scratch.PathOf("disk");
        if (mounts.Remove(disk))
        {
            Tool.Run("umount", [disk]).Code.ShouldBe(0);
        }

        File.Delete(Image);
        using (var file = File.Create(Image))
        {
            file.SetLength(64L << 20);
        }

        Tool.Run("mkfs.ext4", ["-q", "-F", Image]).Code.ShouldBe(0);
        Directory.CreateDirectory(disk);
        Tool.Run("mount", ["-o", "loop,commit=60", Image, disk]).Code.ShouldBe(0);
        mounts.Add(disk);
        var pristine = scratch.PathOf("pristine");
        if (!Directory.Exists(pristine))
        {
            SmallCasebook.Make(scratch, "pristine");
        }

        Tool.Run("cp", ["-a", pristine, Path.Combine(disk, "book")]).Code.ShouldBe(0);
        Tool.Run("sync", ["--file-system", disk]).Code.ShouldBe(0);
        return disk;
    }

    private string Cut(int number)
    {
        var image = Path.Combine(Btrfs, FormattableString.Invariant($"cut-{number}.img"));
        Tool.Run("cp", ["--reflink=always", Image, image]).Code.ShouldBe(0);
        return image;
    }

    private string Mounted(string image)
    {
        var at = scratch.PathOf("cut");
        Directory.CreateDirectory(at);
        Tool.Run("mount", ["-o", "loop", image, at]).Code.ShouldBe(0);
        mounts.Add(at);
        return at;
    }

    // Cuts while one process works: the images, and what had been acknowledged before each.
    private List<(string Image, List<string> Ids)> Cuts(int run, string[] under)
    {
        var book = Path.Combine(Disk(), "book");
        var cuts = new List<(string, List<string>)>();
        using var process = new DecidingProcess(book, Lines, run, under);
        for (var i = 0; i < CutsInRun; i++)
        {
            process.Await(1 + (((run * 13) + (i * 61)) % (Lines - 100)));
            var ids = process.Acknowledged;
            ids.ShouldNotBeEmpty();
            cuts.Add((Cut(i), ids));
        }

        return cuts;
    }

    private (HashSet<string> Found, int Check) After(string image)
    {
        var at = Mounted(image);
        try
        {
            var book = Path.Combine(at, "book");
            var check = Run.Of("fsck", book, "--quick");
            var list = Run.Of("decide", "--list", "--json", "-C", book);
            if (check.ExitCode != 0 || list.ExitCode != 0)
            {
                return ([], 1);
            }

            using var json = JsonDocument.Parse(list.Output);
            return (
                [.. json.RootElement.EnumerateArray().Select(d => d.GetProperty("decision_id").GetString()!)],
                check.ExitCode
            );
        }
        finally
        {
            Tool.Run("umount", [at]).Code.ShouldBe(0);
            mounts.Remove(at);
            File.Delete(image);
        }
    }
}

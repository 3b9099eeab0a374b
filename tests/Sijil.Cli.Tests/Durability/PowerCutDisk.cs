namespace Sijil.Cli.Tests.Durability;

/// <summary>
/// A disk whose power can be cut: an ext4 image in a btrfs image, both mounted. A reflink copy of the ext4 image, taken while programs work in it, holds what the disk holds at that
/// moment; what still waits in the memory of the system is not in it. Needs root, two free loop devices (three to look at a cut) and btrfs-progs.
/// </summary>
internal sealed class PowerCutDisk : IDisposable
{
    // No writing of its own accord while a test lasts, and no flush that the program did not ask for.
    private const string Patient = "loop,noatime,commit=300,noauto_da_alloc,noinit_itable";

    private readonly Scratch scratch = new();
    private readonly List<string> mounted = [];

    /// <summary>Why no such disk can be made on this machine (in some containers nobody may mount); null: it can.</summary>
    public static string? Obstacle { get; } = FindObstacle();

    public PowerCutDisk()
    {
        try
        {
            var outer = scratch.PathOf("outer.btrfs");
            Must("truncate", "-s", "2G", outer);
            Must("mkfs.btrfs", "-q", outer);
            Mount("loop,noatime", outer, Outer);
            Must("truncate", "-s", "96M", Image("disk"));
            Must("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", Image("disk"));
            Mount(Patient, Image("disk"), Root);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder in which programs work.</summary>
    public string Root => scratch.PathOf("disk");

    private string Outer => scratch.PathOf("outer");

    /// <summary>Writes all that waits, so that it counts as having been there long before.</summary>
    public void Settle() => Must("sync", "-f", Root);

    /// <summary>Keeps what the disk holds at this moment.</summary>
    public void Cut(string name) => Must("cp", "--reflink=always", Image("disk"), Image(name));

    /// <summary>Starts the machine again from what a cut left, and looks at it.</summary>
    public void AfterCut(string name, Action<string> look)
    {
        var at = scratch.PathOf(name);
        Mount("loop,noatime", Image(name), at);
        try
        {
            look(at);
        }
        finally
        {
            Unmount(at);
            File.Delete(Image(name));
        }
    }

    public void Dispose()
    {
        foreach (var at in Enumerable.Reverse(mounted).ToList())
        {
            Unmount(at);
        }

        scratch.Dispose();
    }

    private string Image(string name) => Path.Combine(Outer, name + ".ext4");

    private void Mount(string options, string image, string at)
    {
        Directory.CreateDirectory(at);
        var (code, said) = Tool.Run("mount", ["-o", options, image, at]);
        code.ShouldBe(0, $"the tests of power cuts mount disk images, for which they must run as root: {said}");
        mounted.Add(at);
    }

    // A program that ended a moment ago may still hold a file.
    private void Unmount(string at)
    {
        for (var attempt = 0; Tool.Run("umount", [at]).Code != 0; attempt++)
        {
            attempt.ShouldBeLessThan(100, $"{at} cannot be unmounted");
            Thread.Sleep(100);
        }

        mounted.Remove(at);
    }

    private static string? FindObstacle()
    {
        using var tried = new Scratch();
        var (image, at) = (tried.PathOf("try.btrfs"), tried.PathOf("try"));
        Directory.CreateDirectory(at);
        Must("truncate", "-s", "200M", image);
        Must("mkfs.btrfs", "-q", image);
        var (code, said) = Tool.Run("mount", ["-o", "loop", image, at]);
        if (code == 0)
        {
            Tool.Run("umount", ["--lazy", at]);
            return null;
        }

        return said;
    }

    private static void Must(string program, params string[] arguments)
    {
        var (code, said) = Tool.Run(program, arguments);
        code.ShouldBe(0, $"{program}: {said}");
    }
}

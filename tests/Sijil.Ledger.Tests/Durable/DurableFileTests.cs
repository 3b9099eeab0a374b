namespace Sijil.Ledger.Tests.Durable;

public sealed class DurableFileTests : Scratch
{
    [Fact]
    public void A_written_file_is_whole_and_alone()
    {
        DurableFile.Write(PathOf("a.txt"), "first"u8.ToArray());
        DurableFile.Write(PathOf("a.txt"), "second"u8.ToArray());
        File.ReadAllText(PathOf("a.txt")).ShouldBe("second");
        Directory.GetFiles(Root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_former_file_and_no_other()
    {
        DurableFile.Write(PathOf("a.txt"), "first"u8.ToArray());
        Should.Throw<InvalidOperationException>(() =>
            DurableFile.Write(
                PathOf("a.txt"),
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidOperationException();
                }
            )
        );
        File.ReadAllText(PathOf("a.txt")).ShouldBe("first");
        Directory.GetFiles(Root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_leftover_of_a_crash_does_not_disturb_the_next_write()
    {
        File.WriteAllText(PathOf("a.txt.tmp"), "a longer leftover of a crash");
        DurableFile.Write(PathOf("a.txt"), "new"u8.ToArray());
        File.ReadAllText(PathOf("a.txt")).ShouldBe("new");
        Directory.GetFiles(Root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_full_disk_is_reported()
    {
        // /dev/full takes no byte. The temporary file cannot lie there, so the device stands in for it by a link.
        File.CreateSymbolicLink(PathOf("a.txt.tmp"), "/dev/full");
        Should.Throw<IOException>(() => DurableFile.Write(PathOf("a.txt"), new byte[100_000]));
        File.Exists(PathOf("a.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_is_a_file_is_reported()
    {
        File.WriteAllText(PathOf("plain"), "");
        Should.Throw<IOException>(() => DurableFile.Write(PathOf("plain/a.txt"), new byte[1]));
    }
}

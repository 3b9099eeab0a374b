namespace Sijil.Ledger.Tests.Durable;

[Collection(FileSizeLimit.Collection)]
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
    public void A_write_that_the_system_refuses_is_reported_and_leaves_nothing()
    {
        DurableFile.Write(PathOf("a.txt"), "first"u8.ToArray());
        using (new FileSizeLimit())
        {
            var fault = Should.Throw<IOException>(() =>
                DurableFile.Write(
                    PathOf("a.txt"),
                    stream =>
                    {
                        stream.Seek(FileSizeLimit.Bytes - 10, SeekOrigin.Begin);
                        stream.Write(new byte[1000]);
                    }
                )
            );
            fault.Message.ShouldContain(PathOf("a.txt"));
        }

        File.ReadAllText(PathOf("a.txt")).ShouldBe("first");
        Directory.GetFiles(Root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_disk_that_does_not_confirm_is_reported()
    {
        // Devices cannot be flushed (EINVAL); the runtime's own flush says nothing then.
        using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
        Should.NotThrow(() => device.Flush(flushToDisk: true));
        Should.Throw<IOException>(() => DiskFlush.File(device)).Message.ShouldContain("/dev/full");
    }

    [Fact]
    public void A_full_disk_is_reported_when_the_buffer_is_flushed()
    {
        var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, 1 << 16);
        device.Write("fits the buffer"u8);
        Should.Throw<IOException>(() => DiskFlush.File(device));

        // Closing it tries to write the buffer once more.
        Should.Throw<IOException>(device.Dispose);
    }

    [Fact]
    public void A_link_in_the_place_of_the_temporary_file_is_not_followed()
    {
        File.WriteAllText(PathOf("victim"), "untouched");
        File.CreateSymbolicLink(PathOf("a.txt.tmp"), PathOf("victim"));
        DurableFile.Write(PathOf("a.txt"), "new"u8.ToArray());
        File.ReadAllText(PathOf("victim")).ShouldBe("untouched");
        new FileInfo(PathOf("a.txt")).LinkTarget.ShouldBeNull();
    }

    [Fact]
    public void A_target_that_is_a_folder_is_reported_and_no_temporary_file_stays()
    {
        Directory.CreateDirectory(PathOf("folder"));
        Should
            .Throw<Exception>(() => DurableFile.Write(PathOf("folder"), new byte[1]))
            .ShouldSatisfyAllConditions(e => (e is IOException or UnauthorizedAccessException).ShouldBeTrue());
        Directory.GetFiles(Root).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_reported_with_its_path() =>
        Should
            .Throw<IOException>(() => DurableFile.Write(PathOf("missing/a.txt"), new byte[1]))
            .Message.ShouldContain(PathOf("missing"));

    [Fact]
    public void A_folder_that_is_a_file_is_reported()
    {
        File.WriteAllText(PathOf("plain"), "");
        Should.Throw<IOException>(() => DurableFile.Write(PathOf("plain/a.txt"), new byte[1]));
    }
}

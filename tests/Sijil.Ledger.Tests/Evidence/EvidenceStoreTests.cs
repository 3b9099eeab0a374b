using System.Security.Cryptography;

namespace Sijil.Ledger.Tests.Evidence;

[Collection(FileSizeLimit.Collection)]
public sealed class EvidenceStoreTests : Scratch
{
    [Fact]
    public void A_kept_file_is_found_by_its_hash_in_two_levels_of_folders()
    {
        var id = Keep("hello"u8.ToArray());
        id.ToString().ShouldBe("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        Store.VerifiedPath(id).ShouldBe(PathOf($"evidence/2c/f2/{id}"));
        File.ReadAllText(Store.VerifiedPath(id)).ShouldBe("hello");
    }

    [Fact]
    public void Any_bytes_come_back_as_they_went_in()
    {
        for (var size = 0; size < 300_000; size = (size * 3) + 1)
        {
            var bytes = new byte[size];
            for (var i = 0; i < size; i++)
            {
                bytes[i] = unchecked((byte)(i * 31));
            }

            var id = Keep(bytes);
            id.ToString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            File.ReadAllBytes(Store.VerifiedPath(id)).ShouldBe(bytes);
        }
    }

    [Fact]
    public void Keeping_the_same_bytes_again_keeps_one_file()
    {
        Keep("hello"u8.ToArray()).ShouldBe(Keep("hello"u8.ToArray()));
        Store.All().Count().ShouldBe(1);
        Directory.GetFiles(PathOf("evidence"), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public void A_single_flipped_bit_is_detected_and_named()
    {
        var id = Keep("hello"u8.ToArray());
        var path = Store.VerifiedPath(id);
        File.SetAttributes(path, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(path);
        bytes[2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Should.Throw<EvidenceAlteredException>(() => Store.VerifiedPath(id)).Id.ShouldBe(id);
        Should.Throw<EvidenceAlteredException>(() => Keep("hello"u8.ToArray()));
    }

    [Fact]
    public void A_missing_file_is_not_an_altered_one()
    {
        var id = Keep("hello"u8.ToArray());
        File.SetAttributes(Store.VerifiedPath(id), FileAttributes.Normal);
        File.Delete(PathOf($"evidence/2c/f2/{id}"));
        Should.Throw<FileNotFoundException>(() => Store.VerifiedPath(id));
    }

    [Fact]
    public void A_leftover_of_a_crash_is_harmless()
    {
        Directory.CreateDirectory(PathOf("evidence"));
        File.WriteAllText(PathOf("evidence/incoming.tmp"), "half a file");
        File.SetAttributes(PathOf("evidence/incoming.tmp"), FileAttributes.ReadOnly);
        Store.All().ShouldBeEmpty();
        var id = Keep("hello"u8.ToArray());
        File.ReadAllText(Store.VerifiedPath(id)).ShouldBe("hello");
    }

    [Fact]
    public void Kept_files_cannot_be_written_by_accident() =>
        File.GetAttributes(Store.VerifiedPath(Keep("x"u8.ToArray())))
            .ShouldSatisfyAllConditions(a => a.HasFlag(FileAttributes.ReadOnly).ShouldBeTrue());

    [Theory]
    [InlineData("")]
    [InlineData("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("../../../../etc/passwd")]
    public void An_id_has_one_spelling(string text) => Should.Throw<FormatException>(() => EvidenceId.Parse(text));

    [Fact]
    public void An_opened_file_gives_the_kept_bytes_from_the_start()
    {
        var id = Keep("hello"u8.ToArray());
        using var reader = new StreamReader(Store.Open(id));
        reader.ReadToEnd().ShouldBe("hello");
        Store.SizeOf(id).ShouldBe(5);
    }

    [Fact]
    public void Of_all_files_exactly_the_altered_ones_are_named()
    {
        var ids = Enumerable.Range(0, 20).Select(i => Keep([(byte)i])).ToArray();
        Store.Altered().ShouldBeEmpty();
        foreach (var id in ids.Take(3))
        {
            var path = Store.VerifiedPath(id);
            File.SetAttributes(path, FileAttributes.Normal);
            File.AppendAllText(path, "x");
        }

        Store.Altered().ShouldBe(ids.Take(3).OrderBy(id => id.ToString(), StringComparer.Ordinal));
        Store.All().ShouldBe(ids.OrderBy(id => id.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void A_stray_copy_elsewhere_is_no_kept_file()
    {
        var id = Keep("hello"u8.ToArray());
        File.Copy(Store.VerifiedPath(id), PathOf($"evidence/{id}"));
        File.WriteAllText(PathOf("evidence/2c/readme"), "stray");
        Store.All().ShouldBe([id]);
    }

    [Fact]
    public void A_copy_that_the_system_refuses_leaves_nothing_and_the_store_usable()
    {
        using (new FileSizeLimit())
        {
            using var tooMuch = new Zeros(FileSizeLimit.Bytes + 1L);
            Should.Throw<IOException>(() => Store.Keep(tooMuch));
        }

        Directory.GetFiles(PathOf("evidence"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Store.VerifiedPath(Keep("hello"u8.ToArray())).ShouldNotBeNull();
    }

    [Fact]
    public void A_source_that_breaks_off_leaves_nothing()
    {
        using var broken = new Zeros(1_000_000, breaksOffAt: 500_000);
        Should.Throw<IOException>(() => Store.Keep(broken));
        Store.All().ShouldBeEmpty();
        Directory.GetFiles(PathOf("evidence"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_large_stream_is_not_held_in_memory()
    {
        using var stream = new Zeros(40 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Store.Keep(stream);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 << 20);
    }

    [Fact]
    public void A_store_below_a_plain_file_is_reported()
    {
        File.WriteAllText(PathOf("evidence"), "a file where the folder should be");
        Should.Throw<IOException>(() => Keep("hello"u8.ToArray())).Message.ShouldContain(PathOf("evidence"));
        File.ReadAllText(PathOf("evidence")).ShouldStartWith("a file");
    }

    [Fact]
    public void A_source_that_is_missing_or_a_folder_is_reported()
    {
        Should.Throw<FileNotFoundException>(() => Store.Keep(PathOf("missing")));
        Should.Throw<UnauthorizedAccessException>(() => Store.Keep(Root));
        Directory.Exists(PathOf("evidence")).ShouldBeFalse();
    }

    /// <summary>Zero bytes without end in memory, which may break off.</summary>
    private sealed class Zeros(long length, long breaksOffAt = long.MaxValue) : MemoryStream
    {
        private long given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given >= breaksOffAt)
            {
                throw new IOException("the source broke off");
            }

            var now = (int)Math.Min(count, length - given);
            given += now;
            return now;
        }

        public override int Read(Span<byte> buffer)
        {
            var chunk = new byte[1];
            var now = Read(chunk, 0, buffer.Length);
            buffer[..now].Clear();
            return now;
        }
    }

    private EvidenceStore Store => new(PathOf("evidence"));

    private EvidenceId Keep(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Store.Keep(stream);
    }
}

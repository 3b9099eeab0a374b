using System.Security.Cryptography;

namespace Sijil.Ledger.Tests.Evidence;

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

    private EvidenceStore Store => new(PathOf("evidence"));

    private EvidenceId Keep(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Store.Keep(stream);
    }
}

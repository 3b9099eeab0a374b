using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Tiles;
using Xunit;

namespace Sijil.Ledger.Tests.Tiles;

public sealed class LogFolderTests : Scratch
{
    private static readonly SignerKey Key = new("example.org/register", SHA256.HashData("log"u8));

    // The examples of the specification.
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 5, 112, "tile/1/005.p/112")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 1000, 1, "tile/0/x001/000.p/1")]
    public void Tiles_stand_where_the_specification_says(int level, long index, int width, string path) =>
        TilePath.Of(level, index, width).ShouldBe(path);

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void A_log_that_was_written_is_right_and_gives_proofs_from_its_tiles(int size)
    {
        var checkpoint = LogFolder.Write(Root, Entries(size), Key);

        LogFolder.Verify(Root, Key.Verifier).ShouldBeEmpty();
        var tiles = new TileReader(Root, size);
        foreach (var index in new[] { 0, size / 3, size - 1 })
        {
            InclusionProof.Of(tiles, index, size).Holds(TreeHash.OfLeaf(Entry(index)), checkpoint.Root).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_log_without_entries_is_a_log()
    {
        LogFolder.Write(Root, [], Key).Root.ShouldBe(TreeHash.Empty);
        LogFolder.Verify(Root, Key.Verifier).ShouldBeEmpty();
    }

    [Fact]
    public void Every_flipped_bit_of_every_file_is_found_and_the_file_named()
    {
        LogFolder.Write(Root, Entries(300).Select(entry => entry[..6]), Key);
        var nightly = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is not null;
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            for (var bit = 0; bit < bytes.Length * 8; bit += nightly ? 1 : 61)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                File.WriteAllBytes(file, bytes);
                LogFolder.Verify(Root, Key.Verifier).ShouldNotBeEmpty($"{file} bit {bit}");
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            File.WriteAllBytes(file, bytes);
        }

        LogFolder.Verify(Root, Key.Verifier).ShouldBeEmpty();
    }

    [Fact]
    public void Missing_short_and_foreign_files_are_named()
    {
        LogFolder.Write(Root, Entries(300), Key);
        File.WriteAllText(PathOf("readme.txt"), "not of the log");
        LogFolder.Verify(Root, Key.Verifier).ShouldBe(["readme.txt: the file does not belong to the log"]);
        File.Delete(PathOf("readme.txt"));

        var tile = PathOf("tile/0/000");
        var bytes = File.ReadAllBytes(tile);
        File.WriteAllBytes(tile, bytes[..^1]);
        LogFolder.Verify(Root, Key.Verifier)[0].ShouldStartWith("tile/0/000: found 8191 bytes; expected 8192");
        File.Delete(tile);
        LogFolder.Verify(Root, Key.Verifier)[0].ShouldBe("tile/0/000: the file is missing");
        File.WriteAllBytes(tile, bytes);

        var other = new SignerKey("example.org/register", SHA256.HashData("another"u8));
        LogFolder.Verify(Root, other.Verifier).ShouldBe(["checkpoint: it is not signed by example.org/register"]);
        File.Delete(PathOf("checkpoint"));
        LogFolder.Verify(Root, Key.Verifier).ShouldBe(["checkpoint: the file is missing"]);
    }

    [Fact]
    public void An_entry_that_is_too_long_is_refused() =>
        Should
            .Throw<ArgumentException>(() => LogFolder.Write(Root, [new byte[65_536]], Key))
            .Message.ShouldContain("entry 0 has 65536 bytes; expected at most 65535");

    private static IEnumerable<byte[]> Entries(int count) => Enumerable.Range(0, count).Select(Entry);

    private static byte[] Entry(int index) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"entry\":{index}}}"));
}

using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Bags;
using Xunit;

namespace Sijil.Ledger.Tests.Bags;

/// <summary>Bags as other programs make them; the cases of the Library of Congress' conformance suite, made anew.</summary>
public sealed class ForeignBagTests : Scratch
{
    private string Bagged => PathOf("bag");

    [Theory]
    [InlineData("0.93", "md5", "\r\n", " ", "")]
    [InlineData("0.96", "sha1", "\n", "  ", "./")]
    [InlineData("0.97", "sha512", "\n", " *", "")]
    [InlineData("1.0", "sha256", "\n", "\t", "")]
    [InlineData("1.0", "sha384", "\r\n", "  ", "")]
    public void A_whole_bag_of_any_version_and_hash_is_accepted(
        string version,
        string algorithm,
        string end,
        string between,
        string before
    )
    {
        Make(version, algorithm, end, between, before);
        var report = ForeignBag.Verify(Bagged);
        report.Faults.ShouldBeEmpty();
        (report.Version, report.Files).ShouldBe((version, 2));
        report.Algorithms.ShouldBe([algorithm]);
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("ISO-8859-1")]
    [InlineData("utf-8")]
    public void Tags_are_read_in_the_encoding_that_the_bag_declares(string encoding)
    {
        var tags =
            encoding == "UTF-16" ? Encoding.BigEndianUnicode
            : encoding == "ISO-8859-1" ? Encoding.Latin1
            : Encoding.UTF8;
        Make("0.97", "sha256", "\n", "  ", "", "é.txt", tags, encoding);
        ForeignBag.Verify(Bagged).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_percent_sign_stands_for_itself_from_version_1_on()
    {
        Make("1.0", "sha256", "\n", "  ", "", "a%b.txt");
        File.WriteAllText(Manifest("sha256"), File.ReadAllText(Manifest("sha256")).Replace("a%b", "a%25b"));
        ForeignBag.Verify(Bagged).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bagit.txt", "BagIt-Version: 1.0", "BagIt-Version : 1.0", "bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0", "BagIt-Version: .97", "bagit.txt")]
    [InlineData("bagit.txt", "BagIt-Version: 1.0", "\ufeffBagIt-Version: 1.0", "bagit.txt")]
    [InlineData("bagit.txt", "UTF-8", "EBCDIC", "bagit.txt")]
    [InlineData("bagit.txt", "Tag-File", "Tag_File", "bagit.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "data/../../a.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "/data/a.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "~root/a.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "C:/a.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", @"\\host\a.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "data/b.txt", "manifest-sha256.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "data/c.txt", "data/c.txt")]
    [InlineData("manifest-sha256.txt", "data/a.txt", "bagit.txt", "bagit.txt")]
    [InlineData("data/a.txt", "content", "contend", "data/a.txt")]
    [InlineData("bag-info.txt", "16.2", "16.3", "bag-info.txt")]
    public void What_is_wrong_is_named(string file, string part, string instead, string named)
    {
        Make("1.0", "sha256", "\n", "  ", "");
        File.WriteAllText(Path.Combine(Bagged, "bag-info.txt"), "Source: x\nPayload-Oxum: 16.2\n");
        ForeignBag.Verify(Bagged).Faults.ShouldBeEmpty();
        var path = Path.Combine(Bagged, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(part, instead, StringComparison.Ordinal));
        ForeignBag.Verify(Bagged).Faults.ShouldContain(f => f.StartsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_extra_a_link_or_to_be_fetched_from_elsewhere_is_refused()
    {
        ForeignBag.Verify(Root).Faults.ShouldHaveSingleItem().ShouldStartWith("bagit.txt");
        Make("1.0", "sha256", "\n", "  ", "");
        File.WriteAllText(Path.Combine(Bagged, "data", "more.txt"), "x");
        ForeignBag.Verify(Bagged).Faults.ShouldContain("data/more.txt: it is not named by the manifest");
        File.Delete(Path.Combine(Bagged, "data", "more.txt"));
        File.WriteAllText(Path.Combine(Bagged, "fetch.txt"), "http://localhost/a - ../a\n");
        ForeignBag.Verify(Bagged).Faults.ShouldHaveSingleItem().ShouldStartWith("fetch.txt");
        File.Delete(Path.Combine(Bagged, "fetch.txt"));
        File.CreateSymbolicLink(Path.Combine(Bagged, "data", "link"), "/etc/hostname");
        ForeignBag.Verify(Bagged).Faults.ShouldHaveSingleItem().ShouldStartWith("data/link: it is a link");
        File.Delete(Path.Combine(Bagged, "data", "link"));
        File.Move(Manifest("sha256"), Manifest("sha3"));
        ForeignBag.Verify(Bagged).Faults.ShouldHaveSingleItem().ShouldContain("does not know");
        File.Delete(Manifest("sha3"));
        ForeignBag.Verify(Bagged).Faults.ShouldHaveSingleItem().ShouldContain("a manifest of the payload was expected");
    }

    private string Manifest(string algorithm) => Path.Combine(Bagged, $"manifest-{algorithm}.txt");

    private void Make(
        string version,
        string algorithm,
        string end,
        string between,
        string before,
        string second = "b.txt",
        Encoding? tags = null,
        string encoding = "UTF-8"
    )
    {
        Directory.CreateDirectory(Path.Combine(Bagged, "data"));
        File.WriteAllText(Path.Combine(Bagged, "data", "a.txt"), "content\n");
        File.WriteAllText(Path.Combine(Bagged, "data", second), "other..\n");
        File.WriteAllText(
            Path.Combine(Bagged, "bagit.txt"),
            $"BagIt-Version: {version}{end}Tag-File-Character-Encoding: {encoding}{end}"
        );
        File.WriteAllBytes(
            Manifest(algorithm),
            (tags ?? Encoding.UTF8).GetBytes(
                string.Concat(
                    new[] { "a.txt", second }.Select(name =>
                        Hash(algorithm, File.ReadAllBytes(Path.Combine(Bagged, "data", name)))
                        + between
                        + before
                        + "data/"
                        + name
                        + end
                    )
                )
            )
        );
    }

    private static string Hash(string algorithm, byte[] bytes) =>
        Convert.ToHexString(
            algorithm switch
            {
#pragma warning disable CA5350, CA5351 // what old bags have
                "md5" => MD5.HashData(bytes),
                "sha1" => SHA1.HashData(bytes),
#pragma warning restore CA5350, CA5351
                "sha256" => SHA256.HashData(bytes),
                "sha384" => SHA384.HashData(bytes),
                _ => SHA512.HashData(bytes),
            }
        );
}

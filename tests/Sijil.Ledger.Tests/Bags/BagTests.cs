using System.Diagnostics;
using Shouldly;
using Sijil.Ledger.Bags;
using Xunit;

namespace Sijil.Ledger.Tests.Bags;

public sealed class BagTests : Scratch
{
    private static readonly string[] Bad =
    [
        "",
        "/etc/passwd",
        "../x",
        "data/../../x",
        "data/..",
        "data/./x",
        "data//x",
        "data/x/",
        "~/x",
        "~root/x",
        "C:/x",
        "c:x",
        "data/x:y",
        "\\\\server\\share\\x",
        "data\\x",
        "data/CON",
        "data/con.txt",
        "data/Aux",
        "data/nul.tar.gz",
        "data/COM1",
        "data/lpt9.csv",
        "data/COM¹",
        "data/CONIN$",
        "data/x.",
        "data/x ",
        "data/ x",
        "data/x\0y",
        "data/x\ny",
        "data/x\ty",
        "data/x\u007fy",
        "data/x<y",
        "data/x>y",
        "data/x\"y",
        "data/x|y",
        "data/x?y",
        "data/x*y",
        "data/%2e%2e",
        "data/é",
        "data/e\u0301",
        "data/قائمة.csv",
        "data/\u202egpj.exe",
        "data/" + "\ud800",
        "data/" + new string('x', 300),
        string.Concat(Enumerable.Repeat("abcdefghi/", 120)) + "x",
    ];

    // H-04: every bad path at every depth, before and behind good parts.
    [Fact]
    public void Paths_that_lead_elsewhere_or_collide_are_refused()
    {
        var cases = 0;
        foreach (var path in Bad)
        {
            foreach (
                var spelled in (string[])
                    [
                        path,
                        "data/a/" + path,
                        path + "/b",
                        "data/" + path + "/c",
                        "a/" + path,
                        "data/a/b/c/" + path,
                        path + "/..",
                    ]
            )
            {
                BagPath.Fault(spelled).ShouldNotBeNull(spelled);
                cases++;
            }
        }

        cases.ShouldBeGreaterThan(290);
    }

    [Theory]
    [InlineData("data/people.csv")]
    [InlineData("data/log/tile/0/000.p/112")]
    [InlineData("data/log/tile/entries/x001/x234/067")]
    [InlineData("bag-info.txt")]
    [InlineData("data/CONSOLE.txt")]
    [InlineData("data/.hidden")]
    public void Paths_of_releases_are_good(string path) => BagPath.Fault(path).ShouldBeNull();

    [Fact]
    public void Names_that_are_one_on_some_systems_are_refused()
    {
        var hash = new string('0', 64);
        Should.Throw<FormatException>(() =>
            BagManifest.Parse(System.Text.Encoding.ASCII.GetBytes($"{hash}  data/A\n{hash}  data/a\n"))
        );
        Should.Throw<FormatException>(() =>
            BagManifest.Parse(System.Text.Encoding.ASCII.GetBytes($"{hash}  data/a\n{hash}  data/a\n"))
        );
        Should.Throw<FormatException>(() => BagManifest.Parse(System.Text.Encoding.ASCII.GetBytes($"{hash} data/a\n")));
        Should.Throw<FormatException>(() => BagManifest.Parse(System.Text.Encoding.ASCII.GetBytes($"{hash}  data/a")));
        Should.Throw<FormatException>(() =>
            BagManifest.Parse(System.Text.Encoding.ASCII.GetBytes($"{hash.Replace('0', 'A')}  data/a\n"))
        );
    }

    [Fact]
    public void A_bag_that_was_sealed_is_whole_for_us_and_for_sha256sum()
    {
        Make();
        Bag.Verify(Root).ShouldBeEmpty();
        Sha256Sum("manifest-sha256.txt").ShouldBe(0);
        Sha256Sum("tagmanifest-sha256.txt").ShouldBe(0);
        File.ReadAllText(Path.Combine(Root, "bag-info.txt")).ShouldContain("Payload-Oxum: 9.2");

        File.AppendAllText(Path.Combine(Root, "data", "a.txt"), "!");
        Sha256Sum("manifest-sha256.txt").ShouldNotBe(0);
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldBe("data/a.txt: it was altered");
    }

    [Fact]
    public void What_is_missing_extra_or_a_link_is_named()
    {
        Make();
        File.WriteAllText(Path.Combine(Root, "data", "more.txt"), "x");
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldStartWith("data/more.txt: it is not named");
        File.Delete(Path.Combine(Root, "data", "more.txt"));

        File.Delete(Path.Combine(Root, "data", "b", "c.txt"));
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldStartWith("data/b/c.txt: it is named by");
        File.CreateSymbolicLink(Path.Combine(Root, "data", "b", "c.txt"), Path.Combine(Root, "data", "a.txt"));
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldStartWith("data/b/c.txt: it is a link");
        File.Delete(Path.Combine(Root, "data", "b", "c.txt"));

        File.WriteAllText(Path.Combine(Root, "data", "b", "c.txt"), "second");
        Directory.CreateSymbolicLink(Path.Combine(Root, "data", "d"), Root);
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldStartWith("data/d: it is a link");
        Directory.Delete(Path.Combine(Root, "data", "d"));

        var deep = Path.Combine(Root, "data", string.Join('/', Enumerable.Repeat("e", 70)));
        Directory.CreateDirectory(deep);
        File.WriteAllText(Path.Combine(deep, "hidden.txt"), "x");
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldContain("deeper");
        Directory.Delete(Path.Combine(Root, "data", "e"), recursive: true);

        File.WriteAllText(Path.Combine(Root, "fetch.txt"), "http://example.org/x - data/b/c.txt\n");
        Bag.Verify(Root).ShouldHaveSingleItem().ShouldStartWith("fetch.txt");
    }

    [Fact]
    public void Every_flipped_bit_of_a_bag_is_found()
    {
        Make();
        foreach (var name in Bag.Files(Root))
        {
            var file = Path.Combine(Root, name);
            var bytes = File.ReadAllBytes(file);
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                File.WriteAllBytes(file, bytes);
                Bag.Verify(Root).ShouldNotBeEmpty($"{name} bit {bit}");
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            File.WriteAllBytes(file, bytes);
        }

        Bag.Verify(Root).ShouldBeEmpty();
    }

    private void Make()
    {
        Directory.CreateDirectory(Path.Combine(Root, "data", "b"));
        File.WriteAllText(Path.Combine(Root, "data", "a.txt"), "one");
        File.WriteAllText(Path.Combine(Root, "data", "b", "c.txt"), "second");
        Bag.Seal(Root, [("External-Description", "A bag")]);
    }

    private int Sha256Sum(string manifest)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sha256sum", ["-c", "--strict", "--quiet", manifest])
            {
                WorkingDirectory = Root,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

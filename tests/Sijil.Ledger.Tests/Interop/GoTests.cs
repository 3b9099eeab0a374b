using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Tiles;
using Xunit;

namespace Sijil.Ledger.Tests.Interop;

/// <summary>X-01: our logs against Go's packages for them, as Debian packs them.</summary>
public sealed class GoTests : Scratch
{
    private static readonly SignerKey Key = new("example.org/register", SHA256.HashData("log"u8));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 7)]
    [InlineData(256, 255)]
    [InlineData(257, 256)]
    [InlineData(1_000, 600)]
    [InlineData(70_000, 65_537)]
    public void Go_proves_every_entry_and_the_growth(int size, int oldSize)
    {
        var entries = Enumerable.Range(0, size).Select(Entry).ToList();
        var root = LogFolder.Write(Root, entries, Key).Root;
        var (code, said) = Go(oldSize);
        code.ShouldBe(0, said);
        said.ShouldContain($"holds {size.ToString(CultureInfo.InvariantCulture)} {root}");
        var tree = new MerkleTree();
        entries.ForEach(e => tree.Append(TreeHash.OfLeaf(e)));
        said.ShouldContain($"root at {oldSize.ToString(CultureInfo.InvariantCulture)} {tree.RootAt(oldSize)}");
    }

    [Theory]
    [InlineData("checkpoint", 3)]
    [InlineData("checkpoint", 30)]
    [InlineData("tile/entries/001.p/44", 100)]
    [InlineData("tile/0/000", 100)]
    [InlineData("tile/0/001.p/44", 100)]
    public void Go_and_we_refuse_the_same_altered_byte(string file, int at)
    {
        LogFolder.Write(Root, Enumerable.Range(0, 300).Select(Entry), Key);
        var path = Path.Combine(Root, file);
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
        Go(7).Code.ShouldNotBe(0);
        LogFolder.Verify(Root, Key.Verifier).ShouldNotBeEmpty();
    }

    private static byte[] Entry(int index) =>
        Encoding.UTF8.GetBytes("entry " + index.ToString(CultureInfo.InvariantCulture));

    private (int Code, string Said) Go(int oldSize)
    {
        var info = new ProcessStartInfo(
            Program.Value,
            [Root, Key.Verifier.ToString(), oldSize.ToString(CultureInfo.InvariantCulture)]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(info)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static readonly Lazy<string> Program = new(Compile);

    private static string Compile()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "check-log");
        var info = new ProcessStartInfo(
            "go",
            ["build", "-o", program, Path.Combine(AppContext.BaseDirectory, "Interop", "check.go")]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        info.Environment["GO111MODULE"] = "off";
        info.Environment["GOPATH"] = "/usr/share/gocode";
        info.Environment["GOFLAGS"] = "";
        info.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "sijil-go-cache");
        using var process = Process.Start(info)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, said);
        return program;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Bags;
using Xunit;

namespace Sijil.Ledger.Tests.Bags;

/// <summary>
/// H-04: whole bags in which one line of one manifest names a path that leads elsewhere, that some system reads otherwise, or that collides with another. Each is refused, the message
/// says in which manifest and line, and no file outside is read: a pipe lies there, and whoever opened it would wait for ever.
/// </summary>
public sealed class HostileBagTests : Scratch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "COM1",
        "COM9",
        "LPT1",
        "LPT9",
        "CONIN$",
        "CONOUT$",
    ];

    private string BagRoot => Path.Combine(Root, "bag");

    private string Pipe => Path.Combine(Root, "pipe");

    [Fact]
    public void A_hostile_path_in_a_manifest_is_refused_by_its_line_and_nothing_outside_is_read()
    {
        Make();
        MakePipe();
        var refused = 0;
        foreach (var path in Paths().Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var manifest in (string[])["manifest-sha256.txt", "tagmanifest-sha256.txt"])
            {
                var made = CreateWhereTheSystemAllows(path);
                WithLine(
                    manifest,
                    path,
                    () =>
                    {
                        var faults = Verified();
                        faults.ShouldContain(
                            f =>
                                f.StartsWith(manifest + ": line ", StringComparison.Ordinal)
                                && !f.Contains(path, StringComparison.Ordinal),
                            manifest + " " + path
                        );
                    }
                );
                if (made is not null)
                {
                    File.Delete(made);
                }

                refused++;
            }
        }

        refused.ShouldBeGreaterThan(300);
        Bag.Verify(BagRoot).ShouldBeEmpty();
    }

    [Fact]
    public void Names_that_are_one_on_some_system_are_refused()
    {
        Make();
        foreach (var (one, two) in Collisions())
        {
            WithLine(
                "manifest-sha256.txt",
                one,
                () =>
                    Verified().ShouldContain(f => f.StartsWith("manifest-sha256.txt: line ", StringComparison.Ordinal)),
                two
            );
        }

        Bag.Verify(BagRoot).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("data/link")]
    [InlineData("data/deep/link")]
    [InlineData("link.txt")]
    public void A_symbolic_link_is_named_and_not_followed(string at)
    {
        MakePipe();
        foreach (var target in (string[])[Pipe, "../../pipe", Root, "/", "a.txt", "nowhere", at.Split('/')[^1]])
        {
            Make();
            var link = Path.Combine(BagRoot, at);
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, target);
            WithLine(
                at.StartsWith("data/", StringComparison.Ordinal) ? "manifest-sha256.txt" : "tagmanifest-sha256.txt",
                at,
                () => Verified().ShouldHaveSingleItem().ShouldStartWith(at + ": it is a link")
            );
            Directory.Delete(BagRoot, recursive: true);
        }
    }

    // A second name of a file cannot be told from a first one, and copies are often kept so; its bytes count like those of any other file of the bag.
    [Fact]
    public void A_hard_link_is_a_file_like_others_and_its_bytes_are_checked()
    {
        Make();
        var outside = Path.Combine(Root, "outside.txt");
        File.WriteAllText(outside, "secret");
        var (code, said) = Program("ln", outside, Path.Combine(BagRoot, "data", "hard"));
        code.ShouldBe(0, said);
        Verified().ShouldHaveSingleItem().ShouldStartWith("data/hard: it is not named by");
        WithLine(
            "manifest-sha256.txt",
            "data/hard",
            () => Verified().ShouldHaveSingleItem().ShouldStartWith("data/hard: it was altered")
        );
    }

    [Theory]
    [InlineData("fetch.txt", "https://example.org/x 3 data/x\n")]
    [InlineData("fetch.txt", "")]
    [InlineData("fetch.txt", "file:///etc/hostname - ../../x\n")]
    public void A_bag_that_has_to_fetch_files_is_refused(string name, string text)
    {
        Make();
        File.WriteAllText(Path.Combine(BagRoot, name), text);
        SealTags();
        Verified().ShouldHaveSingleItem().ShouldStartWith("fetch.txt: ");
    }

    [Theory]
    [InlineData("Payload-Oxum: 10.2", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum: 9.3", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("payload-oxum: 9.3", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum: 09.2", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum: 9", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum: 9e0.2", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum:", "bag-info.txt: Payload-Oxum is wrong")]
    [InlineData("Payload-Oxum: 9.2\nPayload-Oxum: 9.2", "bag-info.txt: Payload-Oxum stands twice")]
    [InlineData("Contact-Name", "bag-info.txt: line 1 is not a label")]
    [InlineData(": x", "bag-info.txt: line 1 is not a label")]
    [InlineData("\uFEFFContact-Name: x", "bag-info.txt: it begins with a byte order mark")]
    [InlineData("Contact-Name: x\n\n  goes on\nPayload-Oxum: 9.2", null)]
    [InlineData("", null)]
    public void What_a_bag_says_of_its_size_must_be_right(string info, string? fault)
    {
        Make();
        File.WriteAllText(Path.Combine(BagRoot, "bag-info.txt"), info + "\n");
        SealTags();
        if (fault is null)
        {
            Verified().ShouldBeEmpty();
        }
        else
        {
            Verified().ShouldHaveSingleItem().ShouldStartWith(fault);
        }
    }

    // Every way out, plain, below data/, inside a longer path, and percent-encoded once and twice.
    private IEnumerable<string> Paths()
    {
        var outside = new[]
        {
            "../pipe",
            "data/../../pipe",
            "data/b/../../../pipe",
            "data/../a.txt",
            "data/./a.txt",
            "./data/a.txt",
            "data//a.txt",
            "data/",
            "..",
            Pipe,
            "//" + Pipe,
            "/etc/hostname",
            "~/pipe",
            "~root/pipe",
            "C:/pipe",
            "C:pipe",
            "C:\\pipe",
            "data/C:/pipe",
            "\\\\server\\share\\pipe",
            "\\\\?\\C:\\pipe",
            "//server/share/pipe",
            "..\\pipe",
            "data\\..\\..\\pipe",
            "data/a.txt:stream",
            "data/a\0.txt",
            "data/a\r",
            "data/a\tb",
            "data/\u001b[2J",
            "data/a\u007f",
        };
        var names = Devices
            .SelectMany(d => (string[])[d, Lower(d), d + ".txt", Lower(d) + ".tar.gz", d + " .txt"])
            .Concat([
                "a.",
                "a..",
                "a...",
                "a ",
                " a",
                "a. ",
                "a .",
                "...",
                "~",
                "~a",
                new string('x', 201),
                new string('x', 300),
            ])
            .Concat([
                "a*",
                "a?",
                "a<b",
                "a>b",
                "a|b",
                "a\"b",
                "caf\u00e9",
                "cafe\u0301",
                "\u202egpj.exe",
                "\uFF0E\uFF0E",
                "a\u200D",
            ]);
        foreach (var path in outside.Concat(names.SelectMany(n => (string[])["data/" + n, $"data/{n}/a", n + "/a"])))
        {
            yield return path;
            var encoded = Uri.EscapeDataString(path);
            if (encoded != path)
            {
                yield return "data/" + encoded;
                yield return "data/" + Uri.EscapeDataString(encoded);
            }
        }

        yield return "data/%2e%2e/%2e%2e/pipe";
        yield return string.Concat(Enumerable.Repeat("abcdefghi/", 101)) + "x";
        yield return string.Concat(Enumerable.Repeat("d/", 60)) + "x";
    }

    private static IEnumerable<(string, string)> Collisions()
    {
        foreach (var name in (string[])["a.txt", "readme", "Data/x", "b/c/d", "i", "K", "ss"])
        {
            yield return ("data/new/" + name, "data/new/" + name);
            yield return ("data/new/" + Lower(name), "data/new/" + name.ToUpperInvariant());
            yield return ("data/new/" + name, "data/NEW/" + name.ToUpperInvariant());
        }

        yield return ("data/A.TXT", "data/more.txt");
        yield return ("data/caf\u00e9", "data/cafe\u0301");
        yield return ("data/stra\u00dfe", "data/strasse");
        yield return ("data/K", "data/\u212a");
    }

    private static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    private IReadOnlyList<string> Verified()
    {
        var verifying = Task.Run(() => Bag.Verify(BagRoot));
        verifying
            .Wait(Patience, TestContext.Current.CancellationToken)
            .ShouldBeTrue("a file outside the bag was opened");
        return verifying.Result;
    }

    // One more line, with the hash of nothing, and manifests that are right otherwise.
    private void WithLine(string manifest, string path, Action check, params string[] more)
    {
        var file = Path.Combine(BagRoot, manifest);
        var right = File.ReadAllBytes(file);
        var tags = File.ReadAllBytes(Path.Combine(BagRoot, "tagmanifest-sha256.txt"));
        var lines = string.Concat(
            more.Prepend(path).Select(p => Convert.ToHexStringLower(SHA256.HashData([])) + "  " + p + "\n")
        );
        File.WriteAllBytes(file, [.. right, .. Encoding.UTF8.GetBytes(lines)]);
        if (manifest == "manifest-sha256.txt")
        {
            SealTags();
        }

        check();
        File.WriteAllBytes(file, right);
        File.WriteAllBytes(Path.Combine(BagRoot, "tagmanifest-sha256.txt"), tags);
    }

    // Where the system can have such a file in the bag, it is there: the name alone is the reason.
    private string? CreateWhereTheSystemAllows(string path)
    {
        var name = path.Split('/')[^1];
        if (
            path != "data/" + name
            || name is "" or ".." or "."
            || name.Contains('\0', StringComparison.Ordinal)
            || Encoding.UTF8.GetByteCount(name) > 255
        )
        {
            return null;
        }

        var file = Path.Combine(BagRoot, "data", name);
        File.WriteAllBytes(file, []);
        return file;
    }

    private void SealTags() =>
        File.WriteAllBytes(
            Path.Combine(BagRoot, "tagmanifest-sha256.txt"),
            BagManifest.Of(
                BagRoot,
                Bag.Files(BagRoot)
                    .Where(p => !p.StartsWith("data/", StringComparison.Ordinal) && p != "tagmanifest-sha256.txt")
                    .Where(p => new FileInfo(Path.Combine(BagRoot, p)).LinkTarget is null)
            )
        );

    private void Make()
    {
        Directory.CreateDirectory(Path.Combine(BagRoot, "data", "b"));
        File.WriteAllText(Path.Combine(BagRoot, "data", "a.txt"), "one");
        File.WriteAllText(Path.Combine(BagRoot, "data", "b", "c.txt"), "second");
        Bag.Seal(BagRoot, [("External-Description", "A bag")]);
        Bag.Verify(BagRoot).ShouldBeEmpty();
    }

    private void MakePipe()
    {
        var (code, said) = Program("mkfifo", Pipe);
        code.ShouldBe(0, said);
    }

    private static (int Code, string Said) Program(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, string.Create(CultureInfo.InvariantCulture, $"{program}: {said}"));
    }
}

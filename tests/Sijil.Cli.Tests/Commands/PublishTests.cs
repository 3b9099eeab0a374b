using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sijil.Casebook.Publishing.Release;

namespace Sijil.Cli.Tests.Commands;

public sealed partial class PublishTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;
    private readonly string release;

    public PublishTests()
    {
        book = SmallCasebook.Make(scratch, "book");
        release = Publish("release-1");
    }

    [Fact]
    public void A_release_holds_for_us()
    {
        var run = Run.Of("verify", release);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("Everything holds.");
        Lines("people.csv").Length.ShouldBe(6);
    }

    // and the script of the release: the very commands that its page prints.
    [Fact]
    public void A_release_holds_for_tools_that_are_not_ours_by_the_commands_that_it_prints()
    {
        var commands = Commands();
        commands.Count.ShouldBe(4);
        foreach (var command in commands.Take(3))
        {
            var (code, said) = Tool.Run("bash", ["-e", "-c", command], release);
            code.ShouldBe(0, said);
        }

        Tool.Run("bash", ["-e", "-c", commands[1]], release).Said.ShouldContain("Signature Verified Successfully");
    }

    [Theory]
    [InlineData("data/log/checkpoint", 1)]
    [InlineData("data/key.txt", 1)]
    [InlineData("data/people.csv", 0)]
    [InlineData("data/people.csv", 2)]
    [InlineData("data/log/tile/entries/000.p/5", 2)]
    public void One_flipped_bit_is_found_by_them_and_named_by_us(string file, int command)
    {
        var path = Path.Combine(release, file);
        var bytes = File.ReadAllBytes(path);
        // Not among the last: base 64 has bits there that mean nothing, and openssl reads past them.
        bytes[^20] ^= 1;
        File.WriteAllBytes(path, bytes);
        Tool.Run("bash", ["-e", "-c", Commands()[command]], release).Code.ShouldNotBe(0);
        var run = Run.Of("verify", release);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"WRONG  {file}: it was altered");
    }

    // I-02: whoever alters a file and makes the manifests anew is found out all the same.
    [Fact]
    public void Every_kind_of_file_is_checked_against_the_log_not_only_against_the_manifests()
    {
        foreach (
            var (file, part, instead) in (ReadOnlySpan<(string, string, string)>)
                [
                    ("people.csv", "male", "femal"),
                    ("people.json", "male", "femal"),
                    ("people-hxl.csv", "#meta+id", "#meta+is"),
                    ("ids.csv", "published", "removed"),
                    ("corrections.csv", "reason", "season"),
                    ("publications.csv", "2024-05-01T12", "2024-05-01T13"),
                    ("openings.jsonl", "\"male\"", "\"femal\""),
                    ("policy.json", "\"sex\"", "\"birth\""),
                    ("casebook-checkpoint", "casebook/", "casebook-"),
                    ("key.txt", "register/", "register-"),
                    ("log/checkpoint", "register/", "register-"),
                    ("estimates.json", "observed", "estimate"),
                    ("overlap.csv", "count", "total"),
                    ("report.html", "<main", "<main hidden"),
                    ("check.html", "openssl", "opensll"),
                    ("log/tile/entries/000.p/5", "published", "withdrawn"),
                ]
        )
        {
            var path = Path.Combine(release, "data", file);
            var right = File.ReadAllBytes(path);
            var text = Encoding.Latin1.GetString(right);
            text.ShouldContain(part, Case.Sensitive, file);
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text.Replace(part, instead, StringComparison.Ordinal)));
            Reseal();
            var run = Run.Of("verify", release);
            run.ExitCode.ShouldBe(1, file + "\n" + run.Output);
            File.WriteAllBytes(path, right);
        }

        Reseal();
        Run.Of("verify", release).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Nothing_changed_publishes_the_same_release_byte_for_byte()
    {
        var again = Publish("again");
        var files = Files(release);
        Files(again).ShouldBe(files);
        foreach (var file in files)
        {
            File.ReadAllBytes(Path.Combine(again, file)).ShouldBe(File.ReadAllBytes(Path.Combine(release, file)), file);
        }
    }

    [Fact]
    public void A_second_publication_has_grown_from_the_first_and_says_what_it_corrects()
    {
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "different", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("publish", book, "--to", scratch.PathOf("early")).Fault.ShouldContain("build first");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var preview = Run.Of("publish", book, "--preview");
        preview.Output.ShouldContain("New: 1, changed: 1");
        var second = Publish("release-2", "two persons");

        Run.Of("verify", second, "--since", release)
            .Output.ShouldContain("the log has grown from the earlier one of 5 entries");
        var back = Run.Of("verify", release, "--since", second);
        back.ExitCode.ShouldBe(1);
        back.Output.ShouldContain("it has not grown from the earlier one");
        var corrections = File.ReadAllLines(Path.Combine(second, "data", "corrections.csv"));
        corrections.Length.ShouldBe(2);
        corrections[1].ShouldContain(",changed,");
        corrections[1].ShouldEndWith("two persons");

        // Joined again, the second id leads to the first for ever.
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var third = Publish("release-3");
        File.ReadAllText(Path.Combine(third, "data", "ids.csv")).ShouldContain(",merged,r-");
        Run.Of("verify", third, "--since", second).ExitCode.ShouldBe(0);
    }

    // P-05: salt and value are gone from the release and from the database; the id stays, as withdrawn.
    [Fact]
    public void Who_is_withdrawn_is_gone_but_for_the_id()
    {
        var person = Lines("people.csv").Single(l => l.Contains("باسل", StringComparison.Ordinal)).Split(',')[0];
        Run.Of("withdraw", person, "--class", "family", "--reason", "secret reason", "-C", book).ExitCode.ShouldBe(0);
        var second = Publish("release-2");

        Run.Of("verify", second, "--since", release).ExitCode.ShouldBe(0);
        Tool.Run("python3", [Path.Combine(second, "data", "check.py")]).Code.ShouldBe(0);
        File.ReadAllText(Path.Combine(second, "data", "ids.csv")).ShouldContain($"{person},withdrawn,family,2");
        File.ReadAllText(Path.Combine(second, "data", "corrections.csv")).ShouldContain($"{person},withdrawn,,family,");
        foreach (var file in Files(second))
        {
            var text = File.ReadAllText(Path.Combine(second, file));
            text.ShouldNotContain("باسل", Case.Sensitive, file);
            text.ShouldNotContain("secret reason", Case.Sensitive, file);
        }

        Run.Of("withdraw", person, "--class", "published-again", "-C", book).ExitCode.ShouldBe(0);
        var third = Publish("release-3");
        File.ReadAllText(Path.Combine(third, "data", "corrections.csv")).ShouldContain($"{person},reinstated,");
        Run.Of("verify", third, "--since", second).ExitCode.ShouldBe(0);
    }

    // P-04: what is published is what the policy says, and nothing by which a paper or a source file is known.
    [Fact]
    public void Nothing_is_published_that_the_policy_does_not_name()
    {
        var internalIds = File.ReadAllLines(Path.Combine(book, "out", "people.csv"))
            .Skip(1)
            .Select(l => l.Split(',')[0]);
        foreach (var file in Files(release).Where(f => !f.EndsWith("proofs.zip", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(release, file));
            foreach (
                var secret in internalIds
                    .Append("hospital.csv")
                    .Append("committee.csv")
                    .Append("hospital/main/1")
                    .Append("row-2")
            )
            {
                text.ShouldNotContain(secret, Case.Sensitive, file);
            }
        }

        Lines("people.csv")[0].ShouldBe("id,name_arabic,name_latin,sex,age,death,place,lists,records,fate");
    }

    [Fact]
    public void Fewer_fields_are_a_setting_and_private_ones_are_refused()
    {
        var settings = Path.Combine(book, "casebook.yaml");
        var text = File.ReadAllText(settings);
        File.WriteAllText(settings, Fields().Replace(text, "fields: [sex, records]\n"));
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var second = Publish("release-2");
        File.ReadAllLines(Path.Combine(second, "data", "people.csv"))[0].ShouldBe("id,sex,records");
        Run.Of("verify", second).ExitCode.ShouldBe(0);

        File.WriteAllText(settings, Fields().Replace(text, "fields: [sex, person_id]\n"));
        Run.Of("publish", book, "--preview").Fault.ShouldContain("this field is private");
    }

    // A new column of the register is private until somebody has classed it, and this test fails until then.
    [Fact]
    public void Every_column_of_the_register_has_one_class()
    {
        var columns = File.ReadLines(Path.Combine(book, "out", "people.csv")).First().Split(',');
        PublicField
            .All.SelectMany(f => f.Columns)
            .Order(StringComparer.Ordinal)
            .ShouldBe(columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_proof_is_checked_for_its_person()
    {
        var path = Path.Combine(release, "data", "proofs.zip");
        var entries = new List<(string Name, byte[] Bytes)>();
        using (var zip = ZipFile.OpenRead(path))
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                var bytes = new byte[entry.Length];
                stream.ReadExactly(bytes);
                entries.Add((entry.FullName, bytes));
            }
        }

        entries.Count.ShouldBe(5);
        (entries[0], entries[1]) = ((entries[0].Name, entries[1].Bytes), (entries[1].Name, entries[0].Bytes));
        File.Delete(path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        Reseal();
        var run = Run.Of("verify", release);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("proofs.zip: " + entries[0].Name + ": it is of another entry");
    }

    [Fact]
    public void Bad_requests_are_refused_and_write_nothing()
    {
        Run.Of("publish", book, "--to", release).Fault.ShouldContain("a folder that is not there yet");
        Run.Of("publish", book).Fault.ShouldContain("--to FOLDER");
        Run.Of("withdraw", "r-nobody", "--class", "family", "-C", book).Fault.ShouldContain("no person of that id");
        Run.Of("withdraw", "r-nobody", "--class", "whim", "-C", book).Fault.ShouldContain("family, consent");
        Run.Of("verify", scratch.PathOf("nowhere")).Fault.ShouldContain("a release, a bundle, a casebook or a receipt");
        var other = Run.Of("verify", release, "--key", "x+00000000+AAAA");
        other.ExitCode.ShouldBe(1);
        other.Output.ShouldContain("it is not the key that was expected");
    }

    public void Dispose() => scratch.Dispose();

    private string Publish(string name, string reason = "")
    {
        var run = Run.Of("publish", book, "--to", scratch.PathOf(name), "--reason", reason);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return scratch.PathOf(name);
    }

    private string[] Lines(string file) => File.ReadAllLines(Path.Combine(release, "data", file));

    private List<string> Commands() =>
        [
            .. Pre()
                .Matches(File.ReadAllText(Path.Combine(release, "data", "check.html")))
                .Select(m => WebUtility.HtmlDecode(m.Groups["command"].Value))
                .Take(5)
                .Skip(1),
        ];

    // As a forger would: every manifest made anew, with the plain tool.
    private void Reseal() =>
        Tool.Run(
                "bash",
                [
                    "-e",
                    "-c",
                    "sed -i \"s/^Payload-Oxum.*/Payload-Oxum: $(find data -type f -printf '%s\\n' | awk '{s += $1} END {printf \"%d\", s}').$(find data -type f | wc -l)/\" bag-info.txt; find data -type f | LC_ALL=C sort | xargs sha256sum > manifest-sha256.txt; sha256sum bag-info.txt bagit.txt index.html manifest-sha256.txt seal.txt > tagmanifest-sha256.txt",
                ],
                release
            )
            .Code.ShouldBe(0);

    private static string[] Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f))
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex("<pre[^>]*>(?<command>.*?)</pre>", RegexOptions.Singleline, 1000)]
    private static partial Regex Pre();

    [GeneratedRegex("fields:\n(?:  - .*\n)+", RegexOptions.None, 1000)]
    private static partial Regex Fields();
}

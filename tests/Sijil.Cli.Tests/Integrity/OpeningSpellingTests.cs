using System.Text;
using Sijil.Casebook.Publishing.Release;
using Sijil.Ledger.Bags;

namespace Sijil.Cli.Tests.Integrity;

/// <summary>
/// I-09 for the openings and the policy of a release, behind manifests made anew, as whoever alters a file would make them. The openings have one spelling, and are named; of the policy
/// the publisher's seal says that it is not the one that was published.
/// </summary>
public sealed class OpeningSpellingTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string release;
    private readonly List<(string, string)> info;

    public OpeningSpellingTests()
    {
        release = scratch.PathOf("release");
        var publish = Run.Of("publish", Commands.SmallCasebook.Make(scratch, "book"), "--to", release);
        publish.ExitCode.ShouldBe(0, publish.Remarks);
        info =
        [
            .. File.ReadAllLines(Path.Combine(release, "bag-info.txt"))
                .Where(l => !l.StartsWith("Payload-Oxum", StringComparison.Ordinal))
                .Select(l => l.Split(": ", 2))
                .Select(l => (l[0], l[1])),
        ];
    }

    [Fact]
    public void Openings_have_one_spelling()
    {
        var cases = Refused("openings.jsonl", 120);
        cases.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void A_policy_spelled_otherwise_is_not_the_one_that_was_sealed()
    {
        var cases = Refused("policy.json", 60);
        cases.ShouldBeGreaterThan(80);
    }

    public void Dispose() => scratch.Dispose();

    private int Refused(string name, int places)
    {
        var path = Path.Combine(release, "data", name);
        var right = File.ReadAllBytes(path);
        var cases = 0;
        foreach (
            var (what, bytes) in Others(Encoding.UTF8.GetString(right), places)
                .DistinctBy(o => Convert.ToHexString(o.Bytes))
        )
        {
            File.WriteAllBytes(path, bytes);
            Bag.Seal(release, info);
            var faults = ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults;
            faults.ShouldNotBeEmpty(name + ": " + what);
            faults.ShouldContain(
                f => f.Contains(name, StringComparison.Ordinal) || f.StartsWith("seal.txt", StringComparison.Ordinal),
                name + ": " + what
            );
            if (name == "openings.jsonl")
            {
                faults[0].ShouldStartWith(name, Case.Sensitive, what);
            }

            cases++;
        }

        File.WriteAllBytes(path, right);
        Bag.Seal(release, info);
        ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults.ShouldBeEmpty();
        return cases;
    }

    // Spread over the whole file: a space where JSON allows one, a letter as an escape, base 64 and lines otherwise, and what is never allowed.
    private static IEnumerable<(string What, byte[] Bytes)> Others(string right, int places)
    {
        yield return ("nothing", []);
        yield return ("a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(right)]);
        yield return ("CRLF", Bytes(right.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return ("no last line feed", Bytes(right[..^1]));
        yield return ("an empty line", Bytes(right + "\n"));
        yield return ("an empty line first", Bytes("\n" + right));
        yield return ("twice", Bytes(right + right));
        yield return ("a zero byte", [.. Encoding.UTF8.GetBytes(right), 0]);
        yield return (
            "an unknown member",
            Bytes(Put(right, right.IndexOf('"', StringComparison.Ordinal), "\"more\":1,"))
        );
        yield return (
            "a lone surrogate",
            Bytes(Put(right, right.IndexOf('"', StringComparison.Ordinal) + 1, "\\ud800"))
        );
        foreach (var (old, instead) in Members(right))
        {
            yield return (instead, Bytes(ReplaceFirst(right, old, instead)));
        }

        var step = Math.Max(1, right.Length / places);
        for (var at = 0; at < right.Length; at += step)
        {
            var mark = right.IndexOfAny([',', ':', '{', '['], at);
            if (mark >= 0)
            {
                yield return ($"a space at {mark}", Bytes(Put(right, mark + 1, " ")));
            }

            var letter = right.AsSpan(at).IndexOfAnyInRange('a', 'z') + at;
            if (letter >= at)
            {
                yield return (
                    $"an escape at {letter}",
                    Bytes(
                        right[..letter]
                            + FormattableString.Invariant($"\\u{(int)right[letter]:x4}")
                            + right[(letter + 1)..]
                    )
                );
            }

            var pad = right.IndexOf("=\"", at, StringComparison.Ordinal);
            if (pad >= 0)
            {
                yield return ($"no padding at {pad}", Bytes(right.Remove(pad, 1)));
            }
        }
    }

    // Numbers and members that stand twice.
    private static IEnumerable<(string Old, string Instead)> Members(string right)
    {
        foreach (var member in (string[])["index", "publication"])
        {
            var at = right.IndexOf($"\"{member}\":", StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var start = at + member.Length + 3;
            var end = right.IndexOfAny([',', '\n', '}'], start);
            var (old, number) = (right[at..end], right[start..end].Trim());
            yield return (old, $"{old},{old}");
            foreach (
                var other in (string[])
                    [
                        "0" + number,
                        "+" + number,
                        "-" + number,
                        number + "e0",
                        number + ".0",
                        $"\"{number}\"",
                        new string('9', 40),
                    ]
            )
            {
                yield return (old, $"\"{member}\":{other}");
            }
        }
    }

    private static string ReplaceFirst(string text, string old, string instead)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + instead + text[(at + old.Length)..];
    }

    private static string Put(string text, int at, string what) => text.Insert(at, what);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

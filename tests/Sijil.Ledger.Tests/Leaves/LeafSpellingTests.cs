using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shouldly;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;
using Sijil.Ledger.Proofs;
using Xunit;

namespace Sijil.Ledger.Tests.Leaves;

/// <summary>
/// I-09, what JSON and numbers allow and we do not: one leaf has one spelling, though JSON has many for the same values. The other spellings are made from a right leaf at every place
/// where the grammar has a choice. A JSON reader that is not ours must find the values in those that only differ by such a choice, or they would prove nothing.
/// </summary>
public sealed class LeafSpellingTests
{
    private static readonly SignerKey Key = new("example.org/log", SHA256.HashData("key"u8));

    [Fact]
    public void The_right_leaf_is_read() => Leaf.Parse(Right()).ToBytes().ShouldBe(Right());

    [Fact]
    public void Other_spellings_of_the_same_values_are_refused()
    {
        var right = Encoding.UTF8.GetString(Right());
        var cases = 0;
        foreach (var other in SameValues(right).Distinct(StringComparer.Ordinal))
        {
            other.ShouldNotBe(right);
            using (var one = JsonDocument.Parse(right))
            using (var two = JsonDocument.Parse(other))
            {
                JsonElement.DeepEquals(one.RootElement, two.RootElement).ShouldBeTrue(other);
            }

            ShouldBeRefused(other);
            cases++;
        }

        cases.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void Other_members_and_values_are_refused()
    {
        var cases = 0;
        foreach (var other in OtherValues(Encoding.UTF8.GetString(Right())).Distinct(StringComparer.Ordinal))
        {
            ShouldBeRefused(other);
            cases++;
        }

        cases.ShouldBeGreaterThan(60);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("010")]
    [InlineData("+10")]
    [InlineData("-10")]
    [InlineData("-0")]
    [InlineData("1e1")]
    [InlineData("1E1")]
    [InlineData("10.0")]
    [InlineData("10.")]
    [InlineData("0x0a")]
    [InlineData("1_0")]
    [InlineData("1,0")]
    [InlineData(" 10")]
    [InlineData("10 ")]
    [InlineData("\u0661\u0660")]
    [InlineData("\uFF11\uFF10")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551626")]
    [InlineData("100000000000000000000000000000000000000000")]
    [InlineData("NaN")]
    [InlineData("null")]
    public void A_number_has_one_spelling_in_checkpoints_and_proofs(string number)
    {
        var checkpoint = new Checkpoint("example.org/log", 10, new TreeHash(SHA256.HashData("root"u8)));
        Should
            .Throw<FormatException>(() =>
                Checkpoint.Parse(checkpoint.ToString().Replace("\n10\n", $"\n{number}\n", StringComparison.Ordinal))
            )
            .Message.ShouldContain("size");
        var proof = new ProofFile(10, [], [.. SignedNote.Sign(checkpoint.ToString(), Key).ToBytes()]);
        var text = Encoding.UTF8.GetString(proof.ToBytes());
        text.ShouldContain("index 10\n");
        Should
            .Throw<FormatException>(() =>
                ProofFile.Parse(
                    Encoding.UTF8.GetBytes(text.Replace("index 10\n", $"index {number}\n", StringComparison.Ordinal))
                )
            )
            .Message.ShouldNotBeEmpty();
    }

    private static void ShouldBeRefused(string leaf) =>
        Should
            .Throw<FormatException>(() => Leaf.Parse(Encoding.UTF8.GetBytes(leaf)), leaf)
            .Message.ShouldMatch("leaf|commitment", leaf);

    private static byte[] Right()
    {
        var salt = SHA256.HashData("salt"u8);
        return new Leaf
        {
            Kind = "decided",
            Id = "0123456789abcdef0123456789abcdef",
            Claimed = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero),
            Said = ImmutableSortedDictionary<string, string>
                .Empty.Add("note", "a/b \"c\" \\ \u0633\u0644\u064A\u0645 \uD83D\uDD4A")
                .Add("verdict", "same"),
            Committed = ImmutableSortedDictionary<string, Commitment>
                .Empty.Add("reason", Commitment.To(salt, "reason", "x"))
                .Add("who", Commitment.To(salt, "who", "y")),
        }.ToBytes();
    }

    // White space between any two tokens, and every plain letter of every text as an escape. Other letters may be escaped: which ones are depends on the writer's Unicode tables.
    private static IEnumerable<string> SameValues(string right)
    {
        var isText = false;
        for (var at = 0; at < right.Length; at++)
        {
            var letter = right[at];
            if (!isText)
            {
                foreach (var space in (string[])[" ", "\n", "\r\n", "\t"])
                {
                    yield return right.Insert(at, space);
                }
            }

            if (isText && letter == '\\')
            {
                // An escape that stands there already: by the letter's number, and the number in small letters.
                yield return right[at + 1] == 'u'
                    ? right[..at] + Lower(right[at..(at + 6)]) + right[(at + 6)..]
                    : right[..at] + Escape(right[at + 1], "X4") + right[(at + 2)..];
                at += right[at + 1] == 'u' ? 5 : 1;
            }
            else if (letter == '"')
            {
                isText = !isText;
            }
            else if (isText && char.IsAscii(letter))
            {
                yield return right[..at] + Escape(letter, "x4") + right[(at + 1)..];
                yield return right[..at] + Escape(letter, "X4") + right[(at + 1)..];
                if (letter == '/')
                {
                    yield return right[..at] + "\\/" + right[(at + 1)..];
                }
            }
        }

        yield return right + " ";
        yield return right + "\n";
    }

    private static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    private static string Escape(char letter, string format) =>
        "\\u" + ((int)letter).ToString(format, CultureInfo.InvariantCulture);

    private static IEnumerable<string> OtherValues(string right)
    {
        string[] members = ["v", "kind", "id", "time", "said", "committed", "note", "verdict", "reason", "who"];
        foreach (var member in members)
        {
            var at = right.IndexOf($"\"{member}\":", StringComparison.Ordinal);
            yield return right.Insert(at, "\"more\":1,");
            yield return right.Insert(at, $"\"{member}\":null,");
            yield return right.Insert(at, ",");
            yield return right.Insert(at, "/* */");
            yield return right.Insert(at, "\"\\ud800\":\"x\",");
            yield return right.Insert(at + 1, "\\udc00");
            yield return right[..at] + right[(at + 1)..];
            if (member is not ("note" or "verdict" or "reason" or "who"))
            {
                yield return right.Insert(at, "\"more\":\"x\",");
                yield return right.Insert(at + 1, "\uFEFF");
                yield return right.Insert(at + 1, char.ToUpperInvariant(member[0]) + "x");
            }

            var value = at + member.Length + 3;
            yield return right.Insert(value, "null,");
            yield return right.Insert(value, "[");
            yield return right[..value] + "null" + right[value..];
            if (right[value] == '"')
            {
                // The same member once more with the same value: nobody may choose which counts.
                var end = right.IndexOf('"', value + 1) + 1;
                if (member != "note")
                {
                    var whole = right[at..end];
                    yield return right.Insert(at, whole + ",");
                    yield return right[..value] + right[(end - 1)..];
                    yield return right[..value] + "1" + right[end..];
                }

                yield return right.Insert(value + 1, "\\ud800");
                yield return right.Insert(value + 1, "\\udc00\\ud800");
                yield return right.Insert(value + 1, "\\q");
                yield return right.Insert(value + 1, "\t");
                yield return right.Insert(value + 1, "\n");
            }
        }

        foreach (
            var version in (string[])
                [
                    "01",
                    "1.0",
                    "1e0",
                    "1E0",
                    "10e-1",
                    "+1",
                    "-1",
                    "0",
                    "2",
                    "\"1\"",
                    "true",
                    "[1]",
                    "1.",
                    ".1",
                    new string('1', 400),
                ]
        )
        {
            yield return right.Replace("\"v\":1,", $"\"v\":{version},", StringComparison.Ordinal);
        }

        foreach (
            var time in (string[])
                [
                    "2024-05-01T12:00:00.0Z",
                    "2024-05-01T12:00:00+00:00",
                    "2024-05-01T12:00:00",
                    "2024-05-01t12:00:00z",
                    "2024-05-01 12:00:00Z",
                    "2024-5-1T12:00:00Z",
                    "2024-05-01T24:00:00Z",
                    "2024-05-01T12:00:60Z",
                    "2024-02-30T12:00:00Z",
                    "+002024-05-01T12:00:00Z",
                    "\u0662\u0660\u0662\u0664-05-01T12:00:00Z",
                ]
        )
        {
            yield return right.Replace("2024-05-01T12:00:00Z", time, StringComparison.Ordinal);
        }

        yield return right.Replace("0123456789abcdef", "0123456789ABCDEF", StringComparison.Ordinal);
        yield return right.Replace("\"0123", "\"123", StringComparison.Ordinal);
        yield return right + right;
        yield return "[" + right + "]";
        yield return right[..^1] + ",}";
    }
}

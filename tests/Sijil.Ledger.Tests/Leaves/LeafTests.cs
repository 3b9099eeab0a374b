using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Sijil.Ledger.Leaves;
using Xunit;

namespace Sijil.Ledger.Tests.Leaves;

public sealed class LeafTests
{
    private const string Whole =
        """{"v":1,"kind":"decided","id":"00112233445566778899aabbccddeeff","time":"2024-03-29T10:00:00Z","said":{"a":"1","b":"2"},"committed":{"c":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}}""";

    [Fact]
    public void A_leaf_reads_back_as_it_was_written() =>
        Prop.ForAll<string, string>(
                (field, value) =>
                {
                    if (!IsWhole(field) || !IsWhole(value))
                    {
                        Should.Throw<ArgumentException>(() => Of(field ?? "", value ?? "").ToBytes());
                        return true;
                    }

                    var leaf = Of(field, value);
                    var read = Leaf.Parse(leaf.ToBytes());
                    return read.Said.SequenceEqual(leaf.Said)
                        && read.Committed.SequenceEqual(leaf.Committed)
                        && read.ToBytes().AsSpan().SequenceEqual(leaf.ToBytes());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_is_the_documented_one() =>
        Encoding.UTF8.GetString(Leaf.Parse(Encoding.UTF8.GetBytes(Whole)).ToBytes()).ShouldBe(Whole);

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1", "\"v\":1.0")]
    [InlineData("\"v\":1", "\"v\":\"1\"")]
    [InlineData("\"v\":1,", "")]
    [InlineData("\"v\":1,", "\"v\":1,\"v\":1,")]
    [InlineData("\"kind\":\"decided\"", "\"kind\":null")]
    [InlineData("00112233445566778899aabbccddeeff", "00112233445566778899AABBCCDDEEFF")]
    [InlineData("00112233445566778899aabbccddeeff", "0011")]
    [InlineData("2024-03-29T10:00:00Z", "2024-03-29T10:00:00+00:00")]
    [InlineData("2024-03-29T10:00:00Z", "2024-02-30T10:00:00Z")]
    [InlineData("\"a\":\"1\",\"b\":\"2\"", "\"b\":\"2\",\"a\":\"1\"")]
    [InlineData("\"a\":\"1\",\"b\":\"2\"", "\"a\":\"1\",\"a\":\"2\"")]
    [InlineData("\"a\":\"1\"", "\"a\":1")]
    [InlineData("\"a\":\"1\"", "\"a\":{}")]
    [InlineData("\"a\":\"1\"", "\"a\":\"\\ud800\"")]
    [InlineData("AAAA=\"", "AAAB=\"")]
    [InlineData("AAAA=\"", "AAAA\"")]
    [InlineData("}}", "}} ,")]
    [InlineData("}}", "},\"more\":{}}")]
    [InlineData("}}", "},}")]
    [InlineData("{\"v\"", "\ufeff{\"v\"")]
    [InlineData("{\"v\"", "/**/{\"v\"")]
    public void Anything_else_is_refused(string part, string instead) =>
        Should.Throw<FormatException>(() =>
            Leaf.Parse(Encoding.UTF8.GetBytes(Whole.Replace(part, instead, StringComparison.Ordinal)))
        );

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        bytes[Whole.IndexOf("decided", StringComparison.Ordinal)] = 0xff;
        Should.Throw<FormatException>(() => Leaf.Parse(bytes));
        Should.Throw<FormatException>(() => Leaf.Parse(bytes.AsSpan(0, 40)));
        Should.Throw<FormatException>(() => Leaf.Parse([]));
    }

    [Fact]
    public void A_leaf_that_is_too_long_is_not_written() =>
        Should.Throw<ArgumentException>(() => Of("field", new string('x', Leaf.MostBytes)).ToBytes());

    [Fact]
    public void A_commitment_is_the_keyed_hash_of_field_and_value()
    {
        var salt = SHA256.HashData("salt"u8);
        Commitment
            .To(salt, "name", "سليم")
            .ToString()
            .ShouldBe(Convert.ToBase64String(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes("name\0سليم"))));
        Commitment.To(salt, "name", "x").ShouldNotBe(Commitment.To(salt, "nam", "ex"));
        Should.Throw<ArgumentException>(() => Commitment.To(salt, "a\0b", "c"));
        Should.Throw<ArgumentException>(() => Commitment.To(salt.AsSpan(1), "a", "c"));
    }

    // P-03: a list of likely values tells nothing without the salt, and equal values never look equal.
    [Fact]
    public void Values_that_can_be_guessed_are_not_found_out()
    {
        using var randomness = RandomNumberGenerator.Create();
        var commitments = Enumerable
            .Range(0, 2_000)
            .Select(i => Opening.Draw("name", "name " + (i % 100), randomness).Commitment.ToString())
            .ToHashSet(StringComparer.Ordinal);
        commitments.Count.ShouldBe(2_000);
        var guesses = Enumerable
            .Range(0, 100)
            .SelectMany(i =>
                (byte[][])
                    [
                        SHA256.HashData(Encoding.UTF8.GetBytes("name " + i)),
                        SHA256.HashData(Encoding.UTF8.GetBytes("name\0name " + i)),
                        HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes("name\0name " + i)),
                    ]
            );
        guesses.ShouldAllBe(g => !commitments.Contains(Convert.ToBase64String(g)));
    }

    private static Leaf Of(string field, string value) =>
        new()
        {
            Kind = "decided",
            Id = "00112233445566778899aabbccddeeff",
            Claimed = new DateTimeOffset(2024, 3, 29, 10, 0, 0, TimeSpan.Zero),
            Said = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("f" + field, value),
            Committed = ImmutableSortedDictionary
                .Create<string, Commitment>(StringComparer.Ordinal)
                .Add("c", Commitment.To(new byte[32], "c", value.Replace("\0", "", StringComparison.Ordinal))),
        };

    private static bool IsWhole(string? text) =>
        text is not null
        && !new UTF8Encoding(false)
            .GetString(Encoding.UTF8.GetBytes(text))
            .Contains('\ufffd', StringComparison.Ordinal);
}

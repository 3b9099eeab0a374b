using Shouldly;
using Sijil.Estimation.Random;
using Xunit;

namespace Sijil.Estimation.Tests.Random;

public sealed class ThreefryTests
{
    // The known answers that Salmon et al. publish with Random123, 20 rounds: counter, key, result.
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0UL, 0xc2b6e3a8c2c69865UL, 0x6f81ed42f350084dUL)]
    [InlineData(
        0xffffffffffffffffUL,
        0xffffffffffffffffUL,
        0xffffffffffffffffUL,
        0xffffffffffffffffUL,
        0xe02cb7c4d95d277aUL,
        0xd06633d0893b8b68UL
    )]
    [InlineData(
        0x243f6a8885a308d3UL,
        0x13198a2e03707344UL,
        0xa4093822299f31d0UL,
        0x082efa98ec4e6c89UL,
        0x263c7d30bb0f0af1UL,
        0x56be8361d3311526UL
    )]
    public void Gives_the_published_answers(
        ulong counter0,
        ulong counter1,
        ulong key0,
        ulong key1,
        ulong first,
        ulong second
    ) => Threefry.Block(key0, key1, counter0, counter1).ShouldBe((first, second));

    [Fact]
    public void Four_counters_at_once_are_the_same_as_one_by_one()
    {
        var words = new ulong[64];
        Threefry.Fill(7, 11, 100, 13, words);
        for (var group = 0; group < 8; group++)
        {
            for (var place = 0; place < 4; place++)
            {
                var (first, second) = Threefry.Block(7, 11, (ulong)(100 + (4 * group) + place), 13);
                words[(8 * group) + place].ShouldBe(first);
                words[(8 * group) + 4 + place].ShouldBe(second);
            }
        }
    }

    [Fact]
    public void Streams_and_their_parts_differ_and_repeat()
    {
        static ulong[] Of(RandomStream stream) => [.. Enumerable.Range(0, 1000).Select(_ => stream.Bits())];
        var first = Of(new RandomStream(1, 2, 3));
        Of(new RandomStream(1, 2, 3)).ShouldBe(first);
        first.Distinct().Count().ShouldBe(1000);
        foreach (var other in new[] { new RandomStream(2, 2, 3), new(1, 3, 3), new(1, 2, 4) })
        {
            Of(other).Intersect(first).ShouldBeEmpty();
        }
    }
}

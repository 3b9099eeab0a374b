using System.Collections.Immutable;
using Sijil.Casebook.Tables;
using Sijil.Linkage;

namespace Sijil.Casebook.Tests.Tables;

public sealed class OrdinalRanksTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "abcd", "0", "é", "م", "\uFFFF", "𝄞", "row-"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Texts_are_ordered_as_the_ordinal_comparer_orders_them(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (texts.Count < 3000)
        {
            texts.Add(string.Concat(Enumerable.Range(0, random.Below(12)).Select(_ => Piece(ref random))));
        }

        ImmutableArray<string> all = [.. texts];
        var order = OrdinalRanks.Order(all);
        order.Select(place => all[place]).ShouldBe(texts.Order(StringComparer.Ordinal));
        OrdinalRanks.Of(order)[order[17]].ShouldBe(17);
    }

    [Fact]
    public void Long_common_beginnings_cost_no_depth()
    {
        ImmutableArray<string> all =
        [
            .. Enumerable.Range(0, 100).Select(n => new string('x', 5000) + (char)('z' - (n % 26)) + n),
        ];
        OrdinalRanks.Order(all).Select(place => all[place]).ShouldBe(all.Order(StringComparer.Ordinal));
    }

    private static string Piece(ref SplitMix64 random) => Pieces[random.Below(Pieces.Length)];
}

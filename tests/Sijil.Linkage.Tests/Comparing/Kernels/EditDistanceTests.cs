using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Linkage.Tests.Comparing.Kernels;

public sealed class EditDistanceTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(40);

    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("saturday", "sunday", 3, 3)]
    [InlineData("CA", "ABC", 3, 2)]
    [InlineData("a cat", "an abct", 4, 3)]
    [InlineData("survey", "surgery", 2, 2)]
    [InlineData("MARTHA", "MARHTA", 2, 1)]
    [InlineData("محمد", "محمود", 1, 1)]
    [InlineData("", "", 0, 0)]
    [InlineData("", "abc", 3, 3)]
    [InlineData("\0", "", 1, 1)]
    public void Known_distances(string left, string right, int levenshtein, int damerau)
    {
        Levenshtein.Distance(left, right).ShouldBe(levenshtein);
        Levenshtein.Distance(right, left).ShouldBe(levenshtein);
        DamerauLevenshtein.Distance(left, right).ShouldBe(damerau);
        DamerauLevenshtein.Distance(right, left).ShouldBe(damerau);
    }

    [Fact]
    public void Every_path_gives_the_definitions_distance_on_generated_texts() =>
        Prop.ForAll(TextPairs.Any, pair => Agrees(pair.Left, pair.Right)).Check(Many);

    [Theory]
    [InlineData(5, 8000)]
    [InlineData(9, 4000)]
    [InlineData(17, 2000)]
    [InlineData(66, 200)]
    public void Every_path_gives_the_definitions_distance_on_seeded_texts(int longest, int count)
    {
        foreach (var (left, right) in TextPairs.Seeded((ulong)longest, count, longest))
        {
            Agrees(left, right).ShouldBeTrue($"'{left}' and '{right}'");
        }
    }

    [Fact]
    public void Long_texts_are_cut_into_blocks_without_a_seam()
    {
        foreach (var (left, right) in TextPairs.Seeded(7, 400, 200))
        {
            var expected = Definitions.Levenshtein(left, right);
            foreach (var path in Enum.GetValues<KernelPath>().Where(KernelPaths.Supports))
            {
                Levenshtein.DistanceAtMost(left, right, int.MaxValue, path).ShouldBe(expected);
                Levenshtein.DistanceAtMost(right, left, expected, path).ShouldBe(expected);
                Levenshtein.DistanceAtMost(left, right, expected - 1, path).ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void Long_swapped_texts_take_the_rented_table()
    {
        foreach (var (left, right) in TextPairs.Seeded(8, 20, 110))
        {
            DamerauLevenshtein.Distance(left, right).ShouldBe(Definitions.DamerauLevenshtein(left, right));
        }
    }

    [Fact]
    public void The_triangle_inequality_holds() =>
        Prop.ForAll(
                TextPairs.Any,
                TextPairs.Any,
                (one, other) =>
                    Triangle(one.Left, one.Right, other.Left, (a, b) => Levenshtein.Distance(a, b))
                    && Triangle(one.Left, one.Right, other.Left, (a, b) => DamerauLevenshtein.Distance(a, b))
            )
            .Check(Many);

    private static bool Triangle(string one, string two, string three, Func<string, string, int> distance) =>
        distance(one, three) <= distance(one, two) + distance(two, three);

    private static bool Agrees(string left, string right)
    {
        var (levenshtein, damerau) = (
            Definitions.Levenshtein(left, right),
            Definitions.DamerauLevenshtein(left, right)
        );
        int[] limits = [int.MinValue, -1, 0, 1, 2, 3, levenshtein - 1, levenshtein, levenshtein + 1, int.MaxValue];
        return Enum.GetValues<KernelPath>()
            .Where(KernelPaths.Supports)
            .All(path =>
                limits.All(limit =>
                    Levenshtein.DistanceAtMost(left, right, limit, path) == AtMost(levenshtein, limit)
                    && Levenshtein.DistanceAtMost(right, left, limit, path) == AtMost(levenshtein, limit)
                    && DamerauLevenshtein.DistanceAtMost(left, right, limit, path) == AtMost(damerau, limit)
                    && DamerauLevenshtein.DistanceAtMost(right, left, limit, path) == AtMost(damerau, limit)
                )
            );
    }

    private static int AtMost(int distance, int limit) => distance <= limit ? distance : Math.Max(limit, -1) + 1;
}

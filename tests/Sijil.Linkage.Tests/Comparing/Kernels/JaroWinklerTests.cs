using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Linkage.Tests.Comparing.Kernels;

public sealed class JaroWinklerTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80);

    // Winkler (1990, 1994) and Porter and Winkler (1997); they print four digits.
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9444, 0.9611)]
    [InlineData("DIXON", "DICKSONX", 0.7667, 0.8133)]
    [InlineData("DWAYNE", "DUANE", 0.8222, 0.8400)]
    [InlineData("JONES", "JOHNSON", 0.7905, 0.8324)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.9697, 0.9818)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.8963, 0.8963)]
    [InlineData("NICHLESON", "NICHULSON", 0.9259, 0.9556)]
    [InlineData("ABROMS", "ABRAMS", 0.8889, 0.9222)]
    [InlineData("JERALDINE", "GERALDINE", 0.9259, 0.9259)]
    [InlineData("MICHELLE", "MICHAEL", 0.8690, 0.9214)]
    [InlineData("JON", "JAN", 0.7778, 0.8000)]
    public void Published_values(string left, string right, double jaro, double winkler)
    {
        Jaro.Similarity(left, right).ShouldBe(jaro, 0.00005);
        JaroWinkler.Similarity(left, right).ShouldBe(winkler, 0.00005);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 0)]
    [InlineData("ab", "ba", 0)]
    [InlineData("\0", "\0\0", 0.8333333333333334)]
    public void Edges(string left, string right, double expected)
    {
        Jaro.Similarity(left, right).ShouldBe(expected, 1e-15);
        Jaro.Similarity(right, left).ShouldBe(expected, 1e-15);
    }

    [Fact]
    public void No_credit_for_a_common_beginning_at_or_below_point_seven() =>
        JaroWinkler.Similarity("abcdxxxxxx", "abcdyyyyyy").ShouldBe(Jaro.Similarity("abcdxxxxxx", "abcdyyyyyy"));

    [Fact]
    public void Every_path_gives_the_definitions_bits_on_generated_texts() =>
        Prop.ForAll(TextPairs.Any, pair => Agrees(pair.Left, pair.Right)).Check(Many);

    [Theory]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(65)]
    [InlineData(200)]
    public void Every_path_gives_the_definitions_bits_on_seeded_texts(int longest)
    {
        foreach (var (left, right) in TextPairs.Seeded((ulong)longest, 8000 / longest * 10, longest))
        {
            Agrees(left, right).ShouldBeTrue($"'{left}' and '{right}'");
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(18)]
    public void A_column_gives_the_same_bits_for_every_pair_of_places(int longest)
    {
        string[] values =
        [
            "a\0",
            new('a', 70),
            .. TextPairs.Seeded(11, 150, longest).SelectMany(pair => (string[])[pair.Left, pair.Right]),
        ];
        values = [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        var column = new NameColumn(TextColumn.Of("names", values));
        for (var left = 0; left < values.Length; left++)
        {
            for (var right = 0; right < values.Length; right++)
            {
                column
                    .JaroWinklerSimilarity(left, right)
                    .ShouldBe(JaroWinkler.Similarity(values[left], values[right], KernelPath.Plain));
            }
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    public void A_similarity_is_left_out_only_where_it_lies_below_the_lowest_that_matters(int longest)
    {
        string[] values =
        [
            .. TextPairs.Seeded(12, 150, longest).SelectMany(pair => (string[])[pair.Left, pair.Right]),
            "aaaaaaaaab",
            "baaaaaaaaa",
            "abababab",
        ];
        values = [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        var column = new NameColumn(TextColumn.Of("names", values));
        var leftOut = 0;
        for (var left = 0; left < values.Length; left++)
        {
            for (var right = 0; right < values.Length; right++)
            {
                var whole = JaroWinkler.Similarity(values[left], values[right], KernelPath.Plain);
                foreach (var lowest in (double[])[0, 0.7, 0.88, 0.92, whole])
                {
                    var given = column.JaroWinklerSimilarity(left, right, lowest);
                    given.ShouldBe(whole >= lowest || given > 0 ? whole : 0);
                    leftOut += given < whole ? 1 : 0;
                }
            }
        }

        leftOut.ShouldBeGreaterThan(values.Length);
    }

    [Fact]
    public void Nothing_is_allocated_for_texts_of_up_to_64_units()
    {
        var (left, right) = (new string('a', 30) + "b" + new string('a', 33), new string('a', 20) + "cb");
        var sum = 0.0;
        var before = 0L;
        for (var round = 0; round < 100; round++)
        {
            // The first round may set up what is made once.
            before = round == 1 ? GC.GetAllocatedBytesForCurrentThread() : before;
            sum += JaroWinkler.Similarity(left, right) + Jaro.Similarity(left, right);
            sum += Levenshtein.Distance(left, right) + DamerauLevenshtein.Distance(left, right);
            sum += QGrams.Jaccard(left, right, 2) + QGrams.Dice(left, right, 2) + QGrams.Cosine(left, right, 9);
            sum += CharacterSet.Jaccard(left, right);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBeGreaterThan(0);
    }

    private static bool Agrees(string left, string right)
    {
        var (jaro, winkler) = (Definitions.Jaro(left, right), Definitions.JaroWinkler(left, right));
        return winkler is >= 0 and <= 1
            && Definitions.Jaro(right, left).Equals(jaro)
            && Enum.GetValues<KernelPath>()
                .Where(KernelPaths.Supports)
                .All(path =>
                    Jaro.Similarity(left, right, path).Equals(jaro)
                    && Jaro.Similarity(right, left, path).Equals(jaro)
                    && JaroWinkler.Similarity(left, right, path).Equals(winkler)
                    && JaroWinkler.Similarity(right, left, path).Equals(winkler)
                );
    }
}

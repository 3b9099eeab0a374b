using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Linkage.Tests.Comparing.Kernels;

public sealed class QGramTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80);

    [Fact]
    public void Known_values()
    {
        // ni ig gh ht and na ac ch ht share one of seven.
        QGrams.Jaccard("night", "nacht", 2).ShouldBe(1.0 / 7);
        QGrams.Dice("night", "nacht", 2).ShouldBe(0.25);
        QGrams.Cosine("night", "nacht", 2).ShouldBe(0.25);

        // aa twice against three times: one kind, two of five grams, the same direction.
        QGrams.Jaccard("aaa", "aaaa", 2).ShouldBe(1);
        QGrams.Dice("aaa", "aaaa", 2).ShouldBe(0.8);
        QGrams.Cosine("aaa", "aaaa", 2).ShouldBe(1);
        CharacterSet.Jaccard("duck", "luck").ShouldBe(0.6);
        CharacterSet.Jaccard("سمير", "نبيل").ShouldBe(1.0 / 7);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "ab", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "\0a", 0)]
    public void Texts_shorter_than_a_gram(string left, string right, double expected)
    {
        QGrams.Jaccard(left, right, 2).ShouldBe(expected);
        QGrams.Dice(right, left, 2).ShouldBe(expected);
        QGrams.Cosine(left, right, 2).ShouldBe(expected);
        QGrams.Jaccard(left, left, -3).ShouldBe(1);
    }

    [Fact]
    public void All_agree_with_the_definitions_on_generated_texts() =>
        Prop.ForAll(TextPairs.Any, pair => Agrees(pair.Left, pair.Right)).Check(Many);

    [Fact]
    public void All_agree_with_the_definitions_on_seeded_texts()
    {
        foreach (var (left, right) in TextPairs.Seeded(3, 1000, 200))
        {
            Agrees(left, right).ShouldBeTrue($"'{left}' and '{right}'");
        }
    }

    private static bool Agrees(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return true;
        }

        double common = left.Intersect(right).Count();
        var agrees = CharacterSet.Jaccard(left, right).Equals(common / left.Union(right).Count());
        foreach (var q in (int[])[1, 2, 3, 4, 5, 9])
        {
            var (grams, others) = (Definitions.Grams(left, q), Definitions.Grams(right, q));
            double shared = grams.Keys.Intersect(others.Keys).Count();
            double least = grams.Sum(gram => Math.Min(gram.Value, others.GetValueOrDefault(gram.Key)));
            double product = grams.Sum(gram => gram.Value * others.GetValueOrDefault(gram.Key));
            double squares = grams.Values.Sum(count => count * count),
                otherSquares = others.Values.Sum(count => count * count);
            agrees &=
                QGrams.Jaccard(left, right, q).Equals(shared / grams.Keys.Union(others.Keys).Count())
                && QGrams.Dice(left, right, q).Equals(2 * least / (grams.Values.Sum() + others.Values.Sum()))
                && Math.Abs(QGrams.Cosine(left, right, q) - (product / Math.Sqrt(squares * otherSquares))) < 1e-12
                && QGrams.Cosine(left, right, q).Equals(QGrams.Cosine(right, left, q))
                && QGrams.Cosine(left, right, q) is >= 0 and <= 1;
        }

        return agrees;
    }
}

using System.Diagnostics;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Kernels.Benchmark;

/// <summary>A kernel with its loop over pairs written out, so that nothing but the kernel is timed.</summary>
internal sealed record Kernel(string Name, Func<NamePairs, (int Left, int Right)[], double> Sum)
{
    private const int Runs = 7;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    public static Kernel[] All { get; } =
    [
        new(
            "Jaro",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += Jaro.Similarity(values[left], values[right]);
                }

                return sum;
            }
        ),
        new(
            "Jaro-Winkler",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += JaroWinkler.Similarity(values[left], values[right]);
                }

                return sum;
            }
        ),
        new(
            "Jaro-Winkler, column",
            (names, pairs) =>
            {
                var sum = 0.0;
                var column = names.Column;
                foreach (var (left, right) in pairs)
                {
                    sum += column.JaroWinklerSimilarity(left, right);
                }

                return sum;
            }
        ),
        new(
            "Jaro-Winkler, column, from .7 up",
            (names, pairs) =>
            {
                var sum = 0.0;
                var column = names.Column;
                foreach (var (left, right) in pairs)
                {
                    sum += column.JaroWinklerSimilarity(left, right, 0.7);
                }

                return sum;
            }
        ),
        new(
            "Jaro-Winkler, column, from .88 up",
            (names, pairs) =>
            {
                var sum = 0.0;
                var column = names.Column;
                foreach (var (left, right) in pairs)
                {
                    sum += column.JaroWinklerSimilarity(left, right, 0.88);
                }

                return sum;
            }
        ),
        new(
            "Levenshtein",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += Levenshtein.Distance(values[left], values[right]);
                }

                return sum;
            }
        ),
        new(
            "Levenshtein, at most 2",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += Levenshtein.DistanceAtMost(values[left], values[right], 2);
                }

                return sum;
            }
        ),
        new(
            "Damerau-Levenshtein",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += DamerauLevenshtein.Distance(values[left], values[right]);
                }

                return sum;
            }
        ),
        new(
            "Damerau-Levenshtein, at most 2",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += DamerauLevenshtein.DistanceAtMost(values[left], values[right], 2);
                }

                return sum;
            }
        ),
        new(
            "2-grams, Jaccard",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += QGrams.Jaccard(values[left], values[right], 2);
                }

                return sum;
            }
        ),
        new(
            "2-grams, cosine",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += QGrams.Cosine(values[left], values[right], 2);
                }

                return sum;
            }
        ),
        new(
            "Characters, Jaccard",
            (names, pairs) =>
            {
                var sum = 0.0;
                var values = names.Values;
                foreach (var (left, right) in pairs)
                {
                    sum += CharacterSet.Jaccard(values[left], values[right]);
                }

                return sum;
            }
        ),
    ];

    /// <summary>Pairs a second in millions: the median of several runs after warming up.</summary>
    public double Rate(NamePairs names, (int Left, int Right)[] pairs)
    {
        var rates = new double[Runs];
        for (var run = -3; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            var rounds = 0;
            do
            {
                Sum(names, pairs);
                rounds++;
            } while (Stopwatch.GetElapsedTime(start) < Shortest);

            rates[Math.Max(run, 0)] = rounds * pairs.Length / Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(rates);
        return rates[Runs / 2];
    }
}

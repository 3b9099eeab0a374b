using Sijil.Text.Names;

namespace Sijil.Text.Learning;

/// <summary>
/// Learns which Latin letters each letter of a script is written as, by expectation maximisation over all monotone alignments of
/// pairs of words (Dempster, Laird and Rubin 1977; the forward and backward sums of Baum and Welch).
/// </summary>
/// <remarks>
/// A word is written letter by letter. Each letter emits a chunk of none to three Latin letters (<see cref="SoundChunks"/>); before each
/// letter and after the last a short vowel of one or two letters may be inserted, as writers of consonants leave vowels out. A pair may
/// also be no transliteration at all, an accident of the mining: then its letters are drawn at random. Everything is summed in one
/// order, so that the same pairs give the same bytes with any number of threads.
/// </remarks>
public sealed class EmissionLearning
{
    /// <summary>A fixed number, not a limit on the likelihood's growth: logarithms may differ in the last bit between systems.</summary>
    private const int Rounds = 30;

    private const int Blocks = 8;

    /// <summary>Chunks of none to three letters before anything is known.</summary>
    private static readonly double[] FirstByLength = [0.1, 0.65 / 26, 0.2 / (26 * 26), 0.05 / (26 * 26 * 26)];

    private readonly NameScript _script;
    private readonly IReadOnlyList<LetterPair> _pairs;
    private readonly int _threads;
    private readonly char[] _letters;
    private readonly double[][] _emission;
    private readonly double[] _vowel;
    private double _insertion = 0.2;
    private double _accident = 0.05;

    private EmissionLearning(NameScript script, IReadOnlyList<LetterPair> pairs, int threads)
    {
        _script = script;
        _pairs = pairs;
        _threads = threads;
        _letters = [.. pairs.SelectMany(pair => pair.Letters).Distinct().Order()];
        _emission = [.. _letters.Select(_ => FirstEmission())];
        _vowel = FirstEmission();
    }

    /// <summary>Learns from pairs.</summary>
    /// <param name="script">Arabic, Hebrew or Cyrillic.</param>
    /// <param name="pairs">Ordered, distinct pairs, as <see cref="LetterPairs"/> reads them.</param>
    /// <param name="threads">How many threads may work, from 1; the result does not depend on it.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    /// <returns>What was learned.</returns>
    /// <exception cref="ArgumentException">There are no pairs.</exception>
    public static LearnedEmissions Of(
        NameScript script,
        IReadOnlyList<LetterPair> pairs,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        if (pairs.Count == 0)
        {
            throw new ArgumentException("at least one pair is needed", nameof(pairs));
        }

        var learning = new EmissionLearning(script, pairs, threads);
        var counts = learning.Expect();
        for (var round = 1; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            learning.Maximise(counts);
            counts = learning.Expect();
        }

        learning.Maximise(counts);
        return learning.Result(counts);
    }

    private ExpectedCounts Expect()
    {
        var blocks = new ExpectedCounts[Blocks];
        Parallel.For(
            0,
            Blocks,
            new ParallelOptions { MaxDegreeOfParallelism = _threads },
            block =>
            {
                var model = new EmissionModel(_script, _letters, _emission, _vowel, _insertion, _accident);
                var counts = new ExpectedCounts(_letters.Length);
                for (
                    var i = (int)((long)_pairs.Count * block / Blocks);
                    i < (int)((long)_pairs.Count * (block + 1) / Blocks);
                    i++
                )
                {
                    model.Add(_pairs[i], counts);
                }

                blocks[block] = counts;
            }
        );
        var all = blocks[0];
        foreach (var block in blocks.Skip(1))
        {
            all.Add(block);
        }

        return all;
    }

    private void Maximise(ExpectedCounts counts)
    {
        for (var letter = 0; letter < _letters.Length; letter++)
        {
            Share(counts.Emissions[letter], _emission[letter]);
        }

        Share(counts.Vowels, _vowel);
        var gaps = counts.Insertions + counts.NoInsertions;
        _insertion = gaps > 0 ? counts.Insertions / gaps : 0;
        var pairs = counts.Accidents + counts.Transliterations;
        _accident = Math.Clamp(counts.Accidents / pairs, 1e-6, 0.5);
    }

    private static void Share(double[] counts, double[] shares)
    {
        var total = counts.Sum();
        for (var code = 0; code < counts.Length; code++)
        {
            shares[code] = total > 0 ? counts[code] / total : 0;
        }
    }

    private LearnedEmissions Result(ExpectedCounts counts) =>
        new(
            _script,
            [.. _letters.Select((letter, at) => new LearnedLetter(letter, counts.Emissions[at].Sum(), _emission[at]))],
            _vowel,
            _insertion,
            _accident,
            counts.LogLikelihood
        );

    private static double[] FirstEmission()
    {
        var emission = new double[SoundChunks.Codes];
        for (var code = 0; code < emission.Length; code++)
        {
            emission[code] = FirstByLength[
                code == 0 ? 0
                : code < 27 ? 1
                : code < 27 * 27 ? 2
                : 3
            ];
        }

        return emission;
    }
}

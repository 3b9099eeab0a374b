using Sijil.Text.Names;

namespace Sijil.Text.Learning;

/// <summary>The forward and backward sums over all alignments of a pair. Not safe for several threads: it keeps its tables.</summary>
internal sealed class EmissionModel(
    NameScript script,
    char[] letters,
    double[][] emission,
    double[] vowel,
    double insertion,
    double accident
)
{
    private const int Most = 41;

    // Before and after the place where a vowel may be inserted, by letters read and Latin letters written.
    private readonly double[] _before = new double[Most * Most];
    private readonly double[] _after = new double[Most * Most];
    private readonly double[] _backBefore = new double[Most * Most];
    private readonly double[] _backAfter = new double[Most * Most];

    // Codes of chunks by place and length, for letters that can be spoken as a vowel and for others; 0 is no chunk.
    private readonly int[] _codes = new int[2 * Most * 4];
    private readonly int[] _rows = new int[Most];
    private readonly int[] _kinds = new int[Most];
    private readonly bool _isAlphabet = script == NameScript.Cyrillic;
    private readonly string _vowelLetters = SoundChunks.VowelLetters(script);

    /// <summary>The probability of the Latin spelling given the word, accidents aside.</summary>
    public double Likelihood(LetterPair pair)
    {
        Forward(pair);
        return _after[(pair.Letters.Length * Most) + pair.Latin.Length];
    }

    /// <summary>Adds what the pair shows, weighted by its count and by how likely it is no accident.</summary>
    public void Add(LetterPair pair, ExpectedCounts counts)
    {
        var likelihood = Likelihood(pair);
        var random = accident * Random(pair.Latin.Length);
        var whole = ((1 - accident) * likelihood) + random;
        var share = pair.Count * (1 - accident) * likelihood / whole;
        counts.LogLikelihood += pair.Count * Math.Log(whole);
        counts.Transliterations += share;
        counts.Accidents += pair.Count - share;
        if (likelihood <= 0 || share <= 0)
        {
            return;
        }

        Backward(pair);
        Collect(pair, share / likelihood, counts);
    }

    private void Forward(LetterPair pair)
    {
        var (n, m) = (pair.Letters.Length, pair.Latin.Length);
        Look(pair);
        Array.Clear(_before, 0, (n + 1) * Most);
        _before[0] = 1;
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                var after = _before[(i * Most) + j] * (1 - insertion);
                for (var length = 1; length <= 2 && length <= j; length++)
                {
                    var code = VowelCode(j - length, length);
                    after += code > 0 ? _before[(i * Most) + j - length] * insertion * vowel[code] : 0;
                }

                _after[(i * Most) + j] = after;
            }

            if (i == n)
            {
                return;
            }

            var row = emission[_rows[i]];
            for (var j = 0; j <= m; j++)
            {
                var sum = _after[(i * Most) + j] * row[0];
                for (var length = 1; length <= SoundChunks.Longest && length <= j; length++)
                {
                    var code = CodeAt(i, j - length, length);
                    sum += code > 0 ? _after[(i * Most) + j - length] * row[code] : 0;
                }

                _before[((i + 1) * Most) + j] = sum;
            }
        }
    }

    private void Backward(LetterPair pair)
    {
        var (n, m) = (pair.Letters.Length, pair.Latin.Length);
        for (var i = n; i >= 0; i--)
        {
            for (var j = m; j >= 0; j--)
            {
                var after = i == n && j == m ? 1.0 : 0.0;
                if (i < n)
                {
                    var row = emission[_rows[i]];
                    after += row[0] * _backBefore[((i + 1) * Most) + j];
                    for (var length = 1; length <= SoundChunks.Longest && j + length <= m; length++)
                    {
                        var code = CodeAt(i, j, length);
                        after += code > 0 ? row[code] * _backBefore[((i + 1) * Most) + j + length] : 0;
                    }
                }

                _backAfter[(i * Most) + j] = after;
            }

            for (var j = m; j >= 0; j--)
            {
                var before = (1 - insertion) * _backAfter[(i * Most) + j];
                for (var length = 1; length <= 2 && j + length <= m; length++)
                {
                    var code = VowelCode(j, length);
                    before += code > 0 ? insertion * vowel[code] * _backAfter[(i * Most) + j + length] : 0;
                }

                _backBefore[(i * Most) + j] = before;
            }
        }
    }

    private void Collect(LetterPair pair, double weight, ExpectedCounts counts)
    {
        var (n, m) = (pair.Letters.Length, pair.Latin.Length);
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                var at = (i * Most) + j;
                var before = _before[at] * weight;
                if (before > 0)
                {
                    counts.NoInsertions += before * (1 - insertion) * _backAfter[at];
                    for (var length = 1; length <= 2 && j + length <= m; length++)
                    {
                        var code = VowelCode(j, length);
                        if (code > 0)
                        {
                            var inserted = before * insertion * vowel[code] * _backAfter[at + length];
                            counts.Insertions += inserted;
                            counts.Vowels[code] += inserted;
                        }
                    }
                }

                var after = _after[at] * weight;
                if (i == n || after <= 0)
                {
                    continue;
                }

                var row = emission[_rows[i]];
                var sums = counts.Emissions[_rows[i]];
                sums[0] += after * row[0] * _backBefore[at + Most];
                for (var length = 1; length <= SoundChunks.Longest && j + length <= m; length++)
                {
                    var code = CodeAt(i, j, length);
                    if (code > 0)
                    {
                        sums[code] += after * row[code] * _backBefore[at + Most + length];
                    }
                }
            }
        }
    }

    /// <summary>The probability of a spelling of this length where all lengths and letters are equally probable.</summary>
    private static double Random(int length)
    {
        var p = 1.0 / Most;
        for (var i = 0; i < length; i++)
        {
            p /= 26;
        }

        return p;
    }

    /// <summary>Looks up the pair's letters and the codes of all its chunks.</summary>
    private void Look(LetterPair pair)
    {
        for (var i = 0; i < pair.Letters.Length; i++)
        {
            _rows[i] = Array.BinarySearch(letters, pair.Letters[i]);
            _kinds[i] = _vowelLetters.Contains(pair.Letters[i], StringComparison.Ordinal) ? 0 : Most * 4;
        }

        var latin = pair.Latin;
        for (var j = 0; j < latin.Length; j++)
        {
            for (var length = 1; length <= SoundChunks.Longest && j + length <= latin.Length; length++)
            {
                var code = SoundChunks.Code(latin, j, length, _isAlphabet, out var hasVowel);
                _codes[(j * 4) + length] = code;
                _codes[(Most * 4) + (j * 4) + length] = hasVowel ? 0 : code;
            }

            _codes[j * 4] = SoundChunks.IsVowel(latin[j]) ? 1 : 0;
        }
    }

    /// <summary>The code of what the letter at one place may emit at another; 0 for nothing.</summary>
    private int CodeAt(int letter, int at, int length) => _codes[_kinds[letter] + (at * 4) + length];

    private int VowelCode(int at, int length) =>
        _codes[at * 4] == 1 && (length == 1 || _codes[(at + 1) * 4] == 1) ? _codes[(at * 4) + length] : 0;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sijil.Text.Names;

namespace Sijil.Text.Learning;

/// <summary>What one letter emits.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Weight">The expected number of times it was met.</param>
/// <param name="ByCode">Probability by chunk code.</param>
internal sealed record LearnedLetter(char Letter, double Weight, double[] ByCode);

/// <summary>A learned table of emissions with what was learned beside it.</summary>
public sealed class LearnedEmissions
{
    /// <summary>Letters met less often than this are not written: their rows would be chance.</summary>
    private const double LeastWeight = 25;

    /// <summary>Rarer chunks are accidents of the alignment.</summary>
    private const double LeastProbability = 0.004;

    private readonly NameScript _script;
    private readonly ImmutableArray<LearnedLetter> _letters;
    private readonly double[] _vowel;

    internal LearnedEmissions(
        NameScript script,
        ImmutableArray<LearnedLetter> letters,
        double[] vowel,
        double insertion,
        double accidents,
        double logLikelihood
    )
    {
        _script = script;
        _letters = letters;
        _vowel = vowel;
        Insertion = insertion;
        Accidents = accidents;
        LogLikelihood = logLikelihood;
    }

    /// <summary>Probability that a vowel is inserted at a place between two letters, before the first or after the last.</summary>
    public double Insertion { get; }

    /// <summary>Share of the pairs' weight that looks like no transliteration.</summary>
    public double Accidents { get; }

    /// <summary>Natural logarithm of the probability of all Latin spellings, in the last round.</summary>
    public double LogLikelihood { get; }

    /// <summary>The rows worth keeping: letters ordinally, each one's chunks by falling probability; inserted vowels first.</summary>
    public IReadOnlyList<EmissionRow> Rows =>
        [
            .. RowsOf("", _vowel),
            .. _letters
                .Where(letter => letter.Weight >= LeastWeight)
                .OrderBy(letter => letter.Letter)
                .SelectMany(letter => RowsOf(letter.Letter.ToString(), letter.ByCode)),
        ];

    /// <summary>The table as CSV: <c>letter,latin,p</c>, rows ended by a line feed.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder("letter,latin,p\n");
        foreach (var row in Rows)
        {
            text.Append(row.Letter)
                .Append(',')
                .Append(row.Chunk)
                .Append(',')
                .Append(row.Probability.ToString("0.0000", CultureInfo.InvariantCulture))
                .Append('\n');
        }

        return text.ToString();
    }

    /// <summary>How many bits a Latin letter of these pairs takes when the words are known: less is better learned.</summary>
    /// <param name="pairs">Pairs, as a rule held out; those that the model holds impossible are passed over.</param>
    /// <returns>0 or more; NaN when all are impossible.</returns>
    public double BitsPerLetter(IReadOnlyList<LetterPair> pairs)
    {
        var letters = _letters.Select(letter => letter.Letter).ToArray();
        var model = new EmissionModel(
            _script,
            letters,
            [.. _letters.Select(letter => letter.ByCode)],
            _vowel,
            Insertion,
            0
        );
        var (bits, count) = (0.0, 0L);
        foreach (var pair in pairs.Where(pair => pair.Letters.All(c => Array.BinarySearch(letters, c) >= 0)))
        {
            var p = model.Likelihood(pair);
            if (p > 0)
            {
                bits -= pair.Count * Math.Log2(p);
                count += (long)pair.Count * pair.Latin.Length;
            }
        }

        return bits / count;
    }

    private static IEnumerable<EmissionRow> RowsOf(string letter, double[] byCode) =>
        byCode
            .Select((p, code) => new EmissionRow(letter, ChunkOf(code), Math.Round(p, 4)))
            .Where(row => row.Probability >= LeastProbability)
            .OrderByDescending(row => row.Probability)
            .ThenBy(row => row.Chunk, StringComparer.Ordinal);

    private static string ChunkOf(int code)
    {
        var chunk = "";
        for (var rest = code; rest > 0; rest /= 27)
        {
            chunk = (char)('a' + (rest % 27) - 1) + chunk;
        }

        return chunk;
    }
}

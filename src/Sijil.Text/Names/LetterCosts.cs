namespace Sijil.Text.Names;

/// <summary>
/// What it costs to write a letter of one script as a chunk of up to three Latin letters, 0.6 × min(4, −ln(P(chunk|letter) / max P)) as in
/// <see cref="EmissionTable"/>, to leave it out, or to add a Latin letter; and the best alignment of two units under these costs.
/// </summary>
internal sealed class LetterCosts
{
    private const int Codes = 27 * 27 * 27;
    private const double Worst = 4;

    /// <summary>Rarer chunks are accidents of the alignment.</summary>
    private const double Least = 0.01;

    private const float SilentH = 1.0f;
    private const float FinalH = 0.15f;
    private const float Consonant = 2.5f;

    private readonly char _first;
    private readonly float _vowel;
    private readonly float[]?[] _emissions;
    private readonly float[] _deletions;

    /// <param name="first">The lowest letter of the script's block; the costs reach 256 letters further.</param>
    /// <param name="vowel">The cost of a Latin vowel that no letter stands for.</param>
    /// <param name="rows">Letter, chunk ("" for a letter left out) and probability.</param>
    /// <param name="deletion">The cost of leaving a letter out where the rows do not say it is often left out.</param>
    public LetterCosts(
        char first,
        float vowel,
        IEnumerable<(char Letter, string Chunk, double Probability)> rows,
        Func<char, float> deletion
    )
    {
        _first = first;
        _vowel = vowel;
        _emissions = new float[]?[0x100];
        _deletions = new float[0x100];
        for (var i = 0; i < _deletions.Length; i++)
        {
            _deletions[i] = deletion((char)(first + i));
        }

        foreach (var letter in rows.Where(row => row.Probability >= Least).GroupBy(row => row.Letter))
        {
            var best = letter.Max(row => row.Probability);
            foreach (var (_, chunk, p) in letter)
            {
                Lower(letter.Key, chunk, (float)(0.6 * Math.Min(Worst, -Math.Log(p / best))));
            }
        }
    }

    /// <summary>1 for letters that always stand for each other, falling with every unlikely, missing or added one; may be negative.</summary>
    /// <param name="letters">A fold.</param>
    /// <param name="spelling">A Latin key.</param>
    /// <param name="chunks">Its chunk codes, from <see cref="EmissionTable.Chunks"/>.</param>
    /// <param name="from">Where in the key to begin.</param>
    public float Similarity(ReadOnlySpan<char> letters, ReadOnlySpan<char> spelling, int[] chunks, int from)
    {
        spelling = spelling[from..];
        if (letters.Length > LetterDistance.LongestUnit || spelling.Length > LetterDistance.LongestUnit)
        {
            return 0;
        }

        Span<float> rows = stackalloc float[2 * (LetterDistance.LongestUnit + 1)];
        var previous = rows[..(spelling.Length + 1)];
        var current = rows.Slice(LetterDistance.LongestUnit + 1, spelling.Length + 1);
        previous[0] = 0;
        for (var j = 1; j <= spelling.Length; j++)
        {
            previous[j] = previous[j - 1] + Insertion(spelling, j - 1);
        }

        for (var i = 1; i <= letters.Length; i++)
        {
            var at = letters[i - 1] - _first;
            var isKnown = at is >= 0 and < 0x100;
            var deletion =
                !isKnown ? Consonant
                : i > 1 && letters[i - 2] == letters[i - 1] ? 0.1f
                : _deletions[at];
            var emissions = isKnown ? _emissions[at] : null;
            current[0] = previous[0] + deletion;
            for (var j = 1; j <= spelling.Length; j++)
            {
                var cost = Math.Min(previous[j] + deletion, current[j - 1] + Insertion(spelling, j - 1));
                for (var length = 1; emissions is not null && length <= 3 && length <= j; length++)
                {
                    var code = chunks[((from + j - length) * 3) + length - 1];
                    if (code >= 0)
                    {
                        cost = Math.Min(cost, previous[j - length] + emissions[code]);
                    }
                }

                current[j] = cost;
            }

            var swap = previous;
            previous = current;
            current = swap;
        }

        return 1 - (0.42f * previous[spelling.Length] / Math.Max(3, letters.Length));
    }

    /// <summary>Lowers the cost of one chunk to this, where it is higher.</summary>
    public void Lower(char letter, string chunk, float cost)
    {
        var at = letter - _first;
        if (at is < 0 or >= 0x100 || chunk.Length > 3 || chunk.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        if (chunk.Length == 0)
        {
            _deletions[at] = Math.Min(_deletions[at], cost);
            return;
        }

        ref var row = ref _emissions[at];
        if (row is null)
        {
            row = new float[Codes];
            Array.Fill(row, EmissionTable.Impossible);
        }

        var code = EmissionTable.Chunks(chunk)[chunk.Length - 1];
        row[code] = Math.Min(row[code], cost);
    }

    private float Insertion(ReadOnlySpan<char> spelling, int at) =>
        spelling[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => _vowel,
            'h' when at == spelling.Length - 1 && at > 0 && spelling[at - 1] is 'a' or 'e' => FinalH,
            'h' => SilentH,
            _ => Consonant,
        };
}

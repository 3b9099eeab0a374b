namespace Sijil.Text.Learning;

/// <summary>Expected counts of one round over some pairs.</summary>
internal sealed class ExpectedCounts
{
    public ExpectedCounts(int letters)
    {
        Emissions = new double[letters][];
        for (var letter = 0; letter < letters; letter++)
        {
            Emissions[letter] = new double[SoundChunks.Codes];
        }
    }

    /// <summary>By letter and code of the chunk; code 0 is the letter left out.</summary>
    public double[][] Emissions { get; }

    public double[] Vowels { get; } = new double[SoundChunks.Codes];

    public double Insertions { get; set; }

    public double NoInsertions { get; set; }

    public double Transliterations { get; set; }

    public double Accidents { get; set; }

    /// <summary>Natural logarithm of the probability of all Latin spellings given their words.</summary>
    public double LogLikelihood { get; set; }

    /// <summary>Adds the counts of later pairs.</summary>
    public void Add(ExpectedCounts other)
    {
        for (var letter = 0; letter < Emissions.Length; letter++)
        {
            Add(Emissions[letter], other.Emissions[letter]);
        }

        Add(Vowels, other.Vowels);
        Insertions += other.Insertions;
        NoInsertions += other.NoInsertions;
        Transliterations += other.Transliterations;
        Accidents += other.Accidents;
        LogLikelihood += other.LogLikelihood;
    }

    private static void Add(double[] sum, double[] more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }
}

namespace Sijil.Linkage.Models.Defaults;

/// <summary>How likely true pairs agree on which columns, and which of these states the rules chosen so far already find.</summary>
internal sealed class AgreementStates
{
    // A state's digits, base 3, say of each column: 0 nothing agrees, 1 a part does, 2 the whole value.
    private readonly double[] probability;
    private readonly bool[] covered;
    private readonly int[] powers;

    public AgreementStates((double Whole, double Part)[] columns)
    {
        powers = [.. Enumerable.Range(0, columns.Length).Select(index => (int)Math.Pow(3, index))];
        probability = new double[(int)Math.Pow(3, columns.Length)];
        covered = new bool[probability.Length];
        for (var state = 0; state < probability.Length; state++)
        {
            probability[state] = 1;
            for (var column = 0; column < columns.Length; column++)
            {
                var (whole, part) = columns[column];
                probability[state] *= Digit(state, column) switch
                {
                    2 => whole,
                    1 => part - whole,
                    _ => 1 - part,
                };
            }
        }
    }

    /// <summary>Share of the true pairs that a rule finds and no chosen one does.</summary>
    public double Gain(BlockingKeyChoice[] rule)
    {
        var gain = 0.0;
        for (var state = 0; state < probability.Length; state++)
        {
            if (!covered[state] && Finds(rule, state))
            {
                gain += probability[state];
            }
        }

        return gain;
    }

    public void Cover(BlockingKeyChoice[] rule)
    {
        for (var state = 0; state < covered.Length; state++)
        {
            covered[state] |= Finds(rule, state);
        }
    }

    private bool Finds(BlockingKeyChoice[] rule, int state)
    {
        foreach (var key in rule)
        {
            if (Digit(state, key.Column) < key.Strength)
            {
                return false;
            }
        }

        return true;
    }

    private int Digit(int state, int column) => state / powers[column] % 3;
}

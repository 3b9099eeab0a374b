namespace Sijil.Linkage.Evaluating;

/// <summary>The weights of pairs of which the truth is known: two plain arrays of numbers, whatever the number of pairs.</summary>
public sealed class JudgedWeights
{
    private Growing same = new();
    private Growing different = new();

    /// <summary>Takes one pair, each pair once.</summary>
    /// <param name="weight">Weight, prior included.</param>
    /// <param name="isMatch">Whether the two records are truly one person.</param>
    /// <exception cref="ArgumentException">The weight is not a number.</exception>
    public void Add(MatchWeight weight, bool isMatch)
    {
        if (double.IsNaN(weight.Bits))
        {
            throw new ArgumentException("A weight must be a number.", nameof(weight));
        }

        if (isMatch)
        {
            same.Add(weight.Bits);
        }
        else
        {
            different.Add(weight.Bits);
        }
    }

    /// <summary>Weights of the matches, highest last. Sorted anew on each call.</summary>
    internal ReadOnlySpan<double> SortedMatches() => same.Sorted();

    /// <summary>Weights of the other pairs, highest last.</summary>
    internal ReadOnlySpan<double> SortedOthers() => different.Sorted();

    private struct Growing()
    {
        private double[] values = new double[1024];
        private int count;

        public void Add(double value)
        {
            if (count == values.Length)
            {
                Array.Resize(ref values, (int)Math.Min(Array.MaxLength, values.Length * 2L));
            }

            values[count++] = value;
        }

        public readonly ReadOnlySpan<double> Sorted()
        {
            var used = values.AsSpan(0, count);
            used.Sort();
            return used;
        }
    }
}

namespace Sijil.Linkage.Evaluating;

/// <summary>Gives any numbers new ones from 0 without gaps, in order of first appearance.</summary>
internal static class DenseNumbers
{
    /// <summary>Fills <paramref name="dense"/>; returns how many different numbers there are.</summary>
    public static int Of(ReadOnlySpan<int> numbers, Span<int> dense)
    {
        var known = new Dictionary<int, int>();
        for (var index = 0; index < numbers.Length; index++)
        {
            if (!known.TryGetValue(numbers[index], out var number))
            {
                number = known.Count;
                known.Add(numbers[index], number);
            }

            dense[index] = number;
        }

        return known.Count;
    }
}

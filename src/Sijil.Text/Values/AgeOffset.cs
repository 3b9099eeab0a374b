namespace Sijil.Text.Values;

/// <summary>By how many years the ages of one source exceed those of another, learnt from linked pairs of which neither has a date of birth.</summary>
/// <param name="Years">The commonest difference, first source minus second, in whole years.</param>
/// <param name="Share">Share of the pairs with exactly that difference; from 0 to 1.</param>
/// <param name="SameShare">Share of the pairs with equal ages.</param>
/// <param name="Pairs">Pairs in which both ages are whole years.</param>
public sealed record AgeOffset(int Years, double Share, double SameShare, int Pairs)
{
    private const int Fewest = 20;

    /// <summary>Whether to correct by <see cref="Years"/>: twenty pairs at least, and the commonest difference is not 0 and holds for more than half.</summary>
    public bool IsHabit => Pairs >= Fewest && Years != 0 && Share > 0.5;

    /// <summary>Learns the difference. Ties go to the smaller difference, then to the negative one; the order of pairs does not matter.</summary>
    /// <param name="pairs">The two ages of each linked pair; ages that are not whole years are passed over.</param>
    public static AgeOffset Learn(IEnumerable<(AgeValue First, AgeValue Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var differences = pairs
            .Where(pair => IsWhole(pair.First) && IsWhole(pair.Second))
            .GroupBy(pair => (int)(pair.First.MinYears - pair.Second.MinYears))
            .Select(group => (Years: group.Key, Count: group.Count()))
            .OrderByDescending(group => group.Count)
            .ThenBy(group => Math.Abs(group.Years))
            .ThenBy(group => group.Years)
            .ToList();
        var all = differences.Sum(group => group.Count);
        if (all == 0)
        {
            return new(0, 0, 0, 0);
        }

        var same = differences.Where(group => group.Years == 0).Sum(group => group.Count);
        return new(differences[0].Years, (double)differences[0].Count / all, (double)same / all, all);
    }

    private static bool IsWhole(AgeValue age) => age.MinYears.Equals(age.MaxYears) && age.MinYears % 1 == 0;
}

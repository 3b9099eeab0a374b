namespace Sijil.Text.Values;

/// <summary>How much a column's ages crowd on round numbers, and what that says of each age in it.</summary>
/// <param name="Counted">Ages given as one whole number of years from 10 to 99.</param>
/// <param name="WhippleCounted">Of these, ages from 23 to 62.</param>
/// <param name="Whipple">Whipple's index of the digits 0 and 5: 100 where there is no crowding, 500 where all ages are round; null with fewer than 50 ages from 23 to 62.</param>
/// <param name="Myers">Myers' blended index: the share of ages, from 0 to 90 %, that would have to move to another last digit for all ten to be even; null with fewer than 50 ages.</param>
/// <param name="Blended">Blended share of each last digit 0–9, which is 0.1 without crowding; empty where <paramref name="Myers"/> is null.</param>
public sealed record AgeHeaping(
    int Counted,
    int WhippleCounted,
    double? Whipple,
    double? Myers,
    IReadOnlyList<double> Blended
)
{
    private const int Fewest = 50;
    private const double Rough = 125;
    private const double WideningYears = 2;

    /// <summary>Whether the ages crowd so much that round ones are guesses: Whipple's index of 125 or more, "rough" and worse in the classes of the United Nations (1955), beyond what chance gives in so few ages.</summary>
    public bool IsHeaped => Whipple >= Rough && RoundShare - 0.2 > 3 * Math.Sqrt(0.2 * 0.8 / WhippleCounted);

    private double RoundShare => (Whipple ?? 100) / 500;

    /// <summary>
    /// Measures a column; the order of the ages does not matter. Whipple's index (1919) is five times the share of ages 25, 30, …, 60
    /// among those from 23 to 62; Myers' index (1940) blends the ages from 10 to 99, so that the shrinking numbers of the old do not
    /// look like a preference for small digits. Lists of the dead are not populations: a war that kills the young shifts both a little.
    /// </summary>
    /// <param name="ages">The ages that were read; ranges and fractions are passed over.</param>
    public static AgeHeaping Of(IEnumerable<AgeValue> ages)
    {
        ArgumentNullException.ThrowIfNull(ages);
        var byAge = new int[100];
        foreach (var age in ages)
        {
            if (IsWhole(age) && age.MinYears is >= 10 and <= 99)
            {
                byAge[(int)age.MinYears]++;
            }
        }

        var counted = byAge.Sum();
        var middle = byAge[23..63].Sum();
        var round = Enumerable.Range(5, 8).Sum(five => byAge[5 * five]);
        double? whipple = middle < Fewest ? null : 500.0 * round / middle;
        var blended = counted < Fewest ? [] : Blend(byAge);
        double? myers = blended.Length == 0 ? null : 50 * blended.Sum(share => Math.Abs(share - 0.1));
        return new AgeHeaping(counted, middle, whipple, myers, blended);
    }

    /// <summary>The age with two years more on either side where the column is heaped and the age is whole years ending in 0 or 5, from 10 on.</summary>
    /// <param name="age">An age of the column.</param>
    public AgeValue Widened(AgeValue age)
    {
        ArgumentNullException.ThrowIfNull(age);
        return IsHeaped && IsWhole(age) && age.MinYears >= 10 && age.MinYears % 5 == 0
            ? age with
            {
                MinYears = age.MinYears - WideningYears,
                MaxYears = Math.Min(AgeReader.HighestYears, age.MaxYears + WideningYears),
            }
            : age;
    }

    // Digit d counts d + 1 times over the ages 10 to 89 and 9 - d times over the ages 20 to 99.
    private static double[] Blend(int[] byAge)
    {
        var sums = new double[10];
        for (var digit = 0; digit < 10; digit++)
        {
            for (var age = 10 + digit; age <= 99; age += 10)
            {
                sums[digit] +=
                    byAge[age]
                    * (
                        age < 20 ? digit + 1.0
                        : age < 90 ? 10.0
                        : 9.0 - digit
                    );
            }
        }

        var all = sums.Sum();
        return all == 0 ? [] : [.. sums.Select(sum => sum / all)];
    }

    private static bool IsWhole(AgeValue age) =>
        age.MinYears.Equals(age.MaxYears) && Math.Floor(age.MinYears).Equals(age.MinYears);
}

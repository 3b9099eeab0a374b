namespace Sijil.Linkage.Evaluating;

/// <summary>Agreement of two labellers (Cohen 1960), with the large-sample standard error of Fleiss, Cohen and Everitt (1969).</summary>
public static class CohenKappa
{
    private const int Labels = 3;

    /// <summary>How often each label of the first meets each of the second: rows the first labeller, columns the second, in the order of <see cref="PairLabel"/>.</summary>
    /// <param name="first">Labels of the first, one for each pair.</param>
    /// <param name="second">Labels of the second for the same pairs.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static int[,] Table(ReadOnlySpan<PairLabel> first, ReadOnlySpan<PairLabel> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException(
                $"The first gave {first.Length} labels, the second {second.Length}; one of each per pair was expected.",
                nameof(second)
            );
        }

        var table = new int[Labels, Labels];
        for (var pair = 0; pair < first.Length; pair++)
        {
            table[(int)first[pair], (int)second[pair]]++;
        }

        return table;
    }

    /// <summary>Agreement of two labellers.</summary>
    /// <param name="first">Labels of the first, one for each pair.</param>
    /// <param name="second">Labels of the second for the same pairs.</param>
    /// <returns>Null without pairs.</returns>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static LabelAgreementReport? Of(ReadOnlySpan<PairLabel> first, ReadOnlySpan<PairLabel> second)
    {
        var table = Table(first, second);
        return first.IsEmpty ? null : Of(table, first.Length);
    }

    private static LabelAgreementReport Of(int[,] table, int pairs)
    {
        var (rows, columns) = (new double[Labels], new double[Labels]);
        var observed = 0.0;
        for (var row = 0; row < Labels; row++)
        {
            observed += (double)table[row, row] / pairs;
            for (var column = 0; column < Labels; column++)
            {
                rows[row] += (double)table[row, column] / pairs;
                columns[column] += (double)table[row, column] / pairs;
            }
        }

        var byChance = rows.Zip(columns, (row, column) => row * column).Sum();
        var isDefined = byChance < 1 - 1e-12;
        var kappa = (observed - byChance) / (1 - byChance);
        return new LabelAgreementReport
        {
            Pairs = pairs,
            Observed = observed,
            ByChance = byChance,
            Kappa = isDefined ? kappa : null,
            StandardError = isDefined ? StandardError(table, pairs, rows, columns, kappa, byChance) : null,
        };
    }

    private static double StandardError(
        int[,] table,
        int pairs,
        double[] rows,
        double[] columns,
        double kappa,
        double byChance
    )
    {
        var sum = 0.0;
        for (var row = 0; row < Labels; row++)
        {
            for (var column = 0; column < Labels; column++)
            {
                var share = (double)table[row, column] / pairs;
                var marginal = (columns[row] + rows[column]) * (1 - kappa);
                sum += share * Math.Pow(row == column ? 1 - marginal : marginal, 2);
            }
        }

        var variance = (sum - Math.Pow(kappa - (byChance * (1 - kappa)), 2)) / (pairs * Math.Pow(1 - byChance, 2));
        return Math.Sqrt(Math.Max(0, variance));
    }
}

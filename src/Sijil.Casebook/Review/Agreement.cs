using System.Collections.Immutable;

namespace Sijil.Casebook.Review;

/// <summary>
/// How far two reviewers agree beyond chance: Cohen's kappa (Cohen 1960) over the pairs that both decided, with its large-sample standard error (Fleiss, Cohen and Everitt 1969,
/// equation 13). <c>unsure</c> is an answer like the others.
/// </summary>
/// <param name="First">One of them, by their own word.</param>
/// <param name="Second">The other.</param>
/// <param name="Table">Counts by the first's answer (row) and the second's (column): same, different, unsure.</param>
/// <param name="Kappa">1: always one answer; 0: as chance alone would have it; null: refused.</param>
/// <param name="StandardError">Of kappa; null where it is refused.</param>
/// <param name="Refusal">Why there is no kappa; null: there is.</param>
public sealed record Agreement(
    string First,
    string Second,
    ImmutableArray<ImmutableArray<int>> Table,
    double? Kappa,
    double? StandardError,
    AgreementRefusal? Refusal
)
{
    /// <summary>Fewer pairs than this say too little.</summary>
    public const int FewestPairs = 20;

    private const int Answers = 3;
    private const double Normal95 = 1.959963984540054;

    /// <summary>Pairs that both decided.</summary>
    public int Pairs => Table.Sum(row => row.Sum());

    /// <summary>Pairs with one answer.</summary>
    public int Alike => Enumerable.Range(0, Answers).Sum(i => Table[i][i]);

    /// <summary>The 95 % interval of kappa, never beyond −1 and 1; null where it is refused.</summary>
    public (double Lower, double Upper)? Interval =>
        Kappa is { } kappa && StandardError is { } error
            ? (Math.Max(-1, kappa - (Normal95 * error)), Math.Min(1, kappa + (Normal95 * error)))
            : null;

    /// <summary>The agreement of every two reviewers who decided some pair both, by their names. The last word of each counts; what was taken back and what was adjudicated does not.</summary>
    public static ImmutableArray<Agreement> Of(IReadOnlyList<Decision> decisions)
    {
        var last = new Dictionary<(string, string), Dictionary<string, Decision>>();
        foreach (var decision in decisions.Where(d => !d.IsWithdrawn && d.Role == ReviewRole.Reviewer))
        {
            var pair = (decision.Left, decision.Right);
            (last.TryGetValue(pair, out var byActor) ? byActor : last[pair] = new(StringComparer.Ordinal))[
                decision.Actor
            ] = decision;
        }

        var tables = new SortedDictionary<(string, string), int[][]>();
        foreach (var byActor in last.Values.Where(b => b.Count > 1))
        {
            var actors = byActor.Keys.Order(StringComparer.Ordinal).ToArray();
            for (var i = 0; i < actors.Length; i++)
            {
                for (var j = i + 1; j < actors.Length; j++)
                {
                    if (!tables.TryGetValue((actors[i], actors[j]), out var table))
                    {
                        tables[(actors[i], actors[j])] = table = [new int[Answers], new int[Answers], new int[Answers]];
                    }

                    table[(int)byActor[actors[i]].Verdict][(int)byActor[actors[j]].Verdict]++;
                }
            }
        }

        return
        [
            .. tables
                .OrderBy(t => t.Key.Item1, StringComparer.Ordinal)
                .ThenBy(t => t.Key.Item2, StringComparer.Ordinal)
                .Select(t => Of(t.Key.Item1, t.Key.Item2, [.. t.Value.Select(row => row.ToImmutableArray())])),
        ];
    }

    /// <summary>The agreement that a table of counts shows.</summary>
    public static Agreement Of(string first, string second, ImmutableArray<ImmutableArray<int>> table)
    {
        double count = table.Sum(row => row.Sum());
        if (count < FewestPairs)
        {
            return new Agreement(first, second, table, null, null, AgreementRefusal.TooFewPairs);
        }

        var size = table.Length;
        var rows = table.Select(row => row.Sum() / count).ToArray();
        var columns = Enumerable.Range(0, size).Select(j => table.Sum(row => row[j]) / count).ToArray();
        var observed = Enumerable.Range(0, size).Sum(i => table[i][i] / count);
        var chance = Enumerable.Range(0, size).Sum(i => rows[i] * columns[i]);
        if (chance >= 1)
        {
            return new Agreement(first, second, table, null, null, AgreementRefusal.OneAnswerOnly);
        }

        var kappa = (observed - chance) / (1 - chance);
        var variance = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var share = table[i][j] / count;
                var part = i == j ? 1 - ((rows[i] + columns[i]) * (1 - kappa)) : (1 - kappa) * (columns[i] + rows[j]);
                variance += share * part * part;
            }
        }

        var less = kappa - (chance * (1 - kappa));
        variance = Math.Max(0, variance - (less * less)) / (count * (1 - chance) * (1 - chance));
        return new Agreement(first, second, table, kappa, Math.Sqrt(variance), null);
    }
}

/// <summary>Why there is no kappa.</summary>
public enum AgreementRefusal
{
    /// <summary>Fewer pairs than <see cref="Agreement.FewestPairs"/> were decided by both.</summary>
    TooFewPairs,

    /// <summary>Both gave one and the same answer every time: agreement beyond chance has no meaning.</summary>
    OneAnswerOnly,
}

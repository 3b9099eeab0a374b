using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Strata;

/// <summary>People of one capture history who lack values in the same way.</summary>
/// <param name="People">How many.</param>
/// <param name="Candidates">Where they may belong: indexes into the history's candidates.</param>
internal sealed record Gap(long People, ImmutableArray<int> Candidates);

/// <summary>One capture history with its gaps.</summary>
/// <param name="Pattern">The history.</param>
/// <param name="Candidates">Strata in which any of the people may belong, ascending indexes.</param>
/// <param name="Known">People of this history known to be in each candidate.</param>
/// <param name="Prior">Dirichlet weight of each candidate before they are counted.</param>
/// <param name="Gaps">The gaps.</param>
internal sealed record HistoryGaps(
    uint Pattern,
    ImmutableArray<int> Candidates,
    ImmutableArray<long> Known,
    ImmutableArray<double> Prior,
    ImmutableArray<Gap> Gaps
);

/// <summary>What can be said about the missing values before any is drawn.</summary>
/// <param name="Strata">The strata that people may be in, in order.</param>
/// <param name="Lists">The lists.</param>
/// <param name="Known">People with all values, as cells of each stratum.</param>
/// <param name="Histories">The histories with gaps.</param>
/// <param name="Doubtful">People of whom a value is missing, and the strata in which they may be.</param>
internal sealed record FillingPlan(
    ImmutableArray<StratumName> Strata,
    ImmutableArray<string> Lists,
    ImmutableArray<ImmutableArray<CaptureCell>> Known,
    ImmutableArray<HistoryGaps> Histories,
    ImmutableArray<(long People, ImmutableArray<int> Strata)> Doubtful
)
{
    internal static FillingPlan Of(StrataInput input, double priorPeople)
    {
        var donors = input.Complete.Where(stratum => stratum.Table.Observed > 0).ToArray();
        var people = input.Complete.ToDictionary(s => s.Name, s => (double)s.Table.Observed);
        foreach (var (name, table) in input.Gaps.Where(gap => gap.Table.Observed > 0))
        {
            if (donors.Length == 0)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"found nobody with a value in each of {string.Join(", ", input.Columns)}; expected some, to fill in the missing values of {input.PeopleWithGaps} people"
                    )
                );
            }

            if (!donors.Any(donor => Fits(donor.Name, name)))
            {
                AddStrata(people, donors, name, table.Observed);
            }
        }

        ImmutableArray<StratumName> strata = [.. people.Keys.Order()];
        var known = input.Complete.ToDictionary(s => s.Name, s => s.Table.Cells);
        ImmutableArray<ImmutableArray<CaptureCell>> cells = [.. strata.Select(s => known.GetValueOrDefault(s, []))];
        var candidates = input.Gaps.ToDictionary(
            gap => gap.Name,
            gap =>
                Enumerable
                    .Range(0, strata.Length)
                    .Where(s => people[strata[s]] > 0 && Fits(strata[s], gap.Name))
                    .ToImmutableArray()
        );
        return new FillingPlan(
            strata,
            input.Lists,
            cells,
            [
                .. input
                    .Gaps.SelectMany(gap => gap.Table.Cells.Select(cell => (gap.Name, cell.Pattern, cell.Count)))
                    .GroupBy(gap => gap.Pattern)
                    .OrderBy(history => history.Key)
                    .Select(history =>
                        History(
                            history.Key,
                            [.. history.Select(gap => (gap.Count, candidates[gap.Name]))],
                            cells,
                            [.. strata.Select(s => people[s])],
                            priorPeople
                        )
                    ),
            ],
            [.. input.Gaps.Select(gap => (gap.Table.Observed, candidates[gap.Name]))]
        );
    }

    // Nobody with all values shares those that these people have: what they lack is taken from everybody, and that may be a stratum that nobody was in.
    private static void AddStrata(
        Dictionary<StratumName, double> people,
        (StratumName Name, CaptureTable Table)[] donors,
        StratumName gap,
        long count
    )
    {
        var all = donors.Sum(donor => (double)donor.Table.Observed);
        foreach (var (name, table) in donors)
        {
            var filled = new StratumName(gap.Values.Zip(name.Values, (own, other) => own.Length > 0 ? own : other));
            people[filled] = people.GetValueOrDefault(filled) + (count * (table.Observed / all));
        }
    }

    private static HistoryGaps History(
        uint pattern,
        ImmutableArray<(long People, ImmutableArray<int> Strata)> gaps,
        ImmutableArray<ImmutableArray<CaptureCell>> cells,
        double[] people,
        double priorPeople
    )
    {
        ImmutableArray<int> candidates = [.. gaps.SelectMany(gap => gap.Strata).Distinct().Order()];
        var prior = new double[people.Length];
        foreach (var (_, strata) in gaps)
        {
            // The narrowest gap that a stratum is in decides: there the prior counts for the people asked for.
            var all = strata.Sum(s => people[s]);
            foreach (var s in strata)
            {
                prior[s] = Math.Max(prior[s], priorPeople * people[s] / all);
            }
        }

        return new HistoryGaps(
            pattern,
            candidates,
            [.. candidates.Select(s => cells[s].Where(cell => cell.Pattern == pattern).Sum(cell => cell.Count))],
            [.. candidates.Select(s => prior[s])],
            [.. gaps.Select(gap => new Gap(gap.People, [.. gap.Strata.Select(s => candidates.BinarySearch(s))]))]
        );
    }

    private static bool Fits(StratumName complete, StratumName gap)
    {
        for (var at = 0; at < gap.Values.Length; at++)
        {
            if (gap.Values[at].Length > 0 && gap.Values[at] != complete.Values[at])
            {
                return false;
            }
        }

        return true;
    }
}

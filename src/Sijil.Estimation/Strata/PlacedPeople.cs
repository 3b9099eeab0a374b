using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Strata;

/// <summary>Everybody in a stratum, once for each filling of the missing values.</summary>
/// <param name="Strata">The strata, in order.</param>
/// <param name="Fillings">For each filling the tables of all strata.</param>
/// <param name="Known">People known to be in each stratum.</param>
/// <param name="Doubtful">People who were placed by chance, and the strata in which they may be.</param>
internal sealed record PlacedPeople(
    ImmutableArray<StratumName> Strata,
    ImmutableArray<ImmutableArray<CaptureTable>> Fillings,
    ImmutableArray<long> Known,
    ImmutableArray<(long People, ImmutableArray<int> Strata)> Doubtful
)
{
    /// <summary>How many people are certain to be in one of some strata: of a place, also those of whom only the month is missing.</summary>
    internal long CertainIn(IReadOnlyCollection<int> strata)
    {
        var wanted = strata.ToHashSet();
        return wanted.Sum(stratum => Known[stratum])
            + Doubtful.Where(doubtful => doubtful.Strata.All(wanted.Contains)).Sum(doubtful => doubtful.People);
    }

    internal static PlacedPeople Of(StrataInput input, StrataSettings settings)
    {
        if (input.PeopleWithGaps == 0 || settings.Missing == MissingStrata.LeaveOut)
        {
            return new PlacedPeople(
                [.. input.Complete.Select(stratum => stratum.Name)],
                [
                    [.. input.Complete.Select(stratum => stratum.Table)],
                ],
                [.. input.Complete.Select(stratum => stratum.Table.Observed)],
                []
            );
        }

        var plan = FillingPlan.Of(input, settings.Filling.PriorPeople);
        return new PlacedPeople(
            plan.Strata,
            [
                .. Enumerable
                    .Range(0, settings.Fillings)
                    .AsParallel()
                    .AsOrdered()
                    .WithDegreeOfParallelism(settings.ThreadsUsed)
                    .Select(filling => MissingFill.Of(plan, settings.Filling, settings.Seed, (ulong)filling)),
            ],
            [.. plan.Known.Select(cells => cells.Sum(cell => cell.Count))],
            plan.Doubtful
        );
    }
}

using System.Collections.Immutable;
using Sijil.Linkage;
using Sijil.Linkage.Evaluating;
using Sijil.Linkage.Models;
using Sijil.Linkage.Scoring;

namespace Sijil.Cli;

/// <summary>Weighed pairs beside the true ones, at any threshold. Pairs that were never looked at or not kept count as not found.</summary>
internal sealed class PairComparison
{
    private readonly double[] weights;
    private readonly int[] trueUpTo;
    private readonly long truePairs;

    /// <param name="table">The records.</param>
    /// <param name="pairs">The pairs that were kept.</param>
    /// <param name="truthOf">For each record its true person, or −1 where it is not known; such records do not count.</param>
    public PairComparison(RecordTable table, ImmutableArray<ScoredPair> pairs, int[] truthOf)
    {
        var known = pairs.Where(pair => truthOf[pair.Left] >= 0 && truthOf[pair.Right] >= 0).ToArray();
        weights = [.. known.Select(pair => -pair.Weight.Bits)];
        Array.Sort(weights, known);
        trueUpTo = new int[known.Length + 1];
        for (var index = 0; index < known.Length; index++)
        {
            trueUpTo[index + 1] = trueUpTo[index] + (truthOf[known[index].Left] == truthOf[known[index].Right] ? 1 : 0);
        }

        truePairs = TruePairs(table, truthOf);
    }

    /// <summary>The measure when pairs of at least this weight are taken.</summary>
    public LinkageMeasure From(MatchWeight weight)
    {
        var place = Array.BinarySearch(weights, -weight.Bits);
        place = place < 0 ? ~place : place;
        while (place < weights.Length && weights[place] <= -weight.Bits)
        {
            place++;
        }

        return At(place);
    }

    /// <summary>The weight whose measure has the highest F1, and that measure.</summary>
    public (MatchWeight Weight, LinkageMeasure Measure) Best()
    {
        var best = 0;
        for (var place = 1; place <= weights.Length; place++)
        {
            var isLastOfEquals = place == weights.Length || weights[place] > weights[place - 1];
            if (isLastOfEquals && (best == 0 || At(place).F1 > At(best).F1))
            {
                best = place;
            }
        }

        return (new MatchWeight(best == 0 ? 0 : -weights[best - 1]), At(best));
    }

    private LinkageMeasure At(int taken) =>
        new(taken == 0 ? 1 : (double)trueUpTo[taken] / taken, truePairs == 0 ? 1 : (double)trueUpTo[taken] / truePairs);

    private static long TruePairs(RecordTable table, int[] truthOf)
    {
        var within = new Dictionary<(int Person, int List), long>();
        var all = new Dictionary<int, long>();
        for (var record = 0; record < truthOf.Length; record++)
        {
            var person = truthOf[record];
            if (person >= 0)
            {
                within[(person, table.ListOf[record])] = within.GetValueOrDefault((person, table.ListOf[record])) + 1;
                all[person] = all.GetValueOrDefault(person) + 1;
            }
        }

        return (table.LinkType == LinkType.Dedupe ? 0 : Pairs(all.Values))
            + table.LinkType switch
            {
                LinkType.Link => -Pairs(within.Values),
                LinkType.Dedupe => Pairs(within.Values),
                _ => 0,
            };
    }

    private static long Pairs(IEnumerable<long> sizes) => sizes.Sum(size => size * (size - 1) / 2);
}

using System.Collections.Immutable;

namespace Sijil.Linkage.Evaluating;

/// <summary>Sorts the errors of clusters while the weighed pairs pass by; holds something for each pattern and nothing for a pair.</summary>
public sealed class PairErrorCounts
{
    private readonly int[] clusterOf;
    private readonly int[] truthOf;
    private readonly int examples;
    private readonly ulong seed;
    private readonly Dictionary<(PairErrorKind Kind, ulong Pattern), PairSample> groups = [];
    private long keptApart;
    private long lowTogether;
    private long trueSeen;
    private long joinedFalseSeen;
    private long missedSeen;

    /// <summary>Starts.</summary>
    /// <param name="clusterOf">For each record its cluster, from 0.</param>
    /// <param name="truthOf">For each record its true person, from 0; −1 where it is not known: pairs with it are left out.</param>
    /// <param name="examples">Keep at most so many examples of each pattern. Default 3.</param>
    /// <param name="seed">Decides which.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public PairErrorCounts(int[] clusterOf, int[] truthOf, int examples = 3, ulong seed = 1)
    {
        if (clusterOf.Length != truthOf.Length)
        {
            throw new ArgumentException(
                $"There are {clusterOf.Length} clusters and {truthOf.Length} truths; one of each per record was expected.",
                nameof(truthOf)
            );
        }

        (this.clusterOf, this.truthOf, this.examples, this.seed) = (clusterOf, truthOf, examples, seed);
    }

    /// <summary>Takes a weighed pair, each pair once.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another one.</param>
    /// <param name="weighsEnough">Whether it weighs enough to be taken as a match.</param>
    /// <param name="pattern">Its comparison levels, such as a packed vector.</param>
    public void Add(int left, int right, bool weighsEnough, ulong pattern)
    {
        if (truthOf[left] < 0 || truthOf[right] < 0)
        {
            return;
        }

        var isTrue = truthOf[left] == truthOf[right];
        var isJoined = clusterOf[left] == clusterOf[right];
        trueSeen += isTrue ? 1 : 0;
        if (isTrue == isJoined)
        {
            lowTogether += isTrue && !weighsEnough ? 1 : 0;
            keptApart += !isTrue && weighsEnough ? 1 : 0;
            return;
        }

        missedSeen += isTrue ? 1 : 0;
        joinedFalseSeen += isJoined ? 1 : 0;
        var kind = (isTrue, weighsEnough) switch
        {
            (true, true) => PairErrorKind.SplitByClustering,
            (true, false) => PairErrorKind.ScoredLow,
            (false, true) => PairErrorKind.FalseMatch,
            (false, false) => PairErrorKind.JoinedThroughOthers,
        };
        if (!groups.TryGetValue((kind, pattern), out var group))
        {
            group = new PairSample(examples, seed);
            groups.Add((kind, pattern), group);
        }

        group.Add(left, right);
    }

    /// <summary>The errors, once all weighed pairs have passed.</summary>
    /// <param name="weighed">All weighed pairs, to find those that were not.</param>
    public PairErrorReport Report(PairKeys weighed)
    {
        var known = new KnownRecords(clusterOf, truthOf);
        var agreement = known.Agreement();
        var unseen = new UnweighedPairs(known, weighed, examples);
        var missed = agreement.TruePairs - agreement.JoinedTruePairs - missedSeen;
        var joined = agreement.JoinedPairs - agreement.JoinedTruePairs - joinedFalseSeen;
        var result = groups
            .Select(group => new PairErrorGroup(
                group.Key.Kind,
                group.Key.Pattern,
                group.Value.Count,
                group.Value.Examples()
            ))
            .ToList();
        if (missed > 0)
        {
            result.Add(new PairErrorGroup(PairErrorKind.MissedByBlocking, null, missed, unseen.Missed()));
        }

        if (joined > 0)
        {
            result.Add(new PairErrorGroup(PairErrorKind.JoinedUnweighed, null, joined, unseen.Joined()));
        }

        // True pairs that are together without having been weighed: all that are together less those that passed by.
        var unseenTogether = agreement.JoinedTruePairs - (trueSeen - missedSeen);
        return new PairErrorReport(
            [
                .. result
                    .OrderBy(group => group.Kind)
                    .ThenByDescending(group => group.Pairs)
                    .ThenBy(group => group.Pattern),
            ],
            keptApart,
            lowTogether + unseenTogether
        );
    }
}

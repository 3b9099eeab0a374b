using Sijil.Casebook.Records;
using Sijil.Casebook.Releases.Pairing;

namespace Sijil.Casebook.Releases;

/// <summary>A person of an earlier release who is on the newer one again.</summary>
/// <param name="Release">Place of the release in the order given.</param>
/// <param name="Record">The row there.</param>
internal sealed record ReturnedPerson(int Release, SourceRecord Record);

/// <summary>Finds those added people who stood on an earlier release and were removed from it.</summary>
internal static class ReturnedPeople
{
    /// <summary>By place of the newer record.</summary>
    public static Dictionary<int, ReturnedPerson> Of(
        IReadOnlyList<ReleaseReading> earlier,
        ReleaseReading older,
        ReleaseReading newer,
        PairingResult pairing,
        ComparedRecord[] news,
        ComparisonOptions options
    )
    {
        var returned = new Dictionary<int, ReturnedPerson>();
        // From the latest back: who was found in a later release need not be looked for in one before.
        for (var release = earlier.Count - 1; release >= 0; release--)
        {
            var gone = Gone(earlier[release], older);
            int[] left = [.. pairing.Pairs.NewLeft().Where(place => !returned.ContainsKey(place))];
            if (gone.Length == 0 || left.Length == 0)
            {
                continue;
            }

            var columns = ColumnPairs.ByHeader(earlier[release], newer);
            var (before, now) = ReleaseComparison.Records(earlier[release], newer, columns);
            ComparedRecord[] candidates = [.. gone.Select(place => before[place])];
            var found = RowPairing.Of(candidates, [.. left.Select(place => now[place])], pairing.Ids, options);
            for (var i = 0; i < candidates.Length; i++)
            {
                if (found.Pairs.NewOf(i) is >= 0 and var place)
                {
                    returned.Add(left[place], new(release, candidates[i].Record));
                }
            }
        }

        return returned;
    }

    // Exact rules will do: whom only linkage would find on the older release is paired with a newer row already, and so is not looked for.
    private static int[] Gone(ReleaseReading earlier, ReleaseReading older)
    {
        var columns = ColumnPairs.ByHeader(earlier, older);
        var (before, after) = ReleaseComparison.Records(earlier, older, columns);
        return [.. RowPairing.Exact(before, after, IdEvidence.Of(before, after)).Pairs.OldLeft()];
    }
}

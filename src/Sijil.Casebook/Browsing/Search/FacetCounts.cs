using System.Buffers;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>How many of those who are found have each value of each facet.</summary>
internal static class FacetCounts
{
    private const byte Inside = 0;
    private const byte ShutTwice = byte.MaxValue;

    /// <summary>
    /// Counts, by the numbers of facets and values. A person whom one facet alone shuts out still counts among that facet's values: they say what choosing another would bring.
    /// </summary>
    /// <param name="facets">The values of all.</param>
    /// <param name="found">Whom the words found.</param>
    /// <param name="allowed">For each facet that is chosen which values it allows.</param>
    public static int[][] Of(PeopleFacets facets, PeopleRanks found, List<(Facet Facet, bool[] Values)> allowed)
    {
        var (people, shut) = (
            ArrayPool<int>.Shared.Rent(found.Each.Length),
            ArrayPool<byte>.Shared.Rent(found.Each.Length)
        );
        try
        {
            var count = Gather(facets, found.Each, allowed, people, shut);
            return [.. PeopleFacets.All.Select(f => Count(facets, f, people.AsSpan(0, count), shut.AsSpan(0, count)))];
        }
        finally
        {
            ArrayPool<int>.Shared.Return(people);
            ArrayPool<byte>.Shared.Return(shut);
        }
    }

    // Who counts anywhere, and by which facet each is shut out.
    private static int Gather(
        PeopleFacets facets,
        ReadOnlySpan<byte> found,
        List<(Facet Facet, bool[] Values)> allowed,
        int[] people,
        byte[] shut
    )
    {
        // First for everybody in their places, a facet at a time: columns are read from end to end.
        for (var person = 0; person < found.Length; person++)
        {
            shut[person] = found[person] == 0 ? ShutTwice : Inside;
        }

        foreach (var (facet, values) in allowed)
        {
            var of = facets.Of(facet);
            var by = (byte)((int)facet + 1);
            for (var person = 0; person < found.Length; person++)
            {
                if (!values[of[person]])
                {
                    shut[person] = shut[person] == Inside ? by : ShutTwice;
                }
            }
        }

        var count = 0;
        for (var person = 0; person < found.Length; person++)
        {
            if (shut[person] != ShutTwice)
            {
                (people[count], shut[count]) = (person, shut[person]);
                count++;
            }
        }

        return count;
    }

    private static int[] Count(PeopleFacets facets, Facet facet, ReadOnlySpan<int> people, ReadOnlySpan<byte> shut)
    {
        var counts = new int[facets.Count(facet)];
        var values = facets.Of(facet);
        for (var i = 0; i < people.Length; i++)
        {
            if (shut[i] is Inside || shut[i] == (byte)facet + 1)
            {
                counts[values[people[i]]]++;
            }
        }

        return counts;
    }
}

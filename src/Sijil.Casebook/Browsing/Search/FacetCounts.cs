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
        var count = 0;
        for (var at = 0; found[at..].IndexOfAnyExcept((byte)0) is var next and >= 0; at++)
        {
            at += next;
            if (ShutBy(facets, allowed, at) is var by and not ShutTwice)
            {
                (people[count], shut[count]) = (at, by);
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

    // 0: none; else the one that shuts the person out, from 1.
    private static byte ShutBy(PeopleFacets facets, List<(Facet Facet, bool[] Values)> allowed, int person)
    {
        var by = Inside;
        foreach (var (facet, values) in allowed)
        {
            if (!values[facets.Of(facet)[person]])
            {
                if (by != Inside)
                {
                    return ShutTwice;
                }

                by = (byte)((int)facet + 1);
            }
        }

        return by;
    }
}

using Sijil.Linkage.Comparing;
using Sijil.Text.Places;

namespace Sijil.Casebook.Matching;

/// <summary>Compares places by the consonants of their folded text, in which spellings of both scripts meet; «نبع حلفوش» and "Nab Halfush" are the same.</summary>
internal static class PlaceComparison
{
    private const int ShortestAlike = 4;

    public static Comparer Of(IReadOnlyList<LinkableRecord> records)
    {
        string?[] skeletons = [.. records.Select(record => Skeleton(record.Place))];
        return ValueComparer<string>.Of(
            VictimComparisons.Place,
            skeletons,
            Level,
            TermColumn.Count(skeletons, null, VictimComparisons.Place.RarestTerm)
        );
    }

    internal static string? Skeleton(string? place) =>
        place is not null && PlaceSkeleton.Of(PlaceKey.Of(place)) is { Length: > 0 } skeleton ? skeleton : null;

    internal static byte Level(string a, string b)
    {
        if (a == b)
        {
            return 4;
        }

        if (Math.Min(a.Length, b.Length) >= ShortestAlike && IsOneLetterApart(a, b))
        {
            return 3;
        }

        return a.Split(' ').Intersect(b.Split(' '), StringComparer.Ordinal).Any() ? (byte)2 : (byte)1;
    }

    private static bool IsOneLetterApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        return a.Length == b.Length ? a[1..].SequenceEqual(b[1..])
            : a.Length > b.Length ? a[1..].SequenceEqual(b)
            : b[1..].SequenceEqual(a);
    }
}

using Sijil.Linkage.Comparing;
using Sijil.Text.Names;
using Sijil.Text.Places;

namespace Sijil.Casebook.Matching;

/// <summary>Compares places by their folded text. Two scripts cannot be compared this way; such a pair counts as not stated.</summary>
internal static class PlaceComparison
{
    public static Comparer Of(IReadOnlyList<LinkableRecord> records)
    {
        string?[] keys =
        [
            .. records.Select(record =>
                record.Place is { } place && PlaceKey.Of(place) is { Length: > 0 } key ? key : null
            ),
        ];
        return ValueComparer<string>.Of(
            VictimComparisons.Place,
            keys,
            Level,
            TermColumn.Count(keys, null, VictimComparisons.Place.RarestTerm)
        );
    }

    internal static byte Level(string a, string b)
    {
        if (a == b)
        {
            return 3;
        }

        if (IsArabic(a) != IsArabic(b))
        {
            return 0;
        }

        return a.Split(' ').Intersect(b.Split(' '), StringComparer.Ordinal).Any() ? (byte)2 : (byte)1;
    }

    private static bool IsArabic(string key) => key.Any(letter => letter is >= '\u0600' and <= '\u06FF');
}

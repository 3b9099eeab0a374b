using System.Globalization;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Places;

/// <summary>
/// The fictional province: 6 districts, 24 subdistricts, about 200 towns and villages with invented names, laid in open ocean near 0°, 0°
/// so that nothing points at a real country. The same for every seed.
/// </summary>
public static class Gazetteer
{
    // Shares of people per district, in per mille.
    private static readonly int[] DistrictWeights = [300, 210, 170, 130, 110, 80];

    private static readonly List<Place> Entries = [];
    private static readonly List<Place> DistrictList = [];
    private static readonly Dictionary<Place, Weighted<Place>> SettlementsBelow = [];

    static Gazetteer()
    {
        var names = SettlementNames();
        var next = 0;
        for (var d = 0; d < DistrictWeights.Length; d++)
        {
            next = AddDistrict(d, names, next);
        }

        ByPopulation = new(DistrictList.Select((d, i) => (d, DistrictWeights[i])));
    }

    /// <summary>All entries, a parent before its children.</summary>
    public static IReadOnlyList<Place> Places => Entries;

    /// <summary>The districts in order of their codes.</summary>
    public static IReadOnlyList<Place> Districts => DistrictList;

    internal static Weighted<Place> ByPopulation { get; }

    internal static Place Settlement(Place district, Draws draws) => SettlementsBelow[district].Draw(draws);

    private static int AddDistrict(int d, List<(string Arabic, string Latin, string Other)> names, int next)
    {
        var (noun, latin) = PlaceWords.Nouns[d];
        var (north, east) = (0.20 + (0.40 * (d / 3)), 0.20 + (0.45 * (d % 3)));
        var district = Add(
            $"D{d + 1}",
            PlaceLevel.District,
            null,
            $"ال{noun}ية",
            $"Al-{latin}iya",
            $"{latin}iyah",
            north,
            east
        );
        DistrictList.Add(district);
        var settlements = new List<(Place, int)>();
        for (var s = 0; s < 4; s++)
        {
            var (arabic, name) = PlaceWords.Nouns[6 + (d * 4) + s];
            var (n, e) = (north + (0.18 * (s / 2)) - 0.09, east + (0.20 * (s % 2)) - 0.10);
            var code = $"{district.Code}{s + 1:00}";
            var subdistrict = Add(
                code,
                PlaceLevel.Subdistrict,
                district,
                arabic,
                name,
                PlaceWords.Respelled(name),
                n,
                e
            );
            var count = 7 + ((d + s) % 4);
            for (var p = 0; p < count; p++, next++)
            {
                var place = names[next];
                var (y, x) = (n + (0.03 * (p / 4)) - 0.03, e + (0.04 * (p % 4)) - 0.06);
                var settlement = Add(
                    $"{code}{p + 1:00}",
                    PlaceLevel.Settlement,
                    subdistrict,
                    place.Arabic,
                    place.Latin,
                    place.Other,
                    y,
                    x
                );
                settlements.Add((settlement, 840 / (p + s + 1)));
            }
        }

        SettlementsBelow.Add(district, new(settlements));
        return next;
    }

    private static Place Add(
        FormattableString code,
        PlaceLevel level,
        Place? parent,
        string arabic,
        string latin,
        string other,
        double north,
        double east
    ) => Add(code.ToString(CultureInfo.InvariantCulture), level, parent, arabic, latin, other, north, east);

    private static Place Add(
        string code,
        PlaceLevel level,
        Place? parent,
        string arabic,
        string latin,
        string other,
        double north,
        double east
    )
    {
        var respelled = PlaceWords.RespelledArabic(arabic);
        var loose = arabic.Contains(' ', StringComparison.Ordinal)
            ? arabic.Replace(" ", "", StringComparison.Ordinal)
            : $"ال{arabic}";
        string[] spellings = [arabic, respelled == arabic ? loose : respelled];
        var place = new Place(code, level, parent, spellings, [latin, other], Rounded(north), Rounded(east));
        Entries.Add(place);
        return place;
    }

    private static double Rounded(double degrees) => (int)((degrees * 10000) + 0.5) / 10000.0;

    // Each pair of toponym word and noun once, in an order fixed for good.
    private static List<(string Arabic, string Latin, string Other)> SettlementNames()
    {
        var names = new List<(string Arabic, string Latin, string Other)>();
        foreach (var (arabic, latin, other) in PlaceWords.Heads)
        {
            foreach (var (noun, nounLatin) in PlaceWords.Nouns)
            {
                names.Add(($"{arabic} {noun}", $"{latin} {nounLatin}", $"{other} {PlaceWords.Respelled(nounLatin)}"));
            }
        }

        var draws = new Streams(1).Of(Component.Order, 0);
        for (var i = names.Count - 1; i > 0; i--)
        {
            var j = draws.Below(i + 1);
            (names[i], names[j]) = (names[j], names[i]);
        }

        return names;
    }
}

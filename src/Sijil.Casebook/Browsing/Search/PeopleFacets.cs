using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Sijil.Casebook.Releases;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>By what people are narrowed, as small numbers: for each facet each person's value, or two where a value has a coarser one above it (month and year, each list).</summary>
internal sealed partial class PeopleFacets
{
    /// <summary>The facets, in the order of their numbers.</summary>
    public static readonly ImmutableArray<Facet> All = [.. Enum.GetValues<Facet>()];

    private readonly List<string>[] texts = [.. All.Select(_ => new List<string>())];
    private readonly Dictionary<string, ushort>[] numbers =
    [
        .. All.Select(_ => new Dictionary<string, ushort>(StringComparer.Ordinal)),
    ];
    private readonly List<ushort>[] values = [.. All.Select(_ => new List<ushort>())];

    private readonly Dictionary<string, string> foldedPlaces = new(StringComparer.Ordinal);

    // The lists of all people, by their numbers.
    private readonly List<string> lists = [];

    // The lists that name a person come as one text; few such texts differ.
    private readonly List<ImmutableArray<ushort>> listSets = [];

    // Beyond so many different places the rest are looked for by their words.
    private const int MostValues = 60_000;

    /// <summary>Takes in a person by the cells of <c>people.csv</c>.</summary>
    public void Add(Func<string, string> cell)
    {
        var named = cell("lists");
        var isNew = !numbers[(int)Facet.List].ContainsKey(named);
        Put(Facet.List, named);
        if (isNew)
        {
            var parts = named.Split(';', StringSplitOptions.RemoveEmptyEntries);
            listSets.Add([.. parts.Select(ListNumber)]);
        }

        Put(Facet.Sex, Stated(cell("sex")));
        Put(Facet.Age, AgeOf(cell("age_min"), cell("age_max")));
        Put(Facet.Time, TimeOf(cell("death_earliest"), cell("death_latest")));
        var place = cell("place");
        Put(Facet.Place, FoldedPlace(place), place);
        Put(Facet.Fate, Stated(cell("fate")));
        Put(Facet.Support, SupportOf(listSets[values[(int)Facet.List][^1]].Length));
    }

    /// <summary>Which values of a facet a chosen one allows.</summary>
    public bool[] Allowed(Facet facet, string chosen)
    {
        if (facet == Facet.List && chosen.StartsWith(PeopleSearch.Exactly))
        {
            return [.. numbers[(int)facet].OrderBy(n => n.Value).Select(n => n.Key == chosen[1..])];
        }

        if (facet == Facet.List)
        {
            var list = lists.IndexOf(chosen);
            return [.. listSets.Select(set => list >= 0 && set.Contains((ushort)list))];
        }

        // A year allows its months.
        return
        [
            .. numbers[(int)facet]
                .OrderBy(n => n.Value)
                .Select(n =>
                    n.Key == chosen || (facet == Facet.Time && n.Key.StartsWith(chosen + "-", StringComparison.Ordinal))
                ),
        ];
    }

    /// <summary>Each person's value of a facet.</summary>
    public ReadOnlySpan<ushort> Of(Facet facet) => CollectionsMarshal.AsSpan(values[(int)facet]);

    /// <summary>How many values a facet has.</summary>
    public int Count(Facet facet) => texts[(int)facet].Count;

    /// <summary>What is counted by number, as values to show: the most frequent first, times in their order.</summary>
    public ImmutableArray<FacetValue> Shown(Facet facet, int[] counts, string? chosen, int most)
    {
        if (facet == Facet.List)
        {
            var people = new int[lists.Count];
            for (var set = 0; set < counts.Length; set++)
            {
                foreach (var list in listSets[set])
                {
                    people[list] += counts[set];
                }
            }

            return [.. lists.Select((l, i) => new FacetValue(l, l, people[i])).Where(v => v.People > 0)];
        }

        var all = numbers[(int)facet]
            .Select(n => new FacetValue(n.Key, texts[(int)facet][n.Value], counts[n.Value]))
            .Where(v => v.People > 0 || v.Value == chosen)
            .ToList();
        if (facet == Facet.Time)
        {
            return [.. Times(all, chosen)];
        }

        return
        [
            .. all.OrderByDescending(v => v.Value == chosen)
                .ThenByDescending(v => v.People)
                .ThenBy(v => v.Value, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    // Years; of the chosen one its months too.
    private static IEnumerable<FacetValue> Times(List<FacetValue> all, string? chosen)
    {
        var year = chosen is { Length: >= 4 } ? chosen[..4] : null;
        foreach (
            var years in all.GroupBy(
                    v => v.Value.Length >= 4 && char.IsDigit(v.Value[0]) ? v.Value[..4] : v.Value,
                    StringComparer.Ordinal
                )
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            yield return new FacetValue(years.Key, years.Key, years.Sum(v => v.People));
            if (years.Key == year)
            {
                foreach (
                    var month in years.Where(v => v.Value.Length > 4).OrderBy(v => v.Value, StringComparer.Ordinal)
                )
                {
                    yield return month;
                }
            }
        }
    }

    // Few places differ among many people.
    private string FoldedPlace(string place)
    {
        if (place.Length == 0)
        {
            return PeopleSearch.Unstated;
        }

        if (!foldedPlaces.TryGetValue(place, out var folded))
        {
            folded = FoldedText.Of(place);
            foldedPlaces.Add(place, folded);
        }

        return folded;
    }

    private ushort ListNumber(string list)
    {
        if (lists.IndexOf(list) is var known and >= 0)
        {
            return (ushort)known;
        }

        lists.Add(list);
        return checked((ushort)(lists.Count - 1));
    }

    private void Put(Facet facet, string value, string? text = null)
    {
        var known = numbers[(int)facet];
        if (!known.TryGetValue(value, out var number))
        {
            if (known.Count >= MostValues)
            {
                value = "…";
                text = value;
            }

            if (!known.TryGetValue(value, out number))
            {
                number = checked((ushort)known.Count);
                known.Add(value, number);
                texts[(int)facet].Add(text ?? value);
            }
        }

        values[(int)facet].Add(number);
    }

    private static string Stated(string value) => value.Length == 0 ? PeopleSearch.Unstated : value;

    private static string AgeOf(string min, string max) =>
        min.Length > 0
        && AgeBands.Of(Years(min), Years(max.Length > 0 ? max : min)) is var band and not AgeBand.NotStated
            ? AgeBands.Range(band)
            : PeopleSearch.Unstated;

    private static double Years(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string TimeOf(string earliest, string latest) =>
        earliest.Length < 7 || latest.Length < 7 || earliest[..4] != latest[..4] ? PeopleSearch.Unstated
        : earliest[..7] == latest[..7] ? earliest[..7]
        : earliest[..4];

    private static string SupportOf(int lists) => Math.Min(lists, 3).ToString(CultureInfo.InvariantCulture);
}

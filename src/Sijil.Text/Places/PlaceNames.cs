using System.Collections.Immutable;

namespace Sijil.Text.Places;

/// <summary>Which places bear a name: by its key, from which place words are gone, else by its consonants, in which the scripts meet.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySkeleton = new(StringComparer.Ordinal);

    public PlaceNames(ImmutableArray<GazetteerPlace> places)
    {
        for (var place = 0; place < places.Length; place++)
        {
            foreach (var name in places[place].Names)
            {
                var key = Joined(PlaceKey.Of(name));
                Add(_byKey, key, place);
                Add(_bySkeleton, Joined(PlaceSkeleton.Of(key)), place);
            }
        }
    }

    /// <summary>The places of the surest way of reading that finds any, in the gazetteer's order; empty when none does.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        var key = Joined(PlaceKey.Of(name));
        return key.Length == 0 ? []
            : _byKey.TryGetValue(key, out var folded) ? folded
            : _bySkeleton.GetValueOrDefault(Joined(PlaceSkeleton.Of(key))) ?? [];
    }

    private static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    private static void Add(Dictionary<string, List<int>> index, string form, int place)
    {
        if (form.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(form, out var places))
        {
            index.Add(form, places = []);
        }

        if (places.Count == 0 || places[^1] != place)
        {
            places.Add(place);
        }
    }
}

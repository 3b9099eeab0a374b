using System.Collections.Immutable;
using Sijil.Text.Values;

namespace Sijil.Text.Places;

/// <summary>Places with their names and what holds them. Immutable; the same answers on every machine.</summary>
public sealed class Gazetteer
{
    private static readonly char[] Separators = [',', ';', ':', '/', '\\', '|', '(', ')', '[', ']', '\u2022'];
    private readonly Dictionary<string, int> _byCode = new(StringComparer.Ordinal);
    private readonly PlaceNames _names;

    /// <summary>Takes the places of a gazetteer.</summary>
    /// <param name="places">The places; a parent is only what the place itself states, never read out of its code.</param>
    /// <exception cref="ArgumentException">A code is there twice, a parent is no code, or a place lies in itself.</exception>
    public Gazetteer(ImmutableArray<GazetteerPlace> places)
    {
        Places = places;
        for (var i = 0; i < places.Length; i++)
        {
            if (!_byCode.TryAdd(places[i].Code, i))
            {
                throw new ArgumentException(
                    $"found code \"{places[i].Code}\" twice; expected one place a code",
                    nameof(places)
                );
            }
        }

        foreach (var place in places)
        {
            CheckParents(place);
        }

        _names = new PlaceNames(places);
    }

    /// <summary>The places, in the order given.</summary>
    public ImmutableArray<GazetteerPlace> Places { get; }

    /// <summary>The place itself, then what holds it, then what holds that.</summary>
    /// <param name="place">A place of this gazetteer.</param>
    public IEnumerable<GazetteerPlace> Chain(GazetteerPlace place)
    {
        for (var at = place; at is not null; at = at.Parent is { } parent ? Places[_byCode[parent]] : null)
        {
            yield return at;
        }
    }

    /// <summary>
    /// Reads free text ("Gaza – Al-Rimal", «حي الرمال، غزة»): each part is looked up, and the places that explain most parts, by their own
    /// name or by that of a place that holds them, are the reading. Ambiguous names stay several.
    /// </summary>
    /// <param name="text">Any text.</param>
    public PlaceReading Read(string text)
    {
        var named = new List<HashSet<string>>();
        var unread = ImmutableArray.CreateBuilder<string>();
        if (!NotStatedWords.IsNotStated(text) && !NotStatedWords.IsUnknown(text))
        {
            foreach (var part in WordFold.Fold(text).Replace(" - ", ",", StringComparison.Ordinal).Split(Separators))
            {
                ReadPart(part, named, unread);
            }
        }

        var candidates = Places
            .Where(place => named.Any(part => part.Contains(place.Code)))
            .Select(place => (Place: place, Parts: named.Count(part => Chain(place).Any(p => part.Contains(p.Code)))))
            .ToList();
        var most = candidates.Select(candidate => candidate.Parts).DefaultIfEmpty().Max();
        return new(
            [.. candidates.Where(candidate => candidate.Parts == most).Select(candidate => candidate.Place)],
            unread.ToImmutable(),
            most < named.Count
        );
    }

    // The whole part first; else its words from the left, the longest run that a place bears.
    private void ReadPart(string part, List<HashSet<string>> named, ImmutableArray<string>.Builder unread)
    {
        var words = WordFold.Words(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; )
        {
            var end = words.Length + 1;
            IReadOnlyList<int> found = [];
            while (found.Count == 0 && --end > start)
            {
                found = _names.Find(string.Join(' ', words[start..end]));
            }

            if (found.Count == 0)
            {
                unread.Add(words[start++]);
                continue;
            }

            named.Add(found.Select(place => Places[place].Code).ToHashSet(StringComparer.Ordinal));
            start = end;
        }
    }

    private void CheckParents(GazetteerPlace place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = place; at is not null; )
        {
            if (!seen.Add(at.Code))
            {
                throw new ArgumentException($"found place \"{place.Code}\" within itself; expected a tree");
            }

            if (at.Parent is not { } parent)
            {
                return;
            }

            at = _byCode.TryGetValue(parent, out var index)
                ? Places[index]
                : throw new ArgumentException(
                    $"found parent \"{parent}\" of \"{at.Code}\"; expected the code of a place"
                );
        }
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Sijil.Casebook.Browsing;

namespace Sijil.Web.Pages;

/// <summary>A search of people as it stands in an address, and back.</summary>
internal static class PeopleQuery
{
    private const string Words = "q";
    private const string Exact = "exact";
    private const string Yes = "1";

    // Nobody's name is that long, and a search through everybody costs time.
    private const int Longest = 200;

    private static readonly ImmutableArray<Facet> Facets = [.. Enum.GetValues<Facet>()];

    /// <summary>What the address asks.</summary>
    public static PeopleSearch Asked(Visit visit) => Read(visit.Query);

    /// <summary>The query of a search, without its question mark.</summary>
    public static string Of(PeopleSearch search) =>
        string.Join(
            '&',
            ((string Name, string Value)[])
                [
                    (Words, search.Words),
                    (Exact, search.IsExact ? Yes : ""),
                    .. search.Chosen.Select(c => (NameOf(c.Key), c.Value)),
                ]
                is var parts
                ? parts.Where(p => p.Value.Length > 0).Select(p => p.Name + "=" + Facts.Part(p.Value))
                : []
        );

    /// <summary>A query of which only what is ours remains.</summary>
    public static string Cleaned(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return Of(Read(name => parts.TryGetValue(name, out var value) ? value.ToString() : ""));
    }

    /// <summary>A facet's name in addresses.</summary>
    public static string NameOf(Facet facet) =>
        facet switch
        {
            Facet.List => "list",
            Facet.Sex => "sex",
            Facet.Age => "age",
            Facet.Time => "time",
            Facet.Place => "place",
            Facet.Fate => "fate",
            _ => "support",
        };

    private static PeopleSearch Read(Func<string, string> part) =>
        new(Short(part(Words)))
        {
            IsExact = part(Exact) == Yes,
            Chosen = Facets
                .Select(f => KeyValuePair.Create(f, Short(part(NameOf(f)))))
                .Where(c => c.Value.Length > 0)
                .ToImmutableSortedDictionary(),
        };

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest];
}

using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Browsing.Search;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Browsing;

/// <summary>
/// The people of the last build, to be searched and narrowed: the distinct words of all names (of every record) and places, which person has which, and small numbers for
/// the facets. What a person's line says is read from <c>people.csv</c> when it is shown, so that a million people take little memory.
/// </summary>
public sealed class PeopleIndex
{
    /// <summary>So many values of a facet are shown.</summary>
    public const int MostFacetValues = 15;

    // More words than these narrow nothing further, and each costs time.
    private const int MostWords = 8;

    private readonly PeopleParts parts;
    private readonly CsvRows? table;
    private readonly CsvRows? fates;
    private readonly Lazy<ImmutableSortedDictionary<Facet, ImmutableArray<FacetValue>>> facetsOfAll;

    private PeopleIndex(PeopleParts parts, CsvRows? table, CsvRows? fates)
    {
        this.parts = parts;
        this.table = table;
        this.fates = fates;
        facetsOfAll = new(() =>
        {
            using var all = PeopleRanks.All(Count);
            return Shown(new PeopleSearch(), FacetCounts.Of(parts.Facets, all, []));
        });
    }

    private static readonly PublicField Age = PublicField.All.Single(f => f.Name == "age");
    private static readonly PublicField Death = PublicField.All.Single(f => f.Name == "death");

    /// <summary>Nobody.</summary>
    public static PeopleIndex Empty { get; } = new(PeopleParts.Empty, null, null);

    /// <summary>Number of people.</summary>
    public int Count => parts.Ids.Count;

    /// <summary>Reads the people of the last build; nobody when nothing was built. What takes long is kept in <c>cache/</c> for the next time.</summary>
    public static PeopleIndex Read(CasebookFolder folder)
    {
        var (people, records) = (folder.OutFile(RegisterFiles.People), folder.OutFile(RegisterFiles.Records));
        var told = folder.OutFile(FatesFile.Name);
        if (!File.Exists(people) || !File.Exists(records))
        {
            return Empty;
        }

        // Opened first: a build that puts others in their place meanwhile changes nothing in these.
        var (lines, history) = (CsvRows.Open(people), File.Exists(told) ? CsvRows.Open(told) : null);
        return new PeopleIndex(Parts(folder), lines.WithHeadings(), history?.WithHeadings());
    }

    /// <summary>Makes what is kept in <c>cache/</c>, where it is not there yet, and leaves no file open.</summary>
    public static void Prepare(CasebookFolder folder)
    {
        if (File.Exists(folder.OutFile(RegisterFiles.People)) && File.Exists(folder.OutFile(RegisterFiles.Records)))
        {
            _ = Parts(folder);
        }
    }

    private static PeopleParts Parts(CasebookFolder folder)
    {
        if (IndexFile.Read(folder) is { } kept)
        {
            return kept;
        }

        var read = PeopleReading.Of(
            folder.OutFile(RegisterFiles.People),
            folder.OutFile(RegisterFiles.Records),
            folder.OutFile(FatesFile.Name)
        );
        IndexFile.Keep(folder, read);
        return read;
    }

    /// <summary>A person by id, or null.</summary>
    public PersonLine? Find(string id) => NumberOf(id) is var person and >= 0 ? Line(person) : null;

    /// <summary>What <c>people.csv</c> says of a person, by column; null: there is nobody of that id.</summary>
    public Func<string, string>? CellsOf(string id) => NumberOf(id) is var person and >= 0 ? CellsOf(person) : null;

    /// <summary>What happened to a person, in order, as the last build has it; empty where there is nothing.</summary>
    public IReadOnlyList<FateLine> FatesOf(string id)
    {
        if (fates is null || NumberOf(id) is not (var person and >= 0))
        {
            return [];
        }

        return [.. fates.RowsAt(parts.Fates[person], parts.Fates[person + 1]).Select(FatesFile.LineOf)];
    }

    /// <summary>Everybody who is found, what meets the search best first, then by id.</summary>
    public IEnumerable<PersonLine> All(PeopleSearch search)
    {
        using var found = Found(search, out _);
        Narrow(found, Allowed(search));
        return found.Ordered(found.Counts(), 0, int.MaxValue).Select(Line);
    }

    /// <summary>A page of those who are found, with the facets.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="skip">So many before the page.</param>
    /// <param name="take">So many at most on the page.</param>
    public FoundPeople Find(PeopleSearch search, int skip, int take)
    {
        using var found = Found(search, out var asked);
        var allowed = Allowed(search);
        var shown =
            search.Words.Trim().Length == 0 && allowed.Count == 0
                ? facetsOfAll.Value
                : Shown(search, FacetCounts.Of(parts.Facets, found, allowed));
        Narrow(found, allowed);
        var counts = found.Counts();
        return new FoundPeople(
            counts.Sum(),
            [
                .. found
                    .Ordered(counts, skip, take)
                    .Select(p => Line(p) is var line ? line with { Why = Why(p, line, asked) } : line),
            ],
            shown
        );
    }

    private ImmutableSortedDictionary<Facet, ImmutableArray<FacetValue>> Shown(PeopleSearch search, int[][] counts) =>
        PeopleFacets.All.ToImmutableSortedDictionary(
            f => f,
            f => parts.Facets.Shown(f, counts[(int)f], search.Chosen.GetValueOrDefault(f), MostFacetValues)
        );

    private PeopleRanks Found(PeopleSearch search, out List<(string Word, TokenMatch[] Matches)> asked)
    {
        asked = [];
        if (NumberOf(search.Words.Trim()) is var one and >= 0)
        {
            return PeopleRanks.One(Count, one);
        }

        asked = Asked(search);
        return PeopleRanks.Of(parts.Words, Count, [.. asked.Select(a => a.Matches)]);
    }

    private List<(Facet Facet, bool[] Values)> Allowed(PeopleSearch search) =>
        [.. search.Chosen.Select(c => (c.Key, parts.Facets.Allowed(c.Key, c.Value)))];

    private void Narrow(PeopleRanks found, List<(Facet Facet, bool[] Values)> allowed)
    {
        var each = found.Each;
        foreach (var (facet, values) in allowed)
        {
            var of = parts.Facets.Of(facet);
            for (var person = 0; person < each.Length; person++)
            {
                each[person] = values[of[person]] ? each[person] : (byte)0;
            }
        }
    }

    // A name's units and plain words are asked as the register has them.
    private List<(string Word, TokenMatch[] Matches)> Asked(PeopleSearch search)
    {
        var words = new List<string>();
        NameTokens.OfName(search.Words, words);
        return [.. words.Take(MostWords).Select(w => (w, parts.Tokens.Matches(w, search.IsExact)))];
    }

    private ImmutableArray<HitReason> Why(int person, PersonLine line, List<(string Word, TokenMatch[] Matches)> asked)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var chosen = new List<string>();
        NameTokens.OfName(line.NameArabic, chosen);
        NameTokens.OfName(line.NameLatin, chosen);
        NameTokens.OfText(line.Place, chosen);
        return
        [
            .. asked.Select(a =>
            {
                var (token, _, isInRecord) = parts
                    .Words.Of(person)
                    .ToArray()
                    .Where(t => a.Matches[t] != TokenMatch.None)
                    .Select(t => (Token: t, Match: a.Matches[t], IsInRecord: !chosen.Contains(parts.Tokens[t])))
                    .OrderBy(t => t.Match)
                    .ThenBy(t => t.IsInRecord)
                    .ThenBy(t => parts.Tokens[t.Token], StringComparer.Ordinal)
                    .First();
                return new HitReason(a.Word, parts.Tokens[token], a.Matches[token], isInRecord);
            }),
        ];
    }

    private int NumberOf(string id) => parts.Ids.NumberOf(id);

    private Func<string, string> CellsOf(int person)
    {
        var cells = table!.RowsAt(parts.Rows[person], parts.Rows[person + 1]).First();
        return column => cells[table.Column(column)];
    }

    private PersonLine Line(int person)
    {
        var cell = CellsOf(person);
        return new PersonLine(
            cell("person_id"),
            cell("name_arabic"),
            cell("name_latin"),
            cell("sex"),
            Age.ValueOf(cell),
            Death.ValueOf(cell),
            cell("place"),
            cell("fate"),
            [.. cell("lists").Split(';')],
            int.Parse(cell("records"), CultureInfo.InvariantCulture)
        );
    }
}

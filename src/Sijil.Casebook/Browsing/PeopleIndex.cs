using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Browsing.Search;
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
    private const int Batch = 4096;

    private readonly List<string> ids = [];
    private readonly List<(long Start, int Length)> rows = [];
    private readonly PeopleFacets facets = new();
    private TokenTable tokens = TokenTable.Of(new Dictionary<string, int>(StringComparer.Ordinal));
    private int[] firstToken = [0];
    private int[] tokensOf = [];
    private CsvRows? table;

    private PeopleIndex() { }

    private static readonly PublicField Age = PublicField.All.Single(f => f.Name == "age");
    private static readonly PublicField Death = PublicField.All.Single(f => f.Name == "death");

    /// <summary>Nobody.</summary>
    public static PeopleIndex Empty { get; } = new();

    /// <summary>Number of people.</summary>
    public int Count => ids.Count;

    /// <summary>Reads the people of the last build; nobody when nothing was built.</summary>
    public static PeopleIndex Read(CasebookFolder folder)
    {
        var people = folder.OutFile(RegisterFiles.People);
        if (!File.Exists(people) || !File.Exists(folder.OutFile(RegisterFiles.Records)))
        {
            return Empty;
        }

        var index = new PeopleIndex();
        index.Fill(people, folder.OutFile(RegisterFiles.Records));
        return index;
    }

    /// <summary>A person by id, or null.</summary>
    public PersonLine? Find(string id) => NumberOf(id) is var person and >= 0 ? Line(person) : null;

    /// <summary>What <c>people.csv</c> says of a person, by column; null: there is nobody of that id.</summary>
    public Func<string, string>? CellsOf(string id)
    {
        if (NumberOf(id) is not (var person and >= 0))
        {
            return null;
        }

        var cells = table!.RowAt(rows[person].Start, rows[person].Length);
        return column => cells[table.Column(column)];
    }

    /// <summary>Everybody who is found, what meets the search best first, then by id.</summary>
    public IEnumerable<PersonLine> All(PeopleSearch search) => Found(search, null).Order.Select(Line);

    /// <summary>A page of those who are found, with the facets.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="skip">So many before the page.</param>
    /// <param name="take">So many at most on the page.</param>
    public FoundPeople Find(PeopleSearch search, int skip, int take)
    {
        var counts = PeopleFacets.All.Select(f => new int[facets.Count(f)]).ToArray();
        var (order, asked) = Found(search, counts);
        return new FoundPeople(
            order.Count,
            [
                .. order
                    .Skip(skip)
                    .Take(take)
                    .Select(p => Line(p) is var line ? line with { Why = Why(p, line, asked) } : line),
            ],
            PeopleFacets.All.ToImmutableSortedDictionary(
                f => f,
                f => facets.Shown(f, counts[(int)f], search.Chosen.GetValueOrDefault(f), MostFacetValues)
            )
        );
    }

    // One pass over everybody. A person whom one facet alone shuts out still counts among that facet's values: they say what choosing another would bring.
    private (List<int> Order, List<(string Word, TokenMatch[] Matches)> Asked) Found(
        PeopleSearch search,
        int[][]? counts
    )
    {
        var one = NumberOf(search.Words.Trim());
        var asked = one >= 0 ? [] : Asked(search);
        var allowed = PeopleFacets
            .All.Select(f => search.Chosen.GetValueOrDefault(f) is { } chosen ? facets.Allowed(f, chosen) : null)
            .ToArray();
        var byRank = new List<int>[(asked.Count * (int)TokenMatch.OtherScript) + 1];
        for (var person = 0; person < ids.Count; person++)
        {
            var rank = one >= 0 ? (one == person ? 0 : -1) : Rank(person, asked);
            if (rank < 0)
            {
                continue;
            }

            var (shut, by) = (0, -1);
            for (var f = 0; f < allowed.Length && shut < 2; f++)
            {
                if (allowed[f] is { } values && !values[facets.Of((Facet)f, person)])
                {
                    (shut, by) = (shut + 1, f);
                }
            }

            if (counts is not null && shut < 2)
            {
                for (var f = 0; f < counts.Length; f++)
                {
                    if (shut == 0 || by == f)
                    {
                        counts[f][facets.Of((Facet)f, person)]++;
                    }
                }
            }

            if (shut == 0)
            {
                (byRank[rank] ??= []).Add(person);
            }
        }

        return ([.. byRank.Where(r => r is not null).SelectMany(r => r)], asked);
    }

    // A name's units and plain words are asked as the register has them.
    private List<(string Word, TokenMatch[] Matches)> Asked(PeopleSearch search)
    {
        var words = new List<string>();
        NameTokens.OfName(search.Words, words);
        return [.. words.Take(MostWords).Select(w => (w, tokens.Matches(w, search.IsExact)))];
    }

    // How well a person meets what is asked: the sum over the words, each by its best; -1: a word is met by none.
    private int Rank(int person, List<(string Word, TokenMatch[] Matches)> asked)
    {
        var rank = 0;
        foreach (var (_, matches) in asked)
        {
            var best = 0;
            for (var at = firstToken[person]; at < firstToken[person + 1]; at++)
            {
                var match = (int)matches[tokensOf[at]];
                if (match != 0 && (best == 0 || match < best))
                {
                    best = match;
                }
            }

            if (best == 0)
            {
                return -1;
            }

            rank += best;
        }

        return rank;
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
                var (token, _, isInRecord) = tokensOf[firstToken[person]..firstToken[person + 1]]
                    .Where(t => a.Matches[t] != TokenMatch.None)
                    .Select(t => (Token: t, Match: a.Matches[t], IsInRecord: !chosen.Contains(tokens[t])))
                    .OrderBy(t => t.Match)
                    .ThenBy(t => t.IsInRecord)
                    .ThenBy(t => tokens[t.Token], StringComparer.Ordinal)
                    .First();
                return new HitReason(a.Word, tokens[token], a.Matches[token], isInRecord);
            }),
        ];
    }

    private int NumberOf(string id) => ids.BinarySearch(id, StringComparer.Ordinal) is var at and >= 0 ? at : -1;

    private PersonLine Line(int person)
    {
        var cells = table!.RowAt(rows[person].Start, rows[person].Length);
        string Cell(string column) => cells[table.Column(column)];
        return new PersonLine(
            Cell("person_id"),
            Cell("name_arabic"),
            Cell("name_latin"),
            Cell("sex"),
            Age.ValueOf(Cell),
            Death.ValueOf(Cell),
            Cell("place"),
            Cell("fate"),
            [.. Cell("lists").Split(';')],
            int.Parse(Cell("records"), CultureInfo.InvariantCulture)
        );
    }

    private void Fill(string people, string records)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new List<ulong>();
        table = CsvRows.Open(people);
        foreach (var batch in table.Read().Chunk(Batch))
        {
            var first = ids.Count;
            foreach (var (start, length, cells) in batch)
            {
                ids.Add(cells[table.Column("person_id")]);
                rows.Add((start, length));
                facets.Add(column => cells[table.Column(column)]);
            }

            Number(
                batch,
                cells =>
                {
                    var words = new List<string>();
                    NameTokens.OfText(cells[table.Column("place")], words);
                    return words;
                },
                i => first + i
            );
        }

        // The chosen names are among those of the records.
        var other = CsvRows.Open(records);
        foreach (var batch in other.Read().Chunk(Batch))
        {
            Number(
                batch,
                cells =>
                {
                    var words = new List<string>();
                    NameTokens.OfName(cells[other.Column("name_raw")], words);
                    return words;
                },
                i => NumberOf(batch[i].Cells[other.Column("person_id")])
            );
        }

        tokens = TokenTable.Of(numbers);
        Group(pairs);

        void Number(
            (long Start, int Length, string[] Cells)[] batch,
            Func<string[], List<string>> of,
            Func<int, int> person
        )
        {
            var words = new List<string>[batch.Length];
            Parallel.For(0, batch.Length, i => words[i] = of(batch[i].Cells));
            for (var i = 0; i < batch.Length; i++)
            {
                if (person(i) is var p and >= 0)
                {
                    foreach (var word in words[i])
                    {
                        if (!numbers.TryGetValue(word, out var number))
                        {
                            numbers.Add(word, number = numbers.Count);
                        }

                        pairs.Add(((ulong)p << 32) | (uint)number);
                    }
                }
            }
        }
    }

    // A person and a token each, in one number, so that they are sorted quickly. The tokens of each person, one person after the other, none twice.
    private void Group(List<ulong> pairs)
    {
        pairs.Sort();
        firstToken = new int[ids.Count + 1];
        var kept = new List<int>(pairs.Count);
        var at = 0;
        for (var person = 0; person < ids.Count; person++)
        {
            firstToken[person] = kept.Count;
            for (; at < pairs.Count && (int)(pairs[at] >> 32) == person; at++)
            {
                var token = (int)(uint)(pairs[at] & uint.MaxValue);
                if (kept.Count == firstToken[person] || kept[^1] != token)
                {
                    kept.Add(token);
                }
            }
        }

        firstToken[^1] = kept.Count;
        tokensOf = [.. kept];
    }
}

namespace Sijil.Casebook.Browsing.Search;

/// <summary>Reads the tables that a build wrote into what is searched.</summary>
internal sealed class PeopleReading
{
    private const int Batch = 4096;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ulong> pairs = [];

    private PeopleReading() { }

    /// <summary>The people of these tables.</summary>
    /// <param name="people">Path of <c>people.csv</c>.</param>
    /// <param name="records">Path of <c>records.csv</c>.</param>
    /// <param name="fates">Path of <c>fates.csv</c>, which may be missing.</param>
    public static PeopleParts Of(string people, string records, string fates) =>
        new PeopleReading().Read(people, records, fates);

    private PeopleParts Read(string people, string records, string fates)
    {
        var names = new List<string>();
        var rows = new List<long>();
        var facets = new PeopleFacets();
        using var table = CsvRows.Open(people);
        foreach (var batch in table.Read().Chunk(Batch))
        {
            var first = names.Count;
            foreach (var (start, _, cells) in batch)
            {
                names.Add(cells[table.Column("person_id")]);
                rows.Add(start);
                facets.Add(column => cells[table.Column(column)]);
            }

            Number(batch, (cells, words) => NameTokens.OfText(cells[table.Column("place")], words), i => first + i);
        }

        rows.Add(new FileInfo(people).Length);
        var ids = SortedIds.Of(names);

        // The chosen names are among those of the records.
        using var other = CsvRows.Open(records);
        foreach (var batch in other.Read().Chunk(Batch))
        {
            Number(
                batch,
                (cells, words) => NameTokens.OfName(cells[other.Column("name_raw")], words),
                i => ids.NumberOf(batch[i].Cells[other.Column("person_id")])
            );
        }

        return new PeopleParts(
            ids,
            [.. rows],
            FatesOf(ids, fates),
            facets,
            TokenTable.Of(numbers),
            WordsOfPeople.Group(pairs, ids.Count, numbers.Count)
        );
    }

    private void Number(
        (long Start, int Length, string[] Cells)[] batch,
        Action<string[], ICollection<string>> of,
        Func<int, int> person
    )
    {
        var words = new List<string>[batch.Length];
        Parallel.For(0, batch.Length, i => of(batch[i].Cells, words[i] = []));
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

    // Where each person's first line begins; whoever has none begins where the next one does.
    private static long[] FatesOf(SortedIds ids, string path)
    {
        var starts = new long[ids.Count + 1];
        if (!File.Exists(path))
        {
            return starts;
        }

        var next = 0;
        using var table = CsvRows.Open(path);
        foreach (var (start, _, cells) in table.Read())
        {
            var person = ids.NumberOf(cells[table.Column("person_id")]);
            for (; next <= person; next++)
            {
                starts[next] = start;
            }
        }

        starts.AsSpan(next).Fill(new FileInfo(path).Length);
        return starts;
    }
}

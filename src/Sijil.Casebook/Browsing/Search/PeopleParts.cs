using System.Runtime.InteropServices;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>The people of a build as numbers: what is searched, and where the lines stand from which the rest is read.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="Rows">For each person where the line begins in <c>people.csv</c>, and last where the file ends.</param>
/// <param name="Fates">The same of the first line in <c>fates.csv</c>; who has none has no room between.</param>
/// <param name="Facets">By what they are narrowed.</param>
/// <param name="Tokens">The words of all.</param>
/// <param name="Words">Who has which.</param>
internal sealed record PeopleParts(
    SortedIds Ids,
    long[] Rows,
    long[] Fates,
    PeopleFacets Facets,
    TokenTable Tokens,
    WordsOfPeople Words
)
{
    /// <summary>Nobody.</summary>
    public static PeopleParts Empty { get; } =
        new(
            SortedIds.Empty,
            [0],
            [0],
            new PeopleFacets(),
            TokenTable.Of(new Dictionary<string, int>(StringComparer.Ordinal)),
            new WordsOfPeople([0], [], 0)
        );

    /// <summary>Writes everything that <see cref="Read"/> needs.</summary>
    public void WriteTo(BinaryWriter to)
    {
        var (firstWord, words) = Words.Parts;
        to.Write(Ids.Count);
        Write(to, Ids.Starts);
        to.Write(Ids.Bytes);
        Write(to, Rows);
        Write(to, Fates);
        Facets.WriteTo(to);
        Tokens.WriteTo(to);
        Write(to, firstWord);
        Write(to, words);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is none of ours: a number is out of its range, so that a search would fail.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static PeopleParts Read(BinaryReader from)
    {
        var people = IndexFile.Number(from, int.MaxValue - 1);
        var starts = Places(IndexFile.Numbers<int>(from, people + 1));
        var ids = new SortedIds(IndexFile.Numbers<byte>(from, starts[^1]), starts);
        var rows = Places(IndexFile.Numbers<long>(from, people + 1));
        var fates = Places(IndexFile.Numbers<long>(from, people + 1));
        var facets = PeopleFacets.Read(from, people);
        var tokens = TokenTable.Read(from);
        var firstWord = Places(IndexFile.Numbers<int>(from, people + 1));
        var words = IndexFile.Numbers<int>(from, firstWord[^1]);
        IndexFile.Check(firstWord[0] == 0 && Array.TrueForAll(words, w => w >= 0 && w < tokens.Count));
        return new PeopleParts(ids, rows, fates, facets, tokens, new WordsOfPeople(firstWord, words, tokens.Count));
    }

    private static T[] Places<T>(T[] places)
        where T : IComparable<T>
    {
        IndexFile.Check(places[0].CompareTo(default!) >= 0);
        for (var i = 1; i < places.Length; i++)
        {
            IndexFile.Check(places[i - 1].CompareTo(places[i]) <= 0);
        }

        return places;
    }

    private static void Write<T>(BinaryWriter to, T[] array)
        where T : unmanaged => to.Write(MemoryMarshal.AsBytes(array.AsSpan()));
}

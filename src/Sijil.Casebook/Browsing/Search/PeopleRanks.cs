using System.Buffers;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>
/// How well each person meets what is asked: 0 not at all, else 1 and more, the lower the better. A byte for everybody, borrowed, because a search of a million would else leave
/// megabytes behind; dispose of it.
/// </summary>
internal sealed class PeopleRanks : IDisposable
{
    // Eight words at four ways of meeting each, and one more so that nobody who is found is 0.
    private const int MostRanks = 64;

    private readonly byte[] ranks;
    private readonly int count;

    private PeopleRanks(byte[] ranks, int count)
    {
        this.ranks = ranks;
        this.count = count;
    }

    /// <summary>By person.</summary>
    public Span<byte> Each => ranks.AsSpan(0, count);

    /// <summary>Everybody alike.</summary>
    public static PeopleRanks All(int people)
    {
        var all = Borrow(people);
        all.Each.Fill(1);
        return all;
    }

    /// <summary>One person alone.</summary>
    public static PeopleRanks One(int people, int person)
    {
        var one = Borrow(people);
        one.Each.Clear();
        one.Each[person] = 1;
        return one;
    }

    /// <summary>Those who have a word for every word that is asked: the sum over these, each by its best.</summary>
    public static PeopleRanks Of(WordsOfPeople words, int people, IReadOnlyList<TokenMatch[]> asked)
    {
        var all = All(people);
        using var best = Borrow(people);
        foreach (var matches in asked)
        {
            best.Each.Clear();
            for (var word = 0; word < matches.Length; word++)
            {
                if (matches[word] is var match and not TokenMatch.None)
                {
                    foreach (var person in words.Who(word))
                    {
                        var known = best.ranks[person];
                        best.ranks[person] = known == 0 || (byte)match < known ? (byte)match : known;
                    }
                }
            }

            Add(all.Each, best.Each);
        }

        return all;
    }

    /// <summary>How many are found, by rank.</summary>
    public int[] Counts()
    {
        var counts = new int[MostRanks];
        foreach (var rank in Each)
        {
            counts[rank]++;
        }

        counts[0] = 0;
        return counts;
    }

    /// <summary>Those who are found, the best first, then in their order; so many of them, behind so many.</summary>
    public List<int> Ordered(int[] counts, int skip, int take)
    {
        var order = new List<int>();
        for (var rank = 1; rank < MostRanks && take > 0; rank++)
        {
            if (skip >= counts[rank])
            {
                skip -= counts[rank];
                continue;
            }

            for (var at = 0; take > 0 && Each[at..].IndexOf((byte)rank) is var next and >= 0; at++)
            {
                at += next;
                if (skip > 0)
                {
                    skip--;
                }
                else
                {
                    order.Add(at);
                    take--;
                }
            }
        }

        return order;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(ranks);

    private static PeopleRanks Borrow(int people) => new(ArrayPool<byte>.Shared.Rent(people), people);

    private static void Add(Span<byte> all, ReadOnlySpan<byte> best)
    {
        for (var person = 0; person < all.Length; person++)
        {
            all[person] = all[person] != 0 && best[person] != 0 ? (byte)(all[person] + best[person]) : (byte)0;
        }
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Sijil.Linkage.Identities;

/// <summary>
/// Gives ids to clusters that have none: the prefix and 13 characters (65 bits) of SHA-256 over the ordinally first record id. Where that id was ever
/// given to somebody, the next attempt is hashed over the record id, a unit separator (U+001F) and the attempt's number, from 2.
/// </summary>
internal sealed class NewIds(IdentityBook book, string prefix, Func<string, string> hash)
{
    private const int Characters = 13;

    // Crockford's base 32: no letters that are taken for digits when read aloud or copied by hand.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>13 characters of SHA-256 over the text's UTF-8.</summary>
    public static string Hash(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        Span<char> name = stackalloc char[Characters];
        for (var place = 0; place < Characters; place++)
        {
            var bit = place * 5;
            var window = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            name[place] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }

        return new string(name);
    }

    /// <summary>Adds a person for each cluster without one (−1).</summary>
    /// <param name="personOf">For each cluster its person; filled.</param>
    /// <param name="firstRecord">For each cluster its ordinally first record.</param>
    /// <param name="run">Number of the run.</param>
    public void Into(int[] personOf, int[] firstRecord, int run)
    {
        var clusters = Enumerable.Range(0, personOf.Length).Where(cluster => personOf[cluster] < 0).ToArray();
        var names = new string[clusters.Length];
        Parallel.For(
            0,
            clusters.Length,
            index => names[index] = prefix + hash(book.RecordName(firstRecord[clusters[index]]))
        );

        // Who has to go on trying must not depend on the order of clusters: of two with one name the ordinally first record has it.
        var winner = new Dictionary<string, int>(clusters.Length, StringComparer.Ordinal);
        var waiting = new List<int>();
        for (var index = 0; index < clusters.Length; index++)
        {
            var cluster = clusters[index];
            if (book.FindPerson(names[index]) >= 0)
            {
                waiting.Add(cluster);
            }
            else if (!winner.TryAdd(names[index], cluster))
            {
                var isFirst = CompareRecords(cluster, winner[names[index]]) < 0;
                waiting.Add(isFirst ? winner[names[index]] : cluster);
                winner[names[index]] = isFirst ? cluster : winner[names[index]];
            }
        }

        foreach (var (name, cluster) in winner)
        {
            personOf[cluster] = book.AddPerson(name, run);
        }

        waiting.Sort(CompareRecords);
        foreach (var cluster in waiting)
        {
            personOf[cluster] = book.AddPerson(NextFree(book.RecordName(firstRecord[cluster])), run);
        }

        int CompareRecords(int left, int right) =>
            string.CompareOrdinal(book.RecordName(firstRecord[left]), book.RecordName(firstRecord[right]));
    }

    private string NextFree(string record)
    {
        for (var attempt = 2; ; attempt++)
        {
            var name = prefix + hash(FormattableString.Invariant($"{record}\u001F{attempt}"));
            if (book.FindPerson(name) < 0)
            {
                return name;
            }
        }
    }
}

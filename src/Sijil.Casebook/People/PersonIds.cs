using System.Security.Cryptography;
using System.Text;

namespace Sijil.Casebook.People;

/// <summary>Names a person after the ordinally first of its records: the same cluster has the same id on every machine.</summary>
public static class PersonIds
{
    // Crockford's base 32: no letters that are taken for digits when read aloud or copied by hand.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>"p-" and 13 characters (65 bits of SHA-256: among ten million people the chance of any clash is about one in a million).</summary>
    public static string Of(IEnumerable<string> recordIds)
    {
        var first = recordIds.Min(StringComparer.Ordinal)!;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(first));
        var name = new char[13];
        for (var i = 0; i < name.Length; i++)
        {
            var bit = i * 5;
            var window = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            name[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }

        return "p-" + new string(name);
    }
}

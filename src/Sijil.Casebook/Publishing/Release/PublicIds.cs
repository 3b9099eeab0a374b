using System.Security.Cryptography;
using System.Text;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>
/// Ids under which people are published: "r-" and 13 characters (65 bits) of HMAC-SHA-256 over the internal id under the casebook's secret. The same person has the same public id
/// for ever, and nobody without the secret can test whether a number of somebody's papers is behind it.
/// </summary>
internal sealed class PublicIds(byte[] secret)
{
    private const int Characters = 13;

    // Crockford's base 32: no letters that are taken for digits when read aloud or copied by hand.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string Of(string personId)
    {
        var hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(personId));
        var name = new char[Characters];
        for (var i = 0; i < name.Length; i++)
        {
            var bit = i * 5;
            var window = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            name[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }

        return "r-" + new string(name);
    }
}

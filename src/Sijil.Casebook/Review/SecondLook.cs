using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Casebook.Review;

/// <summary>Which pairs somebody else looks at again. A pure function of the pair: everybody's sample is the same, and a larger share holds all of a smaller one.</summary>
public static class SecondLook
{
    /// <summary>Whether a pair is in the sample.</summary>
    /// <param name="left">Id of a record.</param>
    /// <param name="right">Id of the other.</param>
    /// <param name="percent">Share of all pairs, 0 to 100.</param>
    public static bool IsChosen(string left, string right, int percent)
    {
        var (low, high) = string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("second look\n" + low + "\n" + high));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % 100 < (uint)percent;
    }

    /// <summary>Whether a pair with these decisions is for this person to look at again: others decided it, this person has not, and nobody has adjudicated.</summary>
    /// <param name="onPair">All decisions on the pair.</param>
    /// <param name="actor">Who is to look.</param>
    public static bool IsFor(IReadOnlyList<Decision> onPair, string actor) =>
        onPair.Any(d => !d.IsWithdrawn)
        && onPair.All(d => d.IsWithdrawn || (d.Actor != actor && d.Role == ReviewRole.Reviewer));

    /// <summary>Pairs on which reviewers' last words differ and nobody has adjudicated, each with these words.</summary>
    /// <param name="decisions">All on record.</param>
    public static IEnumerable<IReadOnlyList<Decision>> Disagreements(IReadOnlyList<Decision> decisions) =>
        decisions
            .Where(d => !d.IsWithdrawn)
            .GroupBy(d => (d.Left, d.Right))
            .Where(pair => pair.All(d => d.Role == ReviewRole.Reviewer))
            .Select(pair =>
                (IReadOnlyList<Decision>)
                    [.. pair.GroupBy(d => d.Actor, StringComparer.Ordinal).Select(own => own.MaxBy(d => d.Act)!)]
            )
            .Where(words => words.Select(d => d.Verdict).Distinct().Count() > 1);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// A hierarchical log-linear model of K lists: every list has its own effect, and the interactions say which lists depend on each other.
/// A three-way interaction is only there together with its three pairs.
/// </summary>
public sealed record HierarchicalModel
{
    private HierarchicalModel(int lists, ImmutableArray<uint> interactions)
    {
        Lists = lists;
        Interactions = interactions;
    }

    /// <summary>Number of lists, 2 to 20.</summary>
    public int Lists { get; }

    /// <summary>The interactions as sets of lists (bit 0 = first list), pairs first, then by the lists they name.</summary>
    public ImmutableArray<uint> Interactions { get; }

    /// <summary>Number of parameters: the intercept, one for each list, one for each interaction.</summary>
    public int Parameters => 1 + Lists + Interactions.Length;

    /// <summary>Makes a model; whatever pairs its larger interactions need are added.</summary>
    /// <param name="lists">Number of lists.</param>
    /// <param name="interactions">Sets of two or more lists.</param>
    public static HierarchicalModel Of(int lists, params IEnumerable<uint> interactions)
    {
        var all = new HashSet<uint>();
        foreach (var interaction in interactions)
        {
            for (var part = interaction; part != 0; part = (part - 1) & interaction)
            {
                if (BitOperations.PopCount(part) >= 2)
                {
                    all.Add(part);
                }
            }
        }

        return new HierarchicalModel(
            lists,
            [.. all.OrderBy(BitOperations.PopCount).ThenBy(Key, StringComparer.Ordinal)]
        );
    }

    /// <summary>Reads terms such as <c>12+13+123</c> (list positions from 1; for up to 9 lists) or <c>main</c>.</summary>
    /// <exception cref="FormatException">The text is not such a list of terms.</exception>
    public static HierarchicalModel Parse(int lists, string terms)
    {
        if (terms == "main")
        {
            return Of(lists);
        }

        var interactions = new List<uint>();
        foreach (var term in terms.Split('+'))
        {
            uint set = 0;
            foreach (var digit in term)
            {
                var list = digit - '1';
                set |=
                    list >= 0 && list < lists
                        ? 1u << list
                        : throw new FormatException($"found the term {term}; expected list positions");
            }

            interactions.Add(set);
        }

        return Of(lists, interactions);
    }

    /// <summary>All terms as sets of lists, the intercept (0) first.</summary>
    internal uint[] Terms() => [0, .. Enumerable.Range(0, Lists).Select(list => 1u << list), .. Interactions];

    /// <summary>The generators in the usual notation, such as <c>[AB][C]</c>: A is the first list; lists in one bracket depend on each other.</summary>
    public string Notation()
    {
        var text = new StringBuilder();
        var generators = Terms().Skip(1).Where(t => !Terms().Any(u => u != t && (u & t) == t));
        foreach (var generator in generators.OrderBy(Key, StringComparer.Ordinal))
        {
            text.Append('[');
            text.Append(Key(generator));
            text.Append(']');
        }

        return text.ToString();
    }

    /// <summary>The interactions by list positions, such as <c>12+13</c>; <c>main</c> when there are none. Positions beyond 9 are separated by dots.</summary>
    public string TermText() => Interactions.IsEmpty ? "main" : string.Join('+', Interactions.Select(PositionsOf));

    /// <summary>The sets of lists in the order A, AB, ABC, AC, B, …</summary>
    internal static string Key(uint set)
    {
        var key = new StringBuilder();
        for (var list = 0; list < 32; list++)
        {
            if ((set >> list & 1) == 1)
            {
                key.Append((char)('A' + list));
            }
        }

        return key.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(HierarchicalModel? other) =>
        other is not null && Lists == other.Lists && Interactions.SequenceEqual(other.Interactions);

    /// <inheritdoc/>
    public override int GetHashCode() => Interactions.Aggregate(Lists, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => Notation();

    private string PositionsOf(uint set)
    {
        var positions = Enumerable
            .Range(0, Lists)
            .Where(list => (set >> list & 1) == 1)
            .Select(list => (list + 1).ToString(CultureInfo.InvariantCulture));
        return string.Join(Lists > 9 ? "." : "", positions);
    }
}

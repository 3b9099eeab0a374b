using System.Collections.Immutable;
using Sijil.Synthetic.Names;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Releases;

/// <summary>What is changed in a name from release to release. Each returns the units, or null where the name gives no occasion.</summary>
internal static class NameCorrections
{
    private const int Tries = 20;

    /// <summary>
    /// One letter of one unit, so that it is another name and not another spelling; never one of the letters that the whole column loses,
    /// since nobody could tell which of the two it was.
    /// </summary>
    public static ImmutableArray<string>? Letter(ImmutableArray<string> units, string lostByColumn, Draws draws)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var at = draws.Below(units.Length);
            var slipped = ArabicNoise.Slip(units[at], draws);
            if (!LooksAlike(units[at], slipped) && !IsLoss(units[at], slipped, lostByColumn))
            {
                return units.SetItem(at, slipped);
            }
        }

        return null;
    }

    /// <summary>Another father, grandfather or family.</summary>
    public static ImmutableArray<string>? PartReplaced(ImmutableArray<string> units, Draws draws)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var at = 1 + draws.Below(units.Length - 1);
            var other = (at == units.Length - 1 ? NameTables.Family : NameTables.Father).Draw(draws).Arabic;
            if (!LooksAlike(units[at], other))
            {
                return units.SetItem(at, other);
            }
        }

        return null;
    }

    /// <summary>One more ancestor before the family.</summary>
    public static ImmutableArray<string> PartAdded(ImmutableArray<string> units, Draws draws) =>
        units.Insert(units.Length - 1, NameTables.Grandfather.Draw(draws).Arabic);

    /// <summary>The last ancestor before the family is left out; a name keeps three units.</summary>
    public static ImmutableArray<string>? PartDropped(ImmutableArray<string> units) =>
        units.Length > 3 ? units.RemoveAt(units.Length - 2) : null;

    /// <summary>Letters that writers do not distinguish.</summary>
    public static ImmutableArray<string>? Spelling(ImmutableArray<string> units, Draws draws)
    {
        ImmutableArray<string> written = [.. units.Select(unit => ArabicNoise.Orthography(unit, .7, draws))];
        return written.SequenceEqual(units, StringComparer.Ordinal) ? null : written;
    }

    /// <summary>A compound joined or split.</summary>
    public static ImmutableArray<string>? Spaces(ImmutableArray<string> units)
    {
        for (var at = 0; at < units.Length; at++)
        {
            if (ArabicNoise.IsCompound(units[at]))
            {
                return units.SetItem(at, ArabicNoise.Respace(units[at]));
            }
        }

        return null;
    }

    /// <summary>The first of a letter is left out, in a unit that keeps two letters.</summary>
    public static ImmutableArray<string>? LetterLost(ImmutableArray<string> units, char letter)
    {
        for (var at = 0; at < units.Length; at++)
        {
            var place = units[at].IndexOf(letter, StringComparison.Ordinal);
            if (place >= 0 && units[at].Length > 2)
            {
                return units.SetItem(at, units[at].Remove(place, 1));
            }
        }

        return null;
    }

    private static bool IsLoss(string before, string after, string letters) =>
        letters.Any(letter => before.Count(c => c == letter) > after.Count(c => c == letter));

    // Equal but for spelling, spaces, a doubled letter, or alef and lam in another order.
    private static bool LooksAlike(string a, string b) => Core(a) == Core(b);

    private static string Core(string unit)
    {
        var key = ArabicKey.Of(unit);
        var rest = key.Where(c => c is not ('ا' or 'ل')).ToArray();
        var single = rest.Where((c, i) => i == 0 || c != rest[i - 1]);
        return $"{string.Concat(single)} {key.Count(c => c == 'ا')} {key.Count(c => c == 'ل')}";
    }
}

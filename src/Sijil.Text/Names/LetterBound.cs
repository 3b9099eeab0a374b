using System.Numerics;

namespace Sijil.Text.Names;

/// <summary>
/// The least that a <see cref="LetterDistance"/> between two texts can be, from their sets of letters alone: each letter that the other text has not is written for one that
/// it has, or left out. Refuses most pairs of different names without measuring them.
/// </summary>
internal sealed class LetterBound
{
    private const int Signs = 64;

    /// <summary>Sums in another order than the distance's may come out higher by a rounding.</summary>
    private const float Slack = 0.999f;

    // Of each sign: what it costs beside which other signs, cheapest first; the last entry holds beside all.
    private readonly (float Cost, ulong Beside)[][] costs = new (float, ulong)[Signs][];

    /// <param name="letters">The letters that have costs of their own.</param>
    /// <param name="gap">The cost of leaving a letter out.</param>
    /// <param name="substitution">The cost of writing one letter for another.</param>
    /// <param name="usual">The cost of either for all other letters.</param>
    public LetterBound(string letters, Func<char, float> gap, Func<char, char, float> substitution, float usual)
    {
        for (var sign = 0; sign < Signs; sign++)
        {
            var own = letters.Where(c => Sign(c) == sign).ToList();
            var least = own.Select(gap).Append(usual).Min();
            costs[sign] =
            [
                .. own.SelectMany(c => letters.Select(d => (Cost: substitution(c, d), Beside: 1UL << Sign(d))))
                    .Where(pair => pair.Cost < least)
                    .GroupBy(pair => pair.Cost)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.Aggregate(0UL, (all, pair) => all | pair.Beside))),
                (least, ulong.MaxValue),
            ];
        }
    }

    /// <summary>The letters of a text. Two letters may share a sign; then the bound is lower.</summary>
    public static ulong SetOf(string text)
    {
        var set = 0UL;
        foreach (var c in text)
        {
            set |= 1UL << Sign(c);
        }

        return set;
    }

    /// <summary>At most the distance.</summary>
    /// <param name="a">The letters of one text.</param>
    /// <param name="b">The letters of the other.</param>
    /// <param name="free">Letters that cost nothing, and may be in both.</param>
    public float Between(ulong a, ulong b, ulong free) =>
        Slack * Math.Max(Missing(a & ~free, b | free), Missing(b & ~free, a | free));

    private float Missing(ulong of, ulong beside)
    {
        var sum = 0f;
        for (var rest = of & ~beside; rest != 0; rest &= rest - 1)
        {
            var sign = costs[BitOperations.TrailingZeroCount(rest)];
            var i = 0;
            while ((sign[i].Beside & beside) == 0 && i + 1 < sign.Length)
            {
                i++;
            }

            sum += sign[i].Cost;
        }

        return sum;
    }

    private static int Sign(char c) => c & (Signs - 1);
}

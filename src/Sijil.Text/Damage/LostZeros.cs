using System.Globalization;

namespace Sijil.Text.Damage;

/// <summary>The zeros that numbers of one fixed length have lost in front.</summary>
internal sealed class LostZeros
{
    private const int Shortest = 6;
    private const int MostLost = 3;
    private const int Fewest = 3;
    private const int Longest = 20;

    private readonly int[] lengths = new int[Longest + 1];
    private int zeros;
    private int length;

    /// <summary>What was counted.</summary>
    public string Evidence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{lengths[length]} codes have {length} digits, {zeros} of them begin with 0; {Shorter} have up to {MostLost} digits less"
        );

    private int Shorter => Enumerable.Range(1, MostLost).Sum(less => lengths[length - less]);

    /// <summary>Counts a column's codes.</summary>
    public static LostZeros Learn(IReadOnlyList<string> texts)
    {
        var lost = new LostZeros();
        foreach (var text in texts.Where(IsCode))
        {
            lost.lengths[text.Length]++;
        }

        var most = Array.IndexOf(lost.lengths, lost.lengths.Max());
        if (most < Shortest)
        {
            return lost;
        }

        lost.length = most;
        lost.zeros = texts.Count(text => text.Length == most && IsCode(text) && text[0] == '0');

        // Numbers drawn from one range lose one zero ten times as often as two; where zeros are kept, or longer numbers are as
        // usual as shorter ones, the short ones are something else.
        var (all, full) = (lost.lengths.Sum(), lost.lengths[most]);
        var longer = lost.lengths[(most + 1)..].Sum();
        if (
            lost.Shorter < Fewest
            || full * 5 < all * 3
            || lost.zeros * 10 > lost.Shorter
            || longer * 2 > lost.Shorter
            || lost.lengths[most - 1] * 2 < lost.Shorter
            || Runs(texts, most)
        )
        {
            lost.length = 0;
        }

        return lost;
    }

    /// <summary>The code at its full length; null where none was lost.</summary>
    public string? Repair(string trimmed) =>
        length > 0 && trimmed.Length < length && trimmed.Length >= length - MostLost && IsCode(trimmed)
            ? trimmed.PadLeft(length, '0')
            : null;

    // Row numbers grow longer by nature: they fill their range from its start.
    private static bool Runs(IReadOnlyList<string> texts, int most)
    {
        var (lowest, highest, count) = (long.MaxValue, 0L, 0L);
        foreach (var text in texts.Where(text => text.Length <= Math.Min(most, 18) && IsCode(text)))
        {
            var number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            (lowest, highest, count) = (Math.Min(lowest, number), Math.Max(highest, number), count + 1);
        }

        return count > 0 && count * 5 > highest - lowest;
    }

    private static bool IsCode(string text) =>
        text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}

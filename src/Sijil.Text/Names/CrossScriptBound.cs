namespace Sijil.Text.Names;

/// <summary>
/// The most that an Arabic unit and a Latin one can resemble each other, from what each letter costs at best beside the other unit, wherever it stands. Refuses most pairs
/// of different names without measuring them.
/// </summary>
internal static class CrossScriptBound
{
    private const char First = '\u0620';
    private const int Letters = '\u064B' - First;

    /// <summary>Sums in another order than the measure's may come out higher by a rounding.</summary>
    private const float Slack = 0.999f;

    /// <summary>What each Arabic letter costs at best beside a Latin unit: as one of its chunks, or left out.</summary>
    public static float[] Floors(byte[] written)
    {
        var floors = new float[Letters];
        for (var i = 0; i < Letters; i++)
        {
            var letter = (char)(First + i);
            var floor = CrossScriptComparison.Deletion(letter);
            if (EmissionTable.Of(letter) is { } emissions)
            {
                foreach (var chunk in written)
                {
                    floor = Math.Min(floor, emissions[chunk]);
                }
            }

            floors[i] = floor;
        }

        return floors;
    }

    /// <summary>The Latin letters, as bits from a, with which the letters of an Arabic unit are ever written.</summary>
    public static uint Writes(string arabic)
    {
        var writes = 0u;
        foreach (var letter in arabic)
        {
            writes |= EmissionTable.LettersOf(letter);
        }

        return writes;
    }

    /// <summary>At least the similarity.</summary>
    /// <param name="arabic">The Arabic letters.</param>
    /// <param name="writes">With which Latin letters they are written.</param>
    /// <param name="spelling">The Latin letters.</param>
    /// <param name="floors">What Arabic letters cost beside them.</param>
    public static float Of(ReadOnlySpan<char> arabic, uint writes, ReadOnlySpan<char> spelling, float[] floors)
    {
        var cost = 0f;
        for (var i = 0; i < arabic.Length; i++)
        {
            var letter = arabic[i];
            var floor = letter - First is >= 0 and < Letters and var at
                ? floors[at]
                : CrossScriptComparison.Deletion(letter);
            cost += i > 0 && arabic[i - 1] == letter ? Math.Min(floor, CrossScriptComparison.Doubled) : floor;
        }

        for (var j = 0; j < spelling.Length; j++)
        {
            var c = spelling[j];
            var isWritten = c is >= 'a' and <= 'z' && (writes & (1u << (c - 'a'))) != 0;
            cost += isWritten ? 0 : CrossScriptComparison.Insertion(spelling, j);
        }

        return CrossScriptComparison.Similarity(cost * Slack, arabic.Length);
    }
}

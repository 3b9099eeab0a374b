namespace Sijil.Text.Values;

/// <summary>
/// Reads ages as lists write them: numbers in any digits, units (years, months, weeks, days, hours), «أقل من عام», "3M",
/// ranges ("20-25"), bounds ("60+", "under 5"), "about" (two years either way), decades ("forties", "40s") and life stages ("child").
/// </summary>
public static class AgeReader
{
    /// <summary>The highest age that is believed, in years.</summary>
    public const double HighestYears = 130;

    private const int LongestCell = 80;
    private const string Expected =
        "expected an age from 0 to 130 years, such as 34, 3 months, 20-25 or less than a year";

    /// <summary>Reads one cell. An empty or "unknown" cell is not stated; 999, -1 and whatever else cannot be an age is a problem.</summary>
    /// <param name="raw">Any text.</param>
    public static Reading<AgeValue> Read(string raw)
    {
        if (NotStatedWords.IsNotStated(raw) || NotStatedWords.IsUnknown(raw))
        {
            return default;
        }

        if (raw.AsSpan().Trim().Length > LongestCell)
        {
            return new(null, Expected + "; found a longer text");
        }

        var phrase = new AgePhrase();
        foreach (var token in AgeToken.Of(WordFold.Fold(raw).Trim()))
        {
            if (!phrase.Take(token))
            {
                return new(null, Expected);
            }
        }

        return phrase.Bounds() is var (min, max) && min >= 0 && min <= max && max <= HighestYears
            ? new(new AgeValue(raw, min, max), null)
            : new(null, Expected);
    }
}

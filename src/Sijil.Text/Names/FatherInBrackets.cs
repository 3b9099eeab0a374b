namespace Sijil.Text.Names;

/// <summary>«سليم (بن نادر) القصار»: registers that put the father between the given name and the family in brackets.</summary>
internal static class FatherInBrackets
{
    private const int MostWords = 3;

    /// <summary>The text with the brackets around the father left out; the text itself where nothing is bracketed so.</summary>
    public static string Opened(string clean)
    {
        var open = clean.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : clean.IndexOf(')', open + 1);
        if (
            open < 1
            || close < open
            || clean.IndexOf('(', open + 1) >= 0
            || !HasLetter(clean.AsSpan(0, open))
            || !HasLetter(clean.AsSpan(close + 1))
        )
        {
            return clean;
        }

        var inside = clean[(open + 1)..close].Trim();
        var isName = inside.Length > 0 && inside.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'');
        return isName && inside.Split(' ').Length <= MostWords
            ? $"{clean[..open].TrimEnd()} {inside} {clean[(close + 1)..].TrimStart()}"
            : clean;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}

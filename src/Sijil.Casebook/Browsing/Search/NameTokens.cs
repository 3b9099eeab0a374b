using Sijil.Text.Names;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>The words by which a text is searched: the units of a name («عبد الله» is one), else its folded words.</summary>
internal static class NameTokens
{
    private const int Longest = 40;
    private const string Article = "ال";

    /// <summary>The words of a name; a name that is none ("unknown", "wife of …") gives its plain words.</summary>
    public static void OfName(string name, ICollection<string> tokens)
    {
        if (name.Length == 0)
        {
            return;
        }

        var parsed = PersonName.Parse(name);
        if (parsed.Units.IsEmpty)
        {
            OfText(name, tokens);
            return;
        }

        foreach (var unit in parsed.Units)
        {
            Add(unit.Fold, tokens);
        }

        foreach (var rest in parsed.Residue)
        {
            OfText(rest, tokens);
        }
    }

    /// <summary>The folded words of a text; an Arabic word with an article also without it.</summary>
    public static void OfText(string text, ICollection<string> tokens)
    {
        if (text.Length == 0)
        {
            return;
        }

        foreach (var word in FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(word, tokens);
            if (word.Length >= 5 && word.StartsWith(Article, StringComparison.Ordinal))
            {
                Add(word[Article.Length..], tokens);
            }
        }
    }

    private static void Add(string token, ICollection<string> tokens)
    {
        var kept = token.Length <= Longest ? token : token[..Longest];
        if (kept.Length > 0 && !tokens.Contains(kept))
        {
            tokens.Add(kept);
        }
    }
}

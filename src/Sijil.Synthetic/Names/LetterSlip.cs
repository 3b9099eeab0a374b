using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>A slip of one letter, in any script.</summary>
internal static class LetterSlip
{
    /// <summary>Slips once in the text; a text of fewer than three letters and a place between words stay as they are.</summary>
    public static string Apply(string text, string[] alike, string vowels, Draws draws)
    {
        var kind = draws.Below(100);
        var at = draws.Below(text.Length);
        var choice = draws.Below(1000);
        if (text.Length < 3 || text[at] == ' ')
        {
            return text;
        }

        return kind switch
        {
            < 40 => Replace(text, at, Another(text[at], alike, vowels, choice)),
            < 65 => text.Remove(at, 1),
            < 85 => text.Insert(at + 1, vowels[choice % vowels.Length].ToString()),
            _ => at + 1 < text.Length && text[at + 1] != ' '
                ? Replace(Replace(text, at, text[at + 1]), at + 1, text[at])
                : text.Remove(at, 1),
        };
    }

    private static string Replace(string text, int at, char letter) => text.Remove(at, 1).Insert(at, letter.ToString());

    private static char Another(char letter, string[] alike, string vowels, int choice)
    {
        var others = alike
            .Where(group => group.Contains(letter, StringComparison.Ordinal))
            .SelectMany(group => group)
            .Where(c => c != letter)
            .ToArray();
        return others.Length > 0 ? others[choice % others.Length] : vowels[choice % vowels.Length];
    }
}

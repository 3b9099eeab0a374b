using System.Globalization;
using Sijil.Text.Scripts;
using Sijil.Text.Values;

namespace Sijil.Text.Names;

/// <summary>How many persons an entry stands for.</summary>
/// <param name="Min">At least so many; 1 or more.</param>
/// <param name="Max">At most so many; null: the entry sets no bound ("family of", "and others").</param>
/// <param name="NamesOne">One of them stands there by name ("X and his wife").</param>
public sealed record PersonCount(int Min, int? Max, bool NamesOne)
{
    /// <summary>One person.</summary>
    public static PersonCount One { get; } = new(1, 1, false);
}

/// <summary>
/// Counts the persons of an entry that names none or more than one: "his wife and three children", "12 unidentified", «زوجته وثلاثة أطفال», «طفلان».
/// Numbers in digits and in words count before a noun; after one they are a label ("unknown 12") unless the noun is a plural without a number.
/// Duals count two, plurals at least two. Ages ("child, 3 years") count nobody.
/// </summary>
public static class GroupEntry
{
    private const int MostWords = 40;

    /// <summary>How many persons the text stands for; null where nothing in it counts people.</summary>
    /// <param name="text">A cell's text as received.</param>
    public static PersonCount? Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text)?.Result();
    }

    /// <summary>Whether the whole entry counts people and no word of it could be somebody's own name: such an entry names nobody.</summary>
    internal static bool IsWhole(string text, out PersonCount count)
    {
        var walk = Read(text);
        count = walk?.Result() ?? PersonCount.One;
        return walk is { HasCounted: true, Strangers: 0 };
    }

    /// <summary>Whether an entry that begins with this folded word is worth counting.</summary>
    internal static bool MayBegin(string fold) => GroupVocabulary.Of(fold) is not null;

    private static GroupWalk? Read(string text)
    {
        var tokens = Tokens(text);
        if (tokens.Count is 0 or > MostWords)
        {
            return null;
        }

        var walk = new GroupWalk();
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
            var last = i > 0 ? tokens[i - 1] : null;
            if (IsNumber(tokens[i]) && (IsAge(next) || last is "no" or "nr" or "number" or "#" or "رقم"))
            {
                walk.Pass();
                i += IsAge(next) ? 1 : 0;
                continue;
            }

            walk.Take(tokens[i]);
        }

        return walk;
    }

    private static bool IsAge(string? fold) =>
        fold is not null
        && (AgeWords.Units.ContainsKey(fold) || fold is "old" or "yo")
        && fold is not ("an" or "m" or "d" or "w" or "y");

    private static bool IsNumber(string fold) => char.IsAsciiDigit(fold[0]);

    // Words of letters or of digits, folded; commas and the like stay, because they part what stands side by side.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var plain = CellDigits.ToAscii(CleanText.Of(text, out _));
        for (var i = 0; i < plain.Length; )
        {
            var from = i;
            while (
                i < plain.Length
                && char.IsLetterOrDigit(plain[i])
                && char.IsDigit(plain[i]) == char.IsDigit(plain[from])
            )
            {
                i++;
            }

            if (i > from)
            {
                if (Fold(plain[from..i]) is { Length: > 0 } fold)
                {
                    tokens.Add(fold);
                }
            }
            else
            {
                if (plain[i] is ',' or '،' or '+' or '/' or '&' or ';' or '؛' or '-' or '–' or '#')
                {
                    tokens.Add(
                        plain[i] is '-' or '–' ? "-"
                        : plain[i] == '#' ? "#"
                        : ","
                    );
                }

                i++;
            }
        }

        return tokens;
    }

    internal static string Fold(string word) =>
        ScriptOf.Text(word) == NameScript.Arabic ? ArabicFold.Fold(word) : word.ToLower(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Sijil.Text.Values;

/// <summary>A number, a word or a mark of an age's cell.</summary>
internal readonly record struct AgeToken(double? Number, string Word)
{
    /// <summary>Cuts a folded cell into tokens; a full stop between digits is a decimal point, and so is a comma.</summary>
    public static IEnumerable<AgeToken> Of(string folded)
    {
        var i = 0;
        while (i < folded.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(folded[i]))
            {
                while (i < folded.Length && (char.IsAsciiDigit(folded[i]) || IsPoint(folded, i)))
                {
                    i++;
                }

                var digits = folded[start..i].Replace(',', '.');
                var isNumber = double.TryParse(
                    digits,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                );
                yield return isNumber ? new(number, digits) : new(null, digits);
            }
            else if (char.IsLetter(folded[i]))
            {
                while (i < folded.Length && char.IsLetter(folded[i]))
                {
                    i++;
                }

                foreach (var token in OfWord(folded[start..i]))
                {
                    yield return token;
                }
            }
            else
            {
                i++;
                if (folded[start] == '-')
                {
                    if (Dash(folded, i) is { } dash)
                    {
                        yield return new(null, dash);
                    }
                }
                else if (!" ()'/,\":".Contains(folded[start], StringComparison.Ordinal))
                {
                    yield return new(null, folded[start..i]);
                }
            }
        }
    }

    // Arabic writes "and" and the article as part of the next word.
    private static IEnumerable<AgeToken> OfWord(string word)
    {
        if (word.Length > 3 && word[0] == 'و' && AgeWords.Units.ContainsKey(word[1..]))
        {
            yield return new(null, "و");
            yield return new(null, word[1..]);
            yield break;
        }

        var bare = word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        yield return new(null, AgeWords.Units.ContainsKey(bare) ? bare : word);
    }

    // "20-25" is a range, "-1" a bad number, "3-month-old" and a trailing dash are only punctuation.
    private static string? Dash(string text, int after)
    {
        var next = after;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next == text.Length || !char.IsAsciiDigit(text[next]) ? null
            : next == after ? "-"
            : "--";
    }

    private static bool IsPoint(string text, int at) =>
        text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}

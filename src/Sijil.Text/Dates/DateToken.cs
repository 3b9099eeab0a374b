namespace Sijil.Text.Dates;

/// <summary>What a token of a date's cell is.</summary>
internal enum DateTokenKind
{
    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>Any other character but a space.</summary>
    Mark,
}

/// <summary>A number, a word or a mark of a date's cell, folded.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">Its folded text.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text)
{
    /// <summary>How many digits were written.</summary>
    public int Digits => Text.Length;

    /// <summary>The number; a million where it has more than six digits.</summary>
    public int Value =>
        Text.Length > 6 ? 1_000_000 : int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether this is the mark.</summary>
    public bool Is(char mark) => Kind == DateTokenKind.Mark && Text[0] == mark;

    /// <summary>Cuts a folded cell into tokens, without spaces and apostrophes.</summary>
    public static List<DateToken> Of(string folded)
    {
        var tokens = new List<DateToken>();
        var i = 0;
        while (i < folded.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(folded[i]))
            {
                i = End(folded, i, char.IsAsciiDigit);
                tokens.Add(new(DateTokenKind.Number, folded[start..i]));
            }
            else if (char.IsLetter(folded[i]))
            {
                i = End(folded, i, c => char.IsLetter(c) || c == '\'');
                var word = folded[start..i].Replace("'", "", StringComparison.Ordinal);
                tokens.Add(new(DateTokenKind.Word, word));
            }
            else
            {
                i++;
                if (folded[start] is not (' ' or '\''))
                {
                    tokens.Add(new(DateTokenKind.Mark, folded[start..i]));
                }
            }
        }

        return tokens;
    }

    private static int End(string text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
        {
            from++;
        }

        return from;
    }
}

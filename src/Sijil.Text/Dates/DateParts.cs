using Sijil.Text.Values;

namespace Sijil.Text.Dates;

/// <summary>A date's cell taken apart: its numbers, the month it names, the calendar it says. Nothing is decided yet.</summary>
internal sealed class DateParts
{
    private const string AllowedMarks = "/-.,_\\;()~?+";

    /// <summary>The numbers in the order written.</summary>
    public List<DateToken> Numbers { get; } = [];

    /// <summary>The month named by a word.</summary>
    public NamedMonth? Month { get; private set; }

    /// <summary>How many numbers stand before the month's word.</summary>
    public int NumbersBeforeMonth { get; private set; }

    /// <summary>The calendar that the cell says, by era word, month word or Persian digits.</summary>
    public WrittenCalendar Calendar { get; private set; }

    /// <summary>The writer says "about".</summary>
    public bool IsAbout { get; private set; }

    /// <summary>Takes a cell apart; the problem is null where all of it has a place in a date.</summary>
    public static (DateParts Parts, string? Problem) Of(string raw)
    {
        var parts = new DateParts();
        var tokens = DateToken.Of(WordFold.Fold(raw));
        if (tokens.Count > 0 && tokens[0].Is('-'))
        {
            return (parts, DateProblem.NotADate);
        }

        if (!TimePart.TryRemove(tokens))
        {
            return (parts, "expected a time of day from 00:00 to 24:00 after the date");
        }

        var problem = parts.Take(tokens);
        if (parts.Calendar == WrittenCalendar.Unsaid && raw.AsSpan().ContainsAnyInRange('\u06F0', '\u06F9'))
        {
            parts.UsesPersianDigits = true;
        }

        return (parts, problem);
    }

    /// <summary>The numbers are in Persian digits and nothing else says which calendar: a year from 1300 on is solar.</summary>
    public bool UsesPersianDigits { get; private set; }

    private string? Take(List<DateToken> tokens)
    {
        var i = 0;
        while (i < tokens.Count)
        {
            var token = tokens[i];
            var used = 1;
            if (token.Kind == DateTokenKind.Number)
            {
                Numbers.Add(token);
            }
            else if (token.Kind == DateTokenKind.Mark)
            {
                IsAbout |= DateWords.IsAbout(token.Text);
                if (!AllowedMarks.Contains(token.Text, StringComparison.Ordinal))
                {
                    return DateProblem.NotADate;
                }
            }
            else if (LongestMonth(tokens, i, out used) is { } month)
            {
                if (Month is { } before && before != month)
                {
                    return "expected one month, found two that differ";
                }

                NumbersBeforeMonth = Month is null ? Numbers.Count : NumbersBeforeMonth;
                Month = month;
            }
            else if (TakeWord(token.Text) is { } problem)
            {
                return problem;
            }

            i += used;
        }

        return TakeCalendar(Month?.Calendar ?? WrittenCalendar.Unsaid);
    }

    private string? TakeWord(string word)
    {
        if (DateWords.Era(word) is var era && era != WrittenCalendar.Unsaid)
        {
            // «هـ.ش»: the second letter is the one that tells.
            Calendar =
                Calendar == WrittenCalendar.Hijri && era == WrittenCalendar.PersianSolar
                    ? WrittenCalendar.Unsaid
                    : Calendar;
            return TakeCalendar(era);
        }

        if (DateWords.IsAbout(word))
        {
            IsAbout = true;
            return null;
        }

        return DateWords.IsSilent(word) ? null
            : MonthWords.IsHalfNamed(word) ? "expected the month's whole name, with first or second"
            : DateProblem.NotADate;
    }

    private string? TakeCalendar(WrittenCalendar said)
    {
        if (said == WrittenCalendar.Unsaid || Calendar == said)
        {
            return null;
        }

        // A solar month with the era «هـ» alone is a solar date: both calendars count from the hijra.
        var isSolarMonth = Calendar == WrittenCalendar.Hijri && said == WrittenCalendar.PersianSolar;
        if (Calendar != WrittenCalendar.Unsaid && !isSolarMonth)
        {
            return "expected one calendar, found two";
        }

        Calendar = said;
        return null;
    }

    // Words of one month may be parted by dashes ("kanun al-thani") and may end in a single digit («كانون 2», «ك2») where a year still follows.
    private static NamedMonth? LongestMonth(List<DateToken> tokens, int from, out int used)
    {
        NamedMonth? found = null;
        used = 1;
        var words = "";
        var taken = 0;
        for (var i = from; i < tokens.Count && taken < MonthWords.MostWords; i++)
        {
            var token = tokens[i];
            if (token.Is('-') && taken > 0)
            {
                continue;
            }

            var isNumeral = token is { Kind: DateTokenKind.Number, Text: "1" or "2" } && taken > 0;
            if (token.Kind != DateTokenKind.Word && !isNumeral)
            {
                break;
            }

            words = taken == 0 ? token.Text : words + " " + token.Text;
            taken++;
            if (
                MonthWords.TryFind(words, out var month)
                && (!isNumeral || tokens.FindIndex(i + 1, t => t.Kind == DateTokenKind.Number) > 0)
            )
            {
                found = month;
                used = i - from + 1;
            }
        }

        return found;
    }
}

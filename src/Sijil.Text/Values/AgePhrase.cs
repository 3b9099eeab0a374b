namespace Sijil.Text.Values;

/// <summary>What has been understood of an age's cell so far: one or two ends, each a sum of numbers with units, and the words that bound or blur them.</summary>
internal sealed class AgePhrase
{
    private const double AboutYears = 2;
    private const double Day = 1 / 365.25;
    private const double Month = 1.0 / 12;

    private readonly List<(double Years, double PerYear)> ends = [];
    private double? number;
    private double sum;
    private double perYear;
    private bool less;
    private bool more;
    private bool about;
    private bool between;
    private (double Min, double Max)? stage;

    private bool EndIsOpen => number is not null || perYear > 0;

    /// <summary>Takes the next token; false where it has no place in an age.</summary>
    public bool Take(AgeToken token)
    {
        var word = token.Word;
        if (token.Number is { } value)
        {
            var isFirst = number is null;
            number = value;
            return isFirst;
        }

        if (word == "s" && number is >= 10 and <= 100 && number % 10 == 0)
        {
            stage = (number.Value, number.Value + 9);
            number = null;
            return true;
        }

        between |= AgeWords.Between.Contains(word);
        if (between && EndIsOpen && ends.Count == 0 && AgeWords.And.Contains(word))
        {
            return Close();
        }

        if (AgeWords.To.Contains(word) && (EndIsOpen || word == "-"))
        {
            return EndIsOpen && Close();
        }

        if (AgeWords.Units.TryGetValue(word, out var unit) && !(word == "y" && number is null))
        {
            return TakeUnit(unit, word.Length == 1);
        }

        return TakeHalf(word) || TakeStage(word) || TakeBound(word);
    }

    /// <summary>The completed years meant, lowest and highest; null where the tokens make no age.</summary>
    public (double Min, double Max)? Bounds()
    {
        if ((EndIsOpen && !Close()) || ends.Count > 2 || (less && more))
        {
            return null;
        }

        if (ends.Count == 0)
        {
            return less || more || about ? null : stage;
        }

        var (min, unit) = ends[0];
        var (max, lastUnit) = ends[^1];
        if (ends.Count == 2)
        {
            // "3-4 months": the unit belongs to both ends.
            return less || more ? null : (unit == 0 && lastUnit > 1 ? min / lastUnit : min, max);
        }

        return less ? (0, JustBelow(max, lastUnit))
            : more ? (min, AgeReader.HighestYears)
            : about && min >= 1 ? (Math.Max(0, min - AboutYears), Math.Min(AgeReader.HighestYears, max + AboutYears))
            : (min, max);
    }

    private bool TakeUnit(AgeUnit unit, bool isLetter)
    {
        // "25 M" is rather a man of 25 than a child of 25 months.
        if (isLetter && (number is null || (unit.PerYear == 12 && number > 24)))
        {
            return false;
        }

        sum += (number ?? 1) * unit.Count / unit.PerYear;
        perYear = unit.PerYear;
        number = null;
        return true;
    }

    private bool TakeHalf(string word)
    {
        if (!AgeWords.Half.Contains(word))
        {
            return false;
        }

        if (number is null && perYear > 0)
        {
            sum += 0.5 / perYear;
        }
        else
        {
            number = (number ?? 0) + 0.5;
        }

        return true;
    }

    private bool TakeStage(string word)
    {
        if (AgeWords.Decades.TryGetValue(word, out var from))
        {
            stage = (from, from + 9);
            return true;
        }

        if (!AgeWords.Stages.TryGetValue(word, out var years))
        {
            return false;
        }

        stage ??= years;
        return true;
    }

    private bool TakeBound(string word)
    {
        var (isLess, isMore, isAbout) = (
            AgeWords.Less.Contains(word),
            AgeWords.More.Contains(word),
            AgeWords.About.Contains(word)
        );
        less |= isLess;
        more |= isMore;
        about |= isAbout;
        return isLess || isMore || isAbout || AgeWords.Silent.Contains(word) || AgeWords.To.Contains(word);
    }

    private bool Close()
    {
        if (number is not null && perYear > 0)
        {
            return false;
        }

        ends.Add((number ?? sum, perYear));
        number = null;
        (sum, perYear) = (0, 0);
        return true;
    }

    private static double JustBelow(double years, double unit) =>
        unit switch
        {
            <= 1 when years > 1 => Math.Ceiling(years) - 1,
            <= 1 => years < 1 ? years : 11 * Month,
            12 when years > 1.5 * Month => years - Month,
            12 => 30 * Day,
            _ => Math.Max(0, years - Day),
        };
}

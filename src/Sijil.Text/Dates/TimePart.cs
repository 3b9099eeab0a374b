namespace Sijil.Text.Dates;

/// <summary>Takes the time of day out of a date's tokens: it is of no use here, but cells have it ("2024-03-01T00:00:00Z").</summary>
internal static class TimePart
{
    /// <summary>Removes hours:minutes[:seconds[.fraction]], the T before, and am, pm, ص, م, Z or an offset after. False where the time cannot be.</summary>
    public static bool TryRemove(List<DateToken> tokens)
    {
        var colon = tokens.FindIndex(token => token.Is(':'));
        if (colon < 0)
        {
            return true;
        }

        if (!IsNumber(tokens, colon - 1, 24) || !IsNumber(tokens, colon + 1, 59))
        {
            return false;
        }

        var start = colon - 1;
        var end = colon + 2;
        if (end < tokens.Count && tokens[end].Is(':'))
        {
            if (!IsNumber(tokens, end + 1, 60))
            {
                return false;
            }

            end += 2;
            if (
                end + 1 < tokens.Count
                && (tokens[end].Is('.') || tokens[end].Is(','))
                && tokens[end + 1].Kind == DateTokenKind.Number
            )
            {
                end += 2;
            }
        }

        end = AfterZone(tokens, end);
        if (start > 0 && tokens[start - 1] is { Kind: DateTokenKind.Word, Text: "t" })
        {
            start--;
        }

        tokens.RemoveRange(start, end - start);
        return !tokens.Exists(token => token.Is(':'));
    }

    private static int AfterZone(List<DateToken> tokens, int end)
    {
        if (
            end < tokens.Count
            && tokens[end] is { Kind: DateTokenKind.Word, Text: "am" or "pm" or "z" or "utc" or "gmt" or "ص" or "م" }
        )
        {
            end++;
        }

        if (
            end + 1 < tokens.Count
            && (tokens[end].Is('+') || tokens[end].Is('-'))
            && tokens[end + 1].Kind == DateTokenKind.Number
        )
        {
            // "+03:00" or "+0300"; "10:30 - 15/03/2024" is no offset.
            var withMinutes = end + 3 < tokens.Count && tokens[end + 2].Is(':') && IsNumber(tokens, end + 3, 59);
            return withMinutes ? end + 4
                : tokens[end + 1].Digits == 4 && end + 2 == tokens.Count ? end + 2
                : end;
        }

        return end;
    }

    private static bool IsNumber(List<DateToken> tokens, int at, int highest) =>
        at >= 0
        && at < tokens.Count
        && tokens[at] is { Kind: DateTokenKind.Number, Digits: <= 2 } token
        && token.Value <= highest;
}

namespace Sijil.Casebook.Intake.Delimited;

/// <summary>Which character separates a text file's fields: the one that cuts most records into the same number of fields.</summary>
internal static class DelimiterGuess
{
    public const int SampleCharacters = 1 << 17;
    private const int SampleRecords = 200;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter; a comma where nothing speaks for any (a single column).</summary>
    public static char Of(string sample)
    {
        var (best, bestScore) = (',', 0.0);
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    // The share of records (those with a delimiter at all count fully) that have the commonest count above one, then the more fields the better.
    private static double Score(string sample, char delimiter)
    {
        var counts = new SortedDictionary<int, int>();
        var records = 0;
        foreach (var fields in FieldCounts(sample, delimiter))
        {
            records++;
            counts[fields] = counts.GetValueOrDefault(fields) + 1;
        }

        var score = 0.0;
        foreach (var (fields, times) in counts)
        {
            if (fields > 1)
            {
                score = Math.Max(score, (double)times / records * (2 - (1.0 / fields)));
            }
        }

        return score;
    }

    private static IEnumerable<int> FieldCounts(string sample, char delimiter)
    {
        var (fields, quoted, empty, mayOpen, records) = (1, false, true, true, 0);
        foreach (var c in sample)
        {
            if (c == '"' && (quoted || mayOpen))
            {
                // A quote right after a closing one opens again: a doubled quote inside the field.
                (quoted, empty, mayOpen) = (!quoted, false, quoted);
            }
            else if (!quoted && c is ('\n' or '\r'))
            {
                if (!empty)
                {
                    yield return fields;
                    if (++records == SampleRecords)
                    {
                        yield break;
                    }
                }

                (fields, empty, mayOpen) = (1, true, true);
            }
            else
            {
                var separates = !quoted && c == delimiter;
                fields += separates ? 1 : 0;
                (empty, mayOpen) = (false, separates);
            }
        }

        if (!empty && !quoted)
        {
            yield return fields;
        }
    }
}

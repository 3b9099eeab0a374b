namespace Sijil.Text.Names;

/// <summary>Compares a unit in Arabic script with one in Latin letters: attested spellings first, then letter by letter.</summary>
internal static class CrossScriptComparison
{
    private const float Vowel = 0.12f;
    private const float SilentH = 1.0f;
    private const float FinalH = 0.15f;
    private const float Consonant = 2.5f;

    /// <summary>A spelling attested for one name can still be meant for another that is written exactly so ("Hassan").</summary>
    private const float Perfect = 0.98f;

    /// <summary>How far they agree.</summary>
    public static NameAgreement Of(UnitForms arabic, UnitForms latin, bool family)
    {
        var place = latin.Readings.Folds.IndexOf(arabic.Fold, 0, StringComparer.Ordinal);
        if (place >= 0)
        {
            return place == 0 && latin.Readings.IsClear ? NameAgreement.Same : NameAgreement.Near;
        }

        var known = NameAgreement.Missing;
        if (latin.Readings.IsClear && latin.FirstReading is { } reading)
        {
            // Both are known names: how near these two names are says more than how near the letters are.
            known = ArabicComparison.Of(arabic, reading, family);
            if (known >= NameAgreement.Near)
            {
                return known;
            }
        }

        var similarity = Similarity(arabic.Fold, latin.Key, latin.Chunks, 0);
        if (family && arabic.Body.Article > 0 != latin.Body.Article > 0)
        {
            similarity = Math.Max(
                similarity,
                Similarity(arabic.Fold.AsSpan(arabic.Body.Article), latin.Key, latin.Chunks, latin.Body.Article) - 0.02f
            );
        }

        if (known != NameAgreement.Missing && arabic.Known is not null)
        {
            return similarity >= Perfect && known < NameAgreement.Close ? NameAgreement.Close : known;
        }

        return similarity >= 0.93f ? NameAgreement.Near
            : similarity >= 0.86f ? NameAgreement.Close
            : similarity >= 0.76f ? NameAgreement.Distant
            : NameAgreement.Different;
    }

    /// <summary>1 for letters that always stand for each other, falling with every unlikely, missing or added one; may be negative.</summary>
    internal static float Similarity(ReadOnlySpan<char> arabic, string key, int[] chunks, int from)
    {
        var spelling = key.AsSpan(from);
        if (arabic.Length > LetterDistance.LongestUnit || spelling.Length > LetterDistance.LongestUnit)
        {
            return 0;
        }

        Span<float> rows = stackalloc float[2 * (LetterDistance.LongestUnit + 1)];
        var previous = rows[..(spelling.Length + 1)];
        var current = rows.Slice(LetterDistance.LongestUnit + 1, spelling.Length + 1);
        previous[0] = 0;
        for (var j = 1; j <= spelling.Length; j++)
        {
            previous[j] = previous[j - 1] + Insertion(spelling, j - 1);
        }

        for (var i = 1; i <= arabic.Length; i++)
        {
            var letter = arabic[i - 1];
            var deletion = i > 1 && arabic[i - 2] == letter ? 0.1f : Deletion(letter);
            var emissions = EmissionTable.Of(letter);
            current[0] = previous[0] + deletion;
            for (var j = 1; j <= spelling.Length; j++)
            {
                var cost = Math.Min(previous[j] + deletion, current[j - 1] + Insertion(spelling, j - 1));
                if (emissions is not null)
                {
                    for (var length = 1; length <= 3 && length <= j; length++)
                    {
                        var code = chunks[((from + j - length) * 3) + length - 1];
                        if (code >= 0)
                        {
                            cost = Math.Min(cost, previous[j - length] + emissions[code]);
                        }
                    }
                }

                current[j] = cost;
            }

            var swap = previous;
            previous = current;
            current = swap;
        }

        return 1 - (0.42f * previous[spelling.Length] / Math.Max(3, arabic.Length));
    }

    private static float Insertion(ReadOnlySpan<char> spelling, int at) =>
        spelling[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => Vowel,
            'h' when at == spelling.Length - 1 && at > 0 && spelling[at - 1] is 'a' or 'e' => FinalH,
            'h' => SilentH,
            _ => Consonant,
        };

    private static float Deletion(char letter) =>
        letter switch
        {
            'ا' or 'ع' => 0.5f,
            'و' or 'ي' or 'ه' or 'ح' => 1.2f,
            _ => 2.8f,
        };
}

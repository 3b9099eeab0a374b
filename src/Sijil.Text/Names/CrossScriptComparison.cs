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

    /// <summary>What resembles less is a different name.</summary>
    private const float Weak = 0.76f;

    /// <summary>The cost of a letter written twice where the other script writes it once.</summary>
    public const float Doubled = 0.1f;

    /// <summary>How far they agree.</summary>
    public static NameAgreement Of(UnitForms arabic, UnitForms latin, bool family)
    {
        var place = latin.Readings.MayHold(arabic.Fold)
            ? latin.Readings.Folds.IndexOf(arabic.Fold, 0, StringComparer.Ordinal)
            : -1;
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

        var isKnown = known != NameAgreement.Missing && arabic.Known is not null;
        var least = isKnown ? Perfect : Weak;
        var similarity = Similarity(arabic, latin, (0, 0), least);
        if (family && arabic.Body.Article > 0 != latin.Body.Article > 0)
        {
            similarity = Math.Max(
                similarity,
                Similarity(arabic, latin, (arabic.Body.Article, latin.Body.Article), least) - 0.02f
            );
        }

        if (isKnown)
        {
            return similarity >= Perfect && known < NameAgreement.Close ? NameAgreement.Close : known;
        }

        return similarity >= 0.93f ? NameAgreement.Near
            : similarity >= 0.86f ? NameAgreement.Close
            : similarity >= Weak ? NameAgreement.Distant
            : NameAgreement.Different;
    }

    // Below the least that matters any value will do.
    private static float Similarity(UnitForms arabic, UnitForms latin, (int Arabic, int Latin) from, float least)
    {
        var letters = arabic.Fold.AsSpan(from.Arabic);
        var bound = CrossScriptBound.Of(letters, arabic.Writes, latin.Key.AsSpan(from.Latin), latin.Floors);
        return bound < least ? bound : Similarity(letters, latin.Key, latin.Written, from.Latin);
    }

    /// <summary>1 for letters that always stand for each other, falling with every unlikely, missing or added one; may be negative.</summary>
    internal static float Similarity(ReadOnlySpan<char> arabic, string key, byte[] written, int from)
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
            var deletion = i > 1 && arabic[i - 2] == letter ? Doubled : Deletion(letter);
            var emissions = EmissionTable.Of(letter);
            current[0] = previous[0] + deletion;
            for (var j = 1; j <= spelling.Length; j++)
            {
                var cost = Math.Min(previous[j] + deletion, current[j - 1] + Insertion(spelling, j - 1));
                if (emissions is not null)
                {
                    for (var length = 1; length <= 3 && length <= j; length++)
                    {
                        var chunk = written[((from + j - length) * 3) + length - 1];
                        cost = Math.Min(cost, previous[j - length] + emissions[chunk]);
                    }
                }

                current[j] = cost;
            }

            var swap = previous;
            previous = current;
            current = swap;
        }

        return Similarity(previous[spelling.Length], arabic.Length);
    }

    /// <summary>The similarity of Arabic letters to a spelling that costs so much.</summary>
    public static float Similarity(float cost, int letters) => 1 - (0.42f * cost / Math.Max(3, letters));

    /// <summary>The cost of a Latin letter that stands for no Arabic one.</summary>
    public static float Insertion(ReadOnlySpan<char> spelling, int at) =>
        spelling[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => Vowel,
            'h' when at == spelling.Length - 1 && at > 0 && spelling[at - 1] is 'a' or 'e' => FinalH,
            'h' => SilentH,
            _ => Consonant,
        };

    /// <summary>The cost of an Arabic letter that is not written.</summary>
    public static float Deletion(char letter) =>
        letter switch
        {
            'ا' or 'ع' => 0.5f,
            'و' or 'ي' or 'ه' or 'ح' => 1.2f,
            _ => 2.8f,
        };
}

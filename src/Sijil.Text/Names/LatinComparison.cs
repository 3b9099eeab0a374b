namespace Sijil.Text.Names;

/// <summary>Compares two units in Latin letters: by the Arabic names they stand for, else by letters without regard to style.</summary>
internal static class LatinComparison
{
    private static readonly LetterDistance Distance = BuildDistance();

    private static readonly float[] Limits = LetterDistance.Limits(
        (distance, longest) => Level(distance, longest) == NameAgreement.Different
    );

    private static readonly ulong ArticleLetters = LetterBound.SetOf("al");

    /// <summary>How far they agree.</summary>
    public static NameAgreement Of(UnitForms a, UnitForms b, bool family)
    {
        if (a.Key == b.Key)
        {
            return NameAgreement.Same;
        }

        if (a.FirstReading is { } x && b.FirstReading is { } y)
        {
            if (a.Readings.MayMeet(b.Readings) && Common(a, b))
            {
                return a.Readings.IsClear && b.Readings.IsClear && x.Fold == y.Fold
                    ? NameAgreement.Same
                    : NameAgreement.Near;
            }

            if (a.Readings.IsClear && b.Readings.IsClear)
            {
                return ArabicComparison.Of(x, y, family);
            }
        }

        var level = BySpelling(a, b, family);
        if (level is NameAgreement.Distant or NameAgreement.Close && a.FirstReading is null && b.FirstReading is null)
        {
            level = SpanishSound.Of(a.Fold) == SpanishSound.Of(b.Fold) ? NameAgreement.Near : level;
        }

        return level < NameAgreement.Distant && a.Skeleton == b.Skeleton ? NameAgreement.Distant : level;
    }

    /// <summary>Whether their letters alone, without regard to places, tell that they are different.</summary>
    public static bool SurelyDiffer(UnitForms a, UnitForms b, bool family)
    {
        if (a.Readings.MayMeet(b.Readings))
        {
            return false;
        }

        return a.Readings.IsClear && b.Readings.IsClear && a.FirstReading is { } x && b.FirstReading is { } y
            ? ArabicComparison.SurelyDiffer(x, y, family)
            : AreFar(a, b, family) && a.Skeleton != b.Skeleton;
    }

    private static bool AreFar(UnitForms a, UnitForms b, bool family)
    {
        var free = family && a.Body.Article != b.Body.Article ? ArticleLetters : 0;
        return Distance.AtLeast(a.Letters, b.Letters, free) >= Enough(Math.Max(a.Style.Length, b.Style.Length));
    }

    private static float Enough(int longest) => longest < Limits.Length ? Limits[longest] : float.PositiveInfinity;

    private static bool Common(UnitForms a, UnitForms b)
    {
        foreach (var fold in a.Readings.Folds)
        {
            if (b.Readings.Folds.Contains(fold, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static NameAgreement BySpelling(UnitForms a, UnitForms b, bool family)
    {
        if (AreFar(a, b, family))
        {
            return NameAgreement.Different;
        }

        var longest = Math.Max(a.Style.Length, b.Style.Length);
        var distance = Distance.Between(a.Style, b.Style, Enough(longest));
        if (family && a.Body.Article != b.Body.Article)
        {
            var (stemA, stemB) = (LatinStyle.Of(a.Key[a.Body.Article..]), LatinStyle.Of(b.Key[b.Body.Article..]));
            distance = Math.Min(distance, Distance.Between(stemA, stemB) + 0.1f);
        }

        return Level(distance, longest);
    }

    private static NameAgreement Level(float distance, int longest) =>
        distance <= 0.5f || (distance <= 1 && longest >= 7) ? NameAgreement.Near
        : distance <= 1 && longest >= 4 ? NameAgreement.Close
        : distance <= 0.35f * longest ? NameAgreement.Distant
        : NameAgreement.Different;

    private static LetterDistance BuildDistance()
    {
        var distance = new LetterDistance('$', 'z');
        distance.Confuse("aiu", 0.25f);
        distance.Confuse("$s", 0.5f);
        distance.Confuse("jg", 0.25f);
        distance.Confuse("Gg", 0.2f);
        distance.Confuse("Gk", 0.5f);
        distance.Confuse("gk", 0.5f);
        distance.Confuse("Kk", 0.5f);
        distance.Confuse("Kh", 0.4f);
        distance.Confuse("zd", 0.5f);
        distance.Confuse("zs", 0.5f);
        distance.Confuse("ts", 0.6f);
        distance.Confuse("td", 0.5f);
        // Kurmanji writes x for kh, Spanish for j.
        distance.Confuse("Kx", 0.3f);
        distance.Confuse("jx", 0.5f);
        distance.Confuse("pb", 0.3f);
        distance.Confuse("fu", 0.5f);
        distance.Omit("aiu", 0.35f);
        distance.Omit("h", 0.6f);
        return distance;
    }
}

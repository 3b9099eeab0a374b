using System.Numerics;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Compares two units in Arabic script.</summary>
internal static class ArabicComparison
{
    private const float ArticleCost = 0.1f;
    private const float AbuCost = 0.35f;

    /// <summary>Up to here every edit is one of dots or dialect.</summary>
    private const float DialectOnly = 0.3f;

    private static readonly LetterDistance Distance = BuildDistance();

    private static readonly float[] Limits = LetterDistance.Limits(
        (distance, longest) => Level(distance, longest) == NameAgreement.Different
    );

    /// <summary>Of the particles that come and go before a family.</summary>
    private static readonly ulong ParticleLetters = LetterBound.SetOf("الابو");

    /// <summary>How far they agree.</summary>
    public static NameAgreement Of(UnitForms a, UnitForms b, bool family)
    {
        if (a.Key == b.Key)
        {
            return SameKey(a, b);
        }

        if (SurelyDiffer(a, b, family))
        {
            return NameAgreement.Different;
        }

        var longest = Math.Max(a.Key.Length, b.Key.Length);
        var distance = Distance.Between(a.Key, b.Key, Enough(longest));
        if (family && a.Body != b.Body && Particles(a, b) is { } body)
        {
            if (body.Distance <= 0)
            {
                return body.Cost <= ArticleCost ? NameAgreement.Near : NameAgreement.Close;
            }

            distance = Math.Min(distance, body.Distance + body.Cost);
        }

        var level = Level(distance, longest);
        if (level == NameAgreement.Distant && distance <= 1 && (a.Known is null) != (b.Known is null))
        {
            // Of two short words one letter apart, one of which is no name, that one is a slip.
            return NameAgreement.Close;
        }

        return level > NameAgreement.Distant && a.Known is { } x && b.Known is { } y
            ? BothExist(x, y, distance, longest, family)
            : level;
    }

    /// <summary>Whether their letters alone, without regard to places, tell that they are different.</summary>
    public static bool SurelyDiffer(UnitForms a, UnitForms b, bool family)
    {
        var longest = Math.Max(a.Key.Length, b.Key.Length);
        // A substitution changes two letters of the set; past this the distance is hopeless, whatever the places.
        var limit = (2 * Math.Max(2, longest * 2 / 5)) + (family ? 4 : 1);
        var free = family && a.Body != b.Body ? ParticleLetters : 0;
        return BitOperations.PopCount(a.Letters ^ b.Letters) > limit
            || Distance.AtLeast(a.Letters, b.Letters, free) >= Enough(longest);
    }

    private static float Enough(int longest) => longest < Limits.Length ? Limits[longest] : float.PositiveInfinity;

    /// <summary>Sorting lam and alef merges a few different names: where both exist, the fold decides.</summary>
    private static NameAgreement SameKey(UnitForms a, UnitForms b) =>
        a.Fold == b.Fold || a.Known is null || b.Known is null || OnlyDoubled(a.Fold, b.Fold)
            ? NameAgreement.Same
            : NameAgreement.Near;

    private static bool OnlyDoubled(string a, string b) => LatinFold.Squash(a) == LatinFold.Squash(b);

    /// <summary>Two names that both exist are two names, however near: brothers are called so. Left open are dialect spellings
    /// and, in long names, a rare spelling of a frequent one; families are no brothers and are judged less strictly.</summary>
    private static NameAgreement BothExist(KnownUnit a, KnownUnit b, float distance, int longest, bool family)
    {
        var rare = Math.Min(a.Total, b.Total);
        var frequent = Math.Max(a.Total, b.Total);
        return longest >= 6 && distance <= 0.6f && rare * 50L <= frequent ? NameAgreement.Near
            : distance <= DialectOnly || (family && distance <= 1 && longest >= 5) ? NameAgreement.Close
            : NameAgreement.Distant;
    }

    private static (float Distance, float Cost)? Particles(UnitForms a, UnitForms b)
    {
        (float Distance, float Cost)? best = null;
        if (a.Body.Article != b.Body.Article)
        {
            best = (Distance.Between(a.Fold.AsSpan(a.Body.Article), b.Fold.AsSpan(b.Body.Article)), ArticleCost);
        }

        if (a.Body.Abu != b.Body.Abu)
        {
            // «ابو» often takes an article's place: the other side is compared with and without its own.
            var stemA = a.Fold.AsSpan(a.Body.Abu);
            var stemB = b.Fold.AsSpan(b.Body.Abu);
            var distance = Math.Min(
                Distance.Between(stemA, stemB),
                Distance.Between(WithoutArticle(stemA), WithoutArticle(stemB)) + ArticleCost
            );
            if (best is null || distance + AbuCost < best.Value.Distance + best.Value.Cost)
            {
                best = (distance <= ArticleCost ? 0 : distance, AbuCost);
            }
        }

        return best;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> stem) =>
        stem.Length >= 5 && stem.StartsWith("ال", StringComparison.Ordinal) ? stem[2..] : stem;

    private static NameAgreement Level(float distance, int longest) =>
        distance <= 0.35f || (distance <= 1 && longest >= 4) ? NameAgreement.Near
        : (distance <= 0.6f) || (distance <= 1.5f && longest >= 5) || (distance <= 2 && longest >= 8)
            ? NameAgreement.Close
        : distance <= 0.4f * longest ? NameAgreement.Distant
        : NameAgreement.Different;

    private static LetterDistance BuildDistance()
    {
        var distance = new LetterDistance('\u0620', '\u064A');
        foreach (var group in new[] { "بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كل", "در", "وز" })
        {
            distance.Confuse(group, 0.6f);
        }

        // Dots and emphatics that dialects and writers confuse (n1d).
        foreach (var group in new[] { "تث", "ثس", "تط", "دذ", "ذز", "ضظ", "ظذ", "ضد", "صس", "قك", "قغ", "حه", "خح" })
        {
            distance.Confuse(group, 0.25f);
        }

        distance.Omit("اوي", 0.6f);
        distance.Omit("ع", 0.6f);
        distance.Omit("ه", 0.8f);
        return distance;
    }
}

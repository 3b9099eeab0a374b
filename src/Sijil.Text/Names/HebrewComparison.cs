namespace Sijil.Text.Names;

/// <summary>Compares two units in Hebrew script, where the letters of long vowels come and go.</summary>
internal static class HebrewComparison
{
    private static readonly LetterDistance Distance = BuildDistance();

    /// <summary>How far they agree.</summary>
    public static NameAgreement Of(UnitForms left, UnitForms right)
    {
        var (a, b) = (left.Third!.Key, right.Third!.Key);
        if (a == b)
        {
            return NameAgreement.Same;
        }

        var longest = Math.Max(a.Length, b.Length);
        var distance = Distance.Between(a, b);
        return distance <= 0.35f || (distance <= 0.7f && longest >= 5) ? NameAgreement.Near
            : distance <= 1 && longest >= 4 ? NameAgreement.Close
            : distance <= 0.35f * longest ? NameAgreement.Distant
            : NameAgreement.Different;
    }

    private static LetterDistance BuildDistance()
    {
        var distance = new LetterDistance('א', 'ת');
        // Letters that spell one sound in names from other languages.
        foreach (var group in new[] { "טת", "כק", "חכ", "סש", "סצ", "אע", "אה", "וב", "זס", "גע" })
        {
            distance.Confuse(group, 0.5f);
        }

        distance.Omit("וי", 0.35f);
        distance.Omit("אה", 0.5f);
        distance.Omit("ע", 0.7f);
        return distance;
    }
}

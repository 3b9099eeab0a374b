namespace Sijil.Text.Names;

/// <summary>Compares two units in Cyrillic script, of one language or of neighbours.</summary>
internal static class CyrillicComparison
{
    private static readonly LetterDistance Distance = BuildDistance();

    /// <summary>How far they agree. A family, and a name made of the father's, is compared without the endings of sex.</summary>
    public static NameAgreement Of(UnitForms left, UnitForms right, bool family)
    {
        var (a, b) = (left.Third!, right.Third!);
        if (a.Key == b.Key)
        {
            return NameAgreement.Same;
        }

        if ((family || (a.IsPatronymic && b.IsPatronymic)) && a.Stem == b.Stem)
        {
            return NameAgreement.Same;
        }

        if (a.Variants.Contains(b.Key, StringComparer.Ordinal))
        {
            return NameAgreement.Near;
        }

        if (a.IsPatronymic != b.IsPatronymic)
        {
            return FatherAndPatronymic(a, b);
        }

        var isStem = family || a.IsPatronymic;
        return Level(isStem ? a.Stem : a.Key, isStem ? b.Stem : b.Key);
    }

    /// <summary>«Петрович» beside «Пётр»: the patronymic begins with the father's name, whose ending it changes.</summary>
    private static NameAgreement FatherAndPatronymic(ThirdScriptForms a, ThirdScriptForms b)
    {
        var (patronymic, father) = a.IsPatronymic ? (a, b) : (b, a);
        var best = NameAgreement.Different;
        foreach (var name in father.Variants.Prepend(father.Key))
        {
            var stem = name.TrimEnd('а', 'я', 'о', 'и');
            var level =
                stem.Length >= 2 && stem == patronymic.Stem.TrimEnd('а', 'я', 'о', 'и')
                    ? NameAgreement.Near
                    : (NameAgreement)Math.Min((int)NameAgreement.Close, (int)Level(stem, patronymic.Stem));
            best = level > best ? level : best;
        }

        return best;
    }

    private static NameAgreement Level(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        var distance = Distance.Between(a, b);
        return distance <= 0.5f || (distance <= 1 && longest >= 6) ? NameAgreement.Near
            : distance <= 1 && longest >= 4 ? NameAgreement.Close
            : distance <= 0.35f * longest ? NameAgreement.Distant
            : NameAgreement.Different;
    }

    private static LetterDistance BuildDistance()
    {
        var distance = new LetterDistance('а', 'џ');
        distance.Confuse("гх", 0.25f);
        distance.Confuse("ие", 0.35f);
        distance.Confuse("оа", 0.35f);
        distance.Confuse("ея", 0.35f);
        distance.Confuse("ою", 0.5f);
        distance.Confuse("ую", 0.35f);
        distance.Confuse("оу", 0.4f);
        distance.Confuse("ио", 0.5f);
        distance.Confuse("жџ", 0.35f);
        distance.Confuse("зџ", 0.5f);
        distance.Confuse("ву", 0.5f);
        distance.Confuse("вф", 0.5f);
        distance.Confuse("дт", 0.5f);
        distance.Confuse("бп", 0.5f);
        distance.Confuse("зс", 0.5f);
        distance.Confuse("цс", 0.6f);
        distance.Confuse("шсч", 0.6f);
        distance.Omit("и", 0.4f);
        distance.Omit("аеоуюя", 0.6f);
        return distance;
    }
}

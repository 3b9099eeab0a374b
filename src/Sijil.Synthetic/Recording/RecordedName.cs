using Sijil.Synthetic.Names;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Recording;

/// <summary>A person's name as a list writes it down.</summary>
internal sealed class RecordedName(ListProfile profile, LatinSpelling? spelling)
{
    public string Of(Person person, Draws draws)
    {
        var units = Kept(Heard(person, draws), draws);
        return profile.Latin ? InLatin(person, units, draws) : InArabic(person, units, draws);
    }

    // Another father, grandfather or family than the person's: a branch for a clan, a name misheard.
    private NameUnit[] Heard(Person person, Draws draws)
    {
        NameUnit[] units = [person.Given, person.Father, person.Grandfather, person.Family];
        if (draws.Chance(profile.UnitReplaced))
        {
            var place = 1 + draws.Below(3);
            units[place] = place switch
            {
                1 => NameTables.Father.Draw(draws),
                2 => NameTables.Grandfather.Draw(draws),
                _ => NameTables.Family.Draw(draws),
            };
        }

        return units;
    }

    private NameUnit[] Kept(NameUnit[] units, Draws draws)
    {
        var luck = draws.Unit();
        if (luck < profile.GivenAndFamilyOnly)
        {
            return [units[0], units[3]];
        }

        return luck < profile.GivenAndFamilyOnly + profile.GrandfatherDropped ? [units[0], units[1], units[3]] : units;
    }

    private string InArabic(Person person, NameUnit[] units, Draws draws)
    {
        var written = new string[units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            written[i] = ArabicNoise.Orthography(units[i].Arabic, profile.Orthography, draws);
            if (ArabicNoise.IsCompound(written[i]) && draws.Chance(profile.Joining))
            {
                written[i] = ArabicNoise.Respace(written[i]);
            }

            if (draws.Chance(profile.Typo))
            {
                written[i] = ArabicNoise.Slip(written[i], draws);
            }
        }

        var name = NameTitles.Arabic(string.Join(' ', written), person, profile, draws);
        return draws.Chance(profile.LamAlefDamage) ? ArabicNoise.LamAlefDamage(name) : name;
    }

    private string InLatin(Person person, NameUnit[] units, Draws draws)
    {
        var written = new string[units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            written[i] =
                spelling is null || (profile.UsualSpelling && units[i].Latin.Length > 0)
                    ? units[i].Latin
                    : spelling.Of(units[i], draws);
            if (draws.Chance(profile.Typo))
            {
                written[i] = LatinNoise.Slip(written[i], draws);
            }
        }

        return NameTitles.Latin(string.Join(' ', written), person, profile, draws);
    }
}

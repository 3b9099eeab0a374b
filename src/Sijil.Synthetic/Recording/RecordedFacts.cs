using Sijil.Synthetic.Places;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Recording;

/// <summary>Sex, age, dates and place as a list writes them down.</summary>
internal sealed class RecordedFacts(ListProfile profile, DateOnly asOf, bool agesAtListDate)
{
    private static readonly int[] GrossErrors = [-10, -5, -3, 3, 5, 10, 20];

    public bool? Female(Person person, Draws draws)
    {
        var wrong = draws.Chance(profile.SexWrong);
        return draws.Chance(profile.SexMissing) ? null : person.Female != wrong;
    }

    public int? Age(Person person, Draws draws)
    {
        var age = agesAtListDate ? YearsBetween(person.Born, asOf) : person.Age;
        var luck = draws.Unit();
        var error = draws.Below(1000);
        if (luck < profile.AgeOffByOne)
        {
            age += (error & 1) == 0 ? 1 : -1;
        }
        else if (luck < profile.AgeOffByOne + profile.AgeGrossError)
        {
            age += GrossErrors[error % GrossErrors.Length];
        }

        return draws.Chance(profile.AgeMissing) ? null : Math.Clamp(age, 0, 110);
    }

    public (DateOnly? Date, bool YearOnly) Born(Person person, Draws draws)
    {
        if (!profile.HasBirthDate)
        {
            return (null, false);
        }

        var born = person.Born;
        var luck = draws.Unit();
        var shift = draws.Below(56) - 28;
        if (draws.Chance(profile.BirthDateMissing))
        {
            return (null, false);
        }

        if (luck < .001 && born.Day <= 12)
        {
            return (new DateOnly(born.Year, born.Day, born.Month), false);
        }

        return luck switch
        {
            < .036 => (new DateOnly(born.Year, born.Month, 1 + ((born.Day - 1 + shift + 56) % 28)), false),
            < .038 => (born, true),
            _ => (born, false),
        };
    }

    public DateOnly? Died(Person person, Draws draws)
    {
        var off = draws.Chance(profile.DeathDateOff);
        var days = 1 + draws.Below(7);
        var later = draws.Chance(.7);
        if (draws.Chance(profile.DeathDateMissing))
        {
            return null;
        }

        var died = off ? person.Died.AddDays(later ? days : -days) : person.Died;
        return died > asOf ? asOf : died;
    }

    public string? Place(Person person, Draws draws)
    {
        var place = person.Place;
        if (draws.Chance(profile.PlaceWrongDistrict))
        {
            var wrong = Gazetteer.Districts.Where(d => d != place.District).ToArray();
            place = Gazetteer.Settlement(draws.Pick(wrong), draws);
        }

        var luck = draws.Unit();
        if (luck < profile.PlaceCoarser)
        {
            place = luck < profile.PlaceCoarser * .6 ? place.Parent! : place.District;
        }

        var text = draws.Pick(profile.Latin ? place.Latin : place.Arabic);
        return draws.Chance(profile.PlaceMissing) ? null : text;
    }

    private static int YearsBetween(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}

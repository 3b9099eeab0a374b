using Sijil.Synthetic.Names;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Recording;

/// <summary>What lists write around a name: titles before it, a kunya ("father of X") in brackets after it.</summary>
internal static class NameTitles
{
    public static string Arabic(string name, Person person, ListProfile profile, Draws draws)
    {
        var title = draws.Chance(profile.Title);
        var first = draws.Chance(.6);
        if (title)
        {
            name = (person.Age, person.Female, first) switch
            {
                (< 15, true, false) => $"الطفلة {name}",
                (< 15, false, false) => $"الطفل {name}",
                (> 60, true, false) => $"الحاجة {name}",
                (> 60, false, false) => $"الحاج {name}",
                (_, true, _) => $"الشهيدة {name}",
                _ => $"الشهيد {name}",
            };
        }

        return draws.Chance(profile.Kunya)
            ? $"{name} ({(person.Female ? "أم" : "أبو")} {NameTables.GivenMale.Draw(draws).Arabic})"
            : name;
    }

    public static string Latin(string name, Person person, ListProfile profile, Draws draws)
    {
        var title = draws.Chance(profile.Title);
        var first = draws.Chance(.6);
        if (title)
        {
            name = (person.Age, first) switch
            {
                (< 15, _) => $"Child {name}",
                (> 60, _) => $"{(person.Female ? "Hajja" : "Haj")} {name}",
                (_, true) => $"Martyr {name}",
                _ => $"{(person.Female ? "Ms." : "Mr.")} {name}",
            };
        }

        return draws.Chance(profile.Kunya) ? $"{name} ({(person.Female ? "Umm" : "Abu")} {Son(draws)})" : name;
    }

    // Two units of the table have no Latin form.
    private static string Son(Draws draws)
    {
        var son = NameTables.GivenMale.Draw(draws);
        return son.Latin.Length > 0 ? son.Latin : "Mohammed";
    }
}

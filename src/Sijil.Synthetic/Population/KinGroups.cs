using Sijil.Synthetic.Names;
using Sijil.Synthetic.Places;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Population;

/// <summary>
/// The true people, one kin group (siblings) after the other: sizes, sexes, ages, naming after the grandfather and families clustered
/// by district as measured on public lists.
/// </summary>
internal sealed class KinGroups(Streams streams)
{
    private static readonly Weighted<int> Sizes = new([
        (1, 7680),
        (2, 1390),
        (3, 513),
        (4, 243),
        (5, 102),
        (6, 42),
        (7, 19),
        (8, 6),
        (9, 2),
        (10, 1),
        (11, 1),
        (12, 1),
    ]);

    private static readonly double[] MaleShare = [.695, .720, .632, .564, .54];

    private readonly Dictionary<string, Place> _homes = new(StringComparer.Ordinal);

    public List<Person> Make(int people, CancellationToken cancel)
    {
        var made = new List<Person>(people);
        for (var group = 0; made.Count < people; group++)
        {
            cancel.ThrowIfCancellationRequested();
            var draws = streams.Of(Component.Kin, group);
            var size = Math.Min(Sizes.Draw(draws), people - made.Count);
            var first = made.Count;
            made.AddRange(Group(draws, group, size, i => Person.IdOf(first + i)));
        }

        return made;
    }

    /// <summary>A single person who is not of the population, for false records.</summary>
    public Person Stranger(Draws draws, string id) => Group(draws, -1, 1, _ => id)[0];

    private Person[] Group(Draws draws, int group, int size, Func<int, string> id)
    {
        var family = NameTables.Family.Draw(draws);
        var grandfather = NameTables.Grandfather.Draw(draws);
        var father = NameTables.Father.Draw(draws);
        var district = draws.Chance(.7) ? HomeOf(family) : Gazetteer.ByPopulation.Draw(draws);
        var home = Gazetteer.Settlement(district, draws);
        var sharedDay = Conflict.DrawDay(draws);
        var ages = Ages(draws, size);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var members = new Person[size];
        for (var i = 0; i < size; i++)
        {
            var female = !draws.Chance(MaleShare[Math.Min(size, 5) - 1]);
            var given = GivenName(draws, female, grandfather, taken);
            var together = draws.Chance(.6);
            var died = Conflict.First.AddDays(together ? sharedDay : Conflict.DrawDay(draws));
            var place = together || draws.Chance(.8) ? home : Gazetteer.Settlement(district, draws);
            members[i] = new Person
            {
                PersonId = id(i),
                KinGroup = group,
                Given = given,
                Father = father,
                Grandfather = grandfather,
                Family = family,
                Female = female,
                Age = ages[i],
                Born = BornFor(draws, died, ages[i]),
                Died = died,
                Place = place,
            };
        }

        return members;
    }

    private static NameUnit GivenName(Draws draws, bool female, NameUnit grandfather, HashSet<string> taken)
    {
        if (!female && draws.Chance(.125) && taken.Add(grandfather.Key))
        {
            return grandfather;
        }

        var table = female ? NameTables.GivenFemale : NameTables.GivenMale;
        while (true)
        {
            var given = table.Draw(draws);
            if (taken.Add(given.Key))
            {
                return given;
            }
        }
    }

    private static int[] Ages(Draws draws, int size)
    {
        var ages = new int[size];
        ages[0] = AgeTables.YoungestOf(size, draws);
        for (var i = 1; i < size; i++)
        {
            ages[i] = AgeTables.NextSibling(ages[i - 1], draws);
        }

        for (var i = size - 1; i > 0; i--)
        {
            var j = draws.Below(i + 1);
            (ages[i], ages[j]) = (ages[j], ages[i]);
        }

        return ages;
    }

    private static DateOnly BornFor(Draws draws, DateOnly died, int age)
    {
        var offset = draws.Below(365);
        return draws.Chance(.02) ? new DateOnly(died.Year - age, 1, 1) : died.AddYears(-age).AddDays(-offset);
    }

    private Place HomeOf(NameUnit family)
    {
        if (!_homes.TryGetValue(family.Key, out var home))
        {
            home = Gazetteer.ByPopulation.Draw(streams.Of(Component.FamilyHome, StableHash.Of(family.Key)));
            _homes.Add(family.Key, home);
        }

        return home;
    }
}

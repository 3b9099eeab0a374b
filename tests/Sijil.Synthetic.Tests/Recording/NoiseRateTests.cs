using Sijil.Synthetic.Names;
using Sijil.Synthetic.Places;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Recording;

namespace Sijil.Synthetic.Tests.Recording;

/// <summary>What the lists say against what is true: the rates asked for come out, within about five standard errors.</summary>
public class NoiseRateTests
{
    private static readonly SyntheticLists Set = Generated.Default();
    private static readonly Dictionary<string, Person> People = Set.People.ToDictionary(
        p => p.PersonId,
        StringComparer.Ordinal
    );

    [Theory]
    [InlineData(0, .02)]
    [InlineData(1, .25)]
    [InlineData(2, .35)]
    [InlineData(3, .10)]
    public void Ages_are_missing_as_often_as_asked(int list, double rate) =>
        Share(list, r => r.Age is null).ShouldBe(rate, Tolerance(list, rate));

    [Theory]
    [InlineData(0, .03)]
    [InlineData(1, .10)]
    [InlineData(2, .10)]
    [InlineData(3, .05)]
    public void Ages_counted_at_death_are_off_as_often_as_asked(int list, double rate)
    {
        var stated = Set.Lists[list].Records.Where(r => r.Age is not null).ToArray();
        // Counted at the list's date, up to 16 months after the death, an age can be two years more even without an error.
        var reach = CountsAgesAtListDate(list) ? 2 : 1;
        var near = stated.Count(r => Math.Abs(r.Age!.Value - People[r.PersonId].Age) <= reach) / (double)stated.Length;
        near.ShouldBe(.992, .008);
        if (!CountsAgesAtListDate(list))
        {
            stated
                .Count(r => Math.Abs(r.Age!.Value - People[r.PersonId].Age) == 1)
                .ShouldBeInRange((int)(stated.Length * (rate - .025)), (int)(stated.Length * (rate + .025)));
        }
    }

    [Fact]
    public void A_list_in_four_counts_ages_at_its_own_date()
    {
        var many = Enumerable
            .Range(0, 40)
            .SelectMany(seed =>
                Generated.With(
                    new()
                    {
                        People = 300,
                        Lists = 8,
                        Seed = (ulong)seed,
                        Scenario = "H0",
                    }
                )
                    is var set
                    ? set.Lists.Select(l => AtListDate(set, l))
                    : []
            )
            .ToArray();
        (many.Count(at => at) / (double)many.Length).ShouldBe(.25, .12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sex_date_and_place_are_wrong_or_missing_as_often_as_asked(int list)
    {
        Share(list, r => r.Female is null).ShouldBe(.01, Tolerance(list, .01));
        Share(list, r => r.Female is { } f && f != People[r.PersonId].Female).ShouldBe(.008, Tolerance(list, .008));
        Share(list, r => r.Died is null).ShouldBe(.10, Tolerance(list, .10));
        Share(list, r => r.Died is { } d && d != People[r.PersonId].Died).ShouldBe(.18, Tolerance(list, .18));
        Share(list, r => r.Place is null).ShouldBe(.05, Tolerance(list, .05));
        var coarser = Gazetteer
            .Places.Where(p => p.Level != PlaceLevel.Settlement)
            .SelectMany(p => p.Arabic.Concat(p.Latin))
            .ToHashSet(StringComparer.Ordinal);
        Share(list, r => r.Place is { } p && coarser.Contains(p)).ShouldBe(.19, Tolerance(list, .19));
    }

    [Fact]
    public void Dates_of_death_are_at_most_a_week_off()
    {
        foreach (var record in Set.Lists.SelectMany(l => l.Records).Where(r => r.Died is not null))
        {
            Math.Abs(record.Died!.Value.DayNumber - People[record.PersonId].Died.DayNumber)
                .ShouldBeLessThanOrEqualTo(7);
        }
    }

    [Theory]
    [InlineData(0, .01)]
    [InlineData(1, .03)]
    [InlineData(2, .02)]
    [InlineData(3, .01)]
    public void People_stand_twice_on_a_list_as_often_as_asked(int list, double rate)
    {
        var people = Set.Lists[list].Records.GroupBy(r => r.PersonId, StringComparer.Ordinal).ToArray();
        (people.Count(p => p.Count() > 1) / (double)people.Length).ShouldBe(rate, Tolerance(list, rate));
        people.ShouldAllBe(p => p.Count() <= 4);
        people.Length.ShouldBe(Set.Patterns.Count(p => (p >> list & 1) == 1));
    }

    [Fact]
    public void About_a_quarter_of_the_registers_names_change_in_orthography_and_spacing()
    {
        // Measured between two releases of one register: 26 % of names differ.
        Share(0, r => r.Name != People[r.PersonId].ArabicName).ShouldBe(.30, .06);
        Share(0, r => ArabicKey.Of(r.Name) != ArabicKey.Of(People[r.PersonId].ArabicName)).ShouldBe(.05, .02);
    }

    [Fact]
    public void The_committees_names_show_lam_alef_damage_at_its_rate()
    {
        // Of the names that hold a lam-alef; a record in seven went through the bad program.
        var prone = Set.Lists[1].Records.Where(r => People[r.PersonId].Given.Arabic == "بلال").ToArray();
        prone.Length.ShouldBeGreaterThan(10);
        var damaged = Set.Lists[1].Records.Count(r => r.Name.Contains("هللا", StringComparison.Ordinal));
        var healthy = Set.Lists[1].Records.Count(r => r.Name.Contains("الله", StringComparison.Ordinal));
        (damaged / (double)(damaged + healthy)).ShouldBe(.15, .05);
        Share(0, r => r.Name.Contains("هللا", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public void Short_names_are_as_frequent_as_asked_in_the_monitors_list()
    {
        // The monitor writes each unit in its usual form, so the untouched ones can be told exactly.
        int full = 0,
            three = 0,
            two = 0;
        foreach (var record in Set.Lists[3].Records)
        {
            var p = People[record.PersonId];
            full += record.Name == $"{p.Given.Latin} {p.Father.Latin} {p.Grandfather.Latin} {p.Family.Latin}" ? 1 : 0;
            three += record.Name == $"{p.Given.Latin} {p.Father.Latin} {p.Family.Latin}" ? 1 : 0;
            two += record.Name == $"{p.Given.Latin} {p.Family.Latin}" ? 1 : 0;
        }

        double told = full + three + two;
        (told / Set.Lists[3].Records.Count).ShouldBeGreaterThan(.93);
        (full / told).ShouldBe(.60, .05);
        (three / told).ShouldBe(.30, .05);
        (two / told).ShouldBe(.10, .03);
    }

    [Fact]
    public void No_field_of_a_name_is_ever_empty_or_of_the_wrong_script()
    {
        for (var list = 0; list < 4; list++)
        {
            var latin = list >= 2;
            Set.Lists[list]
                .Records.ShouldAllBe(r => r.Name.Trim() == r.Name && r.Name.Contains(' ', StringComparison.Ordinal));
            Set.Lists[list].Records.ShouldAllBe(r => r.Name.Any(c => c >= '\u0620' && c <= '\u06FF') != latin);
        }
    }

    private static bool CountsAgesAtListDate(int list) => AtListDate(Set, Set.Lists[list]);

    // At a list's date, months after the deaths, a good part of the people would have had another birthday.
    private static bool AtListDate(SyntheticLists set, SyntheticList list)
    {
        var people = set.People.ToDictionary(p => p.PersonId, StringComparer.Ordinal);
        var stated = list.Records.Where(r => r.Age is not null).ToArray();
        return stated.Count(r => r.Age > people[r.PersonId].Age) > .35 * stated.Length;
    }

    private static double Share(int list, Func<ListedRecord, bool> what) =>
        Set.Lists[list].Records.Count(what) / (double)Set.Lists[list].Records.Count;

    private static double Tolerance(int list, double rate) =>
        5 * Math.Sqrt(rate * (1 - rate) / Set.Lists[list].Records.Count);
}

using Sijil.Synthetic.Population;

namespace Sijil.Synthetic.Tests.Population;

/// <summary>The acceptance checks of the generator's specification: shares measured on public lists, for three seeds.</summary>
public class AcceptanceTests
{
    public static TheoryData<ulong> Seeds => [2026, 1, 2];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shares_are_those_measured_on_public_lists(ulong seed)
    {
        var people = Generated.Default(seed).People;
        var males = people.Where(p => !p.Female).ToArray();
        var inKin = people.GroupBy(p => p.KinGroup).Where(g => g.Count() > 1).Sum(g => g.Count());

        Share(people.Count(p => p.Age < 18), people.Count).ShouldBe(.310, .020);
        Share(males.Length, people.Count).ShouldBe(.673, .015);
        Share(males.Count(p => p.Given.Key == p.Grandfather.Key), males.Length).ShouldBe(.148, .012);
        Share(inKin, people.Count).ShouldBe(.450, .020);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Kin_share_father_grandfather_and_family_and_differ_in_given_name(ulong seed)
    {
        foreach (var kin in Generated.Default(seed).People.GroupBy(p => p.KinGroup))
        {
            kin.Select(p => (p.Father.Key, p.Grandfather.Key, p.Family.Key)).Distinct().Count().ShouldBe(1);
            kin.Select(p => p.Given.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(kin.Count());
        }
    }

    [Fact]
    public void Birth_age_and_death_agree()
    {
        foreach (var p in Generated.Default().People)
        {
            p.Born.AddYears(p.Age).ShouldBeLessThanOrEqualTo(p.Died);
            p.Born.AddYears(p.Age + 1).ShouldBeGreaterThan(p.Died);
            p.Died.DayNumber.ShouldBeInRange(Conflict.First.DayNumber, Conflict.First.DayNumber + Conflict.Days - 1);
        }
    }

    [Fact]
    public void Identifiers_are_unique_and_in_order()
    {
        var people = Generated.Default().People;
        people.Count.ShouldBe(20_000);
        people.Select((p, i) => p.PersonId == Person.IdOf(i)).ShouldAllBe(equal => equal);
    }

    [Fact]
    public void Families_are_clustered_by_district()
    {
        // Seven in ten kin groups live in their family's home district, the rest by population: far above what no clustering gives.
        var groups = Generated.Default().People.GroupBy(p => p.KinGroup).Select(g => g.First()).ToArray();
        var families = groups.GroupBy(p => p.Family.Key, StringComparer.Ordinal).Where(g => g.Count() >= 10).ToArray();
        var atHome = families.Sum(f =>
            f.GroupBy(p => p.Place.District.Code, StringComparer.Ordinal).Max(d => d.Count())
        );
        Share(atHome, families.Sum(f => f.Count())).ShouldBe(.76, .04);
    }

    [Fact]
    public void Brothers_and_sisters_often_die_on_one_day_at_one_place()
    {
        var pairs = Generated
            .Default()
            .People.GroupBy(p => p.KinGroup)
            .Where(g => g.Count() == 2)
            .Select(g => g.ToArray())
            .ToArray();
        Share(pairs.Count(p => p[0].Died == p[1].Died && p[0].Place == p[1].Place), pairs.Length).ShouldBe(.36, .05);
    }

    private static double Share(int part, int whole) => (double)part / whole;
}

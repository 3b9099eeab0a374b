using NodaTime;
using Sijil.Text.Values;

namespace Sijil.Text.Tests.Values;

public sealed class AgeReferenceTests
{
    private static readonly LocalDate ListDay = new(2024, 6, 30);

    [Theory]
    [InlineData(AgeDay.Death, 0)]
    [InlineData(AgeDay.Death, 1)]
    [InlineData(AgeDay.List, 0)]
    [InlineData(AgeDay.List, 1)]
    public void The_day_and_the_habit_that_made_the_ages_are_found_among_a_tenth_of_errors(AgeDay day, int offset)
    {
        var witnesses = Witnesses(
            300,
            (birth, death, i) => Years(birth, day == AgeDay.Death ? death : ListDay) + offset + (i % 10 == 0 ? 5 : 0)
        );
        var learnt = AgeReference.Learn(witnesses, ListDay);
        (learnt.Day, learnt.OffsetYears).ShouldBe((day, offset));
        learnt.Share.ShouldBeInRange(0.85, 0.95);
        AgeReference.Learn(witnesses.AsEnumerable().Reverse(), ListDay).ShouldBe(learnt);
    }

    [Fact]
    public void Pairs_that_cannot_tell_are_not_counted()
    {
        // Everybody died on the day of the list.
        var witnesses = Witnesses(300, (birth, _, _) => Years(birth, ListDay)).Select(w => w with { Death = ListDay });
        AgeReference.Learn(witnesses, ListDay).ShouldBe(new AgeReference(AgeDay.Unknown, 0, false, 0, 0));
    }

    [Fact]
    public void Ages_at_random_are_not_learnt_from() =>
        AgeReference
            .Learn(Witnesses(300, (birth, death, i) => Math.Max(0, Years(birth, death) + (i % 7) - 3)), ListDay)
            .Day.ShouldBe(AgeDay.Unknown);

    [Fact]
    public void Few_pairs_are_not_learnt_from() =>
        AgeReference.Learn(Witnesses(10, (birth, death, _) => Years(birth, death)), null).Day.ShouldBe(AgeDay.Unknown);

    [Fact]
    public void A_plain_difference_of_years_is_told_from_completed_years()
    {
        var learnt = AgeReference.Learn(Witnesses(300, (birth, death, _) => death.Year - birth.Year), ListDay);
        (learnt.Day, learnt.OffsetYears, learnt.IsYearDifference, learnt.Share).ShouldBe((AgeDay.Death, 0, true, 1.0));
    }

    [Fact]
    public void Without_the_lists_day_the_habit_at_death_is_learnt() =>
        AgeReference
            .Learn(Witnesses(50, (birth, death, _) => Years(birth, death) + 1), null)
            .ShouldBe(new AgeReference(AgeDay.Death, 1, false, 1, 50));

    [Fact]
    public void The_reference_names_the_days_of_a_record()
    {
        var death = new DateInterval(new(2014, 1, 1), new(2014, 1, 31));
        new AgeReference(AgeDay.Death, 0, false, 1, 50).DaysOf(death, ListDay).ShouldBe(death);
        new AgeReference(AgeDay.List, 0, false, 1, 50)
            .DaysOf(death, ListDay)
            .ShouldBe(new DateInterval(ListDay, ListDay));
        new AgeReference(AgeDay.Unknown, 0, false, 1, 50).DaysOf(death, ListDay).ShouldBeNull();
    }

    [Fact]
    public void The_habit_between_two_sources_without_births_is_learnt()
    {
        // 69 of 100 one year higher, as between the first and the later releases of one list.
        var pairs = Enumerable.Range(0, 100).Select(i => (Age(30 + (i < 69 ? 1 : 0)), Age(30))).ToList();
        var offset = AgeOffset.Learn(pairs);
        offset.ShouldBe(new AgeOffset(1, 0.69, 0.31, 100));
        offset.IsHabit.ShouldBeTrue();
        AgeOffset.Learn(pairs.Select(p => (p.Item2, p.Item1))).Years.ShouldBe(-1);
        AgeOffset.Learn(pairs.Take(19)).IsHabit.ShouldBeFalse();
        AgeOffset.Learn([(new AgeValue("20-30", 20, 30), Age(20))]).Pairs.ShouldBe(0);
    }

    [Theory]
    [InlineData("34", "1979-03-16", "1980-03-15")]
    [InlineData("0", "2013-03-16", "2014-03-15")]
    [InlineData("3M", "2013-11-16", "2013-12-15")]
    [InlineData("18 months", "2012-08-16", "2012-09-15")]
    [InlineData("10 days", "2014-03-05", "2014-03-05")]
    [InlineData("2 weeks", "2014-02-23", "2014-03-01")]
    [InlineData("less than a day", "2013-03-16", "2014-03-15")]
    [InlineData("20-25", "1988-03-16", "1994-03-15")]
    [InlineData("أقل من عام", "2013-03-16", "2014-03-15")]
    public void A_birth_follows_from_an_age(string age, string first, string last)
    {
        var death = new LocalDate(2014, 3, 15);
        var birth = BirthFromAge.Of(AgeReader.Read(age).Value!, new DateInterval(death, death));
        (Iso(birth.Start), Iso(birth.End)).ShouldBe((first, last));
    }

    // Every possible day of birth, walked through, is the other opinion.
    [Theory]
    [InlineData(2012, 2, 29, 1)]
    [InlineData(2013, 2, 28, 1)]
    [InlineData(2016, 2, 29, 4)]
    [InlineData(2014, 12, 31, 3)]
    [InlineData(2014, 1, 1, 2)]
    public void Births_are_those_days_that_give_the_age(int year, int month, int day, int age)
    {
        var death = new LocalDate(year, month, day);
        var reference = new DateInterval(death.PlusDays(-20), death);
        var births = new List<LocalDate>();
        for (var birth = death.PlusYears(-age - 2); birth <= death; birth = birth.PlusDays(1))
        {
            if (reference.Any(on => on >= birth && Years(birth, on) == age))
            {
                births.Add(birth);
            }
        }

        var found = BirthFromAge.Of(Age(age), reference);
        (found.Start, found.End).ShouldBe((births.Min(), births.Max()));
    }

    private static List<AgeWitness> Witnesses(int count, Func<LocalDate, LocalDate, int, int> age) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    var birth = new LocalDate(1950, 1, 1).PlusDays(i * 67);
                    var death = new LocalDate(2011, 4, 1).PlusDays(i * 151 % 4300);
                    return new AgeWitness(Age(age(birth, death, i)), birth, death);
                }),
        ];

    private static AgeValue Age(int years) => new("", years, years);

    private static int Years(LocalDate birth, LocalDate day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    private static string Iso(LocalDate day) =>
        day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

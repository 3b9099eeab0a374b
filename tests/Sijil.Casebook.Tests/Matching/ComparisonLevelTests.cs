using System.Collections.Immutable;
using NodaTime;
using Sijil.Casebook.Matching;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Tests.Matching;

/// <summary>The level that two values reach, read off the explanation of their pair.</summary>
public sealed class ComparisonLevelTests
{
    [Theory]
    [InlineData("1990-05-07", "1990-05-07", "same day")]
    [InlineData("1990-05-07", "1990-07-05", "day and month exchanged")]
    [InlineData("1990-05-07", "1990-11-30", "same year")]
    [InlineData("1990-05-07", "1991-01-02", "next year")]
    [InlineData("1990-05-07", "1994-05-07", "two to five years")]
    [InlineData("1990-05-07", "1970-05-07", "more than five years")]
    public void Births_by_day(string left, string right, string expected)
    {
        Level("birth date", Plain with { Birth = Day(left) }, Plain with { Birth = Day(right) }).ShouldBe(expected);
    }

    [Theory]
    [InlineData(30, 30, "equal")]
    [InlineData(30, 31, "one year")]
    [InlineData(30, 28, "two years")]
    [InlineData(30, 35, "three to five years")]
    [InlineData(30, 36, "more than five years")]
    public void Ages(int left, int right, string expected)
    {
        Level("age", Plain with { Age = Years(left) }, Plain with { Age = Years(right) }).ShouldBe(expected);
    }

    [Fact]
    public void An_age_is_held_against_a_birth_by_the_day_of_death()
    {
        var born = Plain with { Birth = Day("1990-05-07"), Death = Day("2024-03-01") };
        Level("age", born, Plain with { Age = Years(33), Death = Day("2024-03-01") }).ShouldBe("equal");
        Level("age", born, Plain with { Age = Years(50), Death = Day("2024-03-01") }).ShouldBe("more than five years");
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-01", "same day")]
    [InlineData("2024-03-01", "2024-03-04", "within three days")]
    [InlineData("2024-03-01", "2024-03-08", "within a week")]
    [InlineData("2024-03-01", "2024-04-01", "within a month")]
    [InlineData("2024-03-01", "2024-04-02", "more than a month")]
    public void Deaths_by_days_between(string left, string right, string expected)
    {
        Level("death date", Plain with { Death = Day(left) }, Plain with { Death = Day(right) }).ShouldBe(expected);
    }

    [Fact]
    public void A_year_of_death_says_nothing_against_a_day_in_it_and_much_against_another_year()
    {
        var year = new UncertainDate(
            "2024",
            new LocalDate(2024, 1, 1),
            new LocalDate(2024, 12, 31),
            DatePrecision.Year
        );
        Level("death date", Plain with { Death = year }, Plain with { Death = Day("2024-05-05") }).ShouldBeNull();
        Level("death date", Plain with { Death = year }, Plain with { Death = Day("2026-05-05") })
            .ShouldBe("more than a month");
    }

    [Theory]
    [InlineData("نبع حلفوش", "نبعحلفوش", "same")]
    [InlineData("نبع حلفوش", "Nab Halfush", "same")]
    [InlineData("خربة جرفيس", "Khirbet Jarfees", "alike")]
    [InlineData("Kafr Lusin, Marsad", "Marsad", "part of it")]
    [InlineData("نبع حلفوش", "تل هردوف", "different")]
    public void Places_in_one_script_or_two(string left, string right, string expected)
    {
        Level("place", Plain with { Place = left }, Plain with { Place = right }).ShouldBe(expected);
    }

    [Fact]
    public void What_is_not_stated_is_no_evidence()
    {
        Level("sex", Plain with { Sex = Sex.Unknown }, Plain with { Sex = Sex.Male }).ShouldBeNull();
        Explain(Plain, Plain with { List = 1, Sex = Sex.Unknown })
            .Single(line => line.Comparison == "sex")
            .Weight.Bits.ShouldBe(0);
    }

    private static readonly LinkableRecord Plain = new(PersonName.Parse("سمير خالد ماهر النجار"), 0);

    private static AgeValue Years(int years) => new("", years, years);

    private static UncertainDate Day(string iso)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
        return new UncertainDate(iso, date, date, DatePrecision.Day);
    }

    private static string? Level(string comparison, LinkableRecord left, LinkableRecord right) =>
        Explain(left, right with { List = 1 }).Single(line => line.Comparison == comparison).LevelName;

    private static ImmutableArray<Sijil.Linkage.Scoring.ComparisonEvidence> Explain(
        LinkableRecord left,
        LinkableRecord right
    ) => VictimLinkage.Link(new MatchingInput([left, right]), new MatchingOptions()).Explain(0, 1)!.Evidence;
}

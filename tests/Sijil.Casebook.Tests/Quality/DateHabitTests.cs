using System.Globalization;
using NodaTime;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>Habits of whole columns: days that stand for a month or year, orders of day and month, ages on round numbers.</summary>
public sealed class DateHabitTests
{
    private const int Rows = 2000;

    [Theory]
    [InlineData(1, 1, "date-placeholder-new-year")]
    [InlineData(7, 1, "date-placeholder-mid-year")]
    public void A_day_of_the_year_that_is_far_too_frequent_is_a_placeholder(int month, int day, string code)
    {
        var list = new CleanList(Rows);
        var places = Planted(150, i => i * 13);
        foreach (var place in places)
        {
            SetBirth(list, place, new LocalDate(YearOfBirth(list, place), month, day));
        }

        var report = Profiles.Of(list.Csv());
        var rows = report.RowsOf(code);
        places.Select(CleanList.FileRow).Except(rows).ShouldBeEmpty();

        // Those that were on the day by chance look the same: at most one in a hundred of the list.
        rows.Count.ShouldBeLessThanOrEqualTo(places.Count + (Rows / 100));
    }

    [Fact]
    public void Day_15_is_a_placeholder_where_it_is_far_too_frequent()
    {
        var list = new CleanList(Rows);
        var places = Planted(300, i => i * 6);
        foreach (var place in places)
        {
            list[place, CleanList.Death] = list[place, CleanList.Death][..8] + "15";
        }

        var report = Profiles.Of(list.Csv());
        places.Select(CleanList.FileRow).Except(report.RowsOf("date-placeholder-mid-month")).ShouldBeEmpty();
        report.Codes().ShouldNotContain("date-placeholder-first-of-month");
    }

    [Fact]
    public void One_massacre_on_the_15th_is_no_habit()
    {
        var list = new CleanList(Rows);
        foreach (var place in Planted(400, i => i * 5))
        {
            list[place, CleanList.Death] = "2023-07-15";
        }

        Profiles.Of(list.Csv()).Codes().ShouldNotContain("date-placeholder-mid-month");
    }

    [Fact]
    public void Days_and_months_that_nothing_tells_apart_are_ambiguous()
    {
        var text =
            "name,date of death\n"
            + string.Join(
                '\n',
                Enumerable.Range(1, 12).Select(i => $"خالد سامي الحداد {(char)('ا' + i)},{i:00}/05/2023")
            )
            + "\n";
        Profiles.Of(text).RowsOf("date-ambiguous").ShouldBe([2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13]);
    }

    [Fact]
    public void Dates_against_the_order_of_their_column_are_found()
    {
        var list = new CleanList(Rows);
        for (var i = 0; i < Rows; i++)
        {
            var day = LocalDate.FromDateOnly(DateOnly.Parse(list[i, CleanList.Death], CultureInfo.InvariantCulture));
            list[i, CleanList.Death] = day.ToString("dd/MM/uuuu", CultureInfo.InvariantCulture);
        }

        var places = Planted(40, i => i * 37);
        foreach (var place in places)
        {
            list[place, CleanList.Death] = "05/23/2023";
        }

        var report = Profiles.Of(list.Csv());
        report.RowsOf("date-other-order").ShouldBe(places.Select(CleanList.FileRow));
        report.Codes().ShouldNotContain("date-ambiguous");
    }

    [Fact]
    public void Round_ages_are_seen_as_heaped_with_the_index_of_the_closed_form()
    {
        // Every age from 20 to 79 once, and ages 30, 35, 40, 45, 50, 55, 60 ten times more.
        var ages = Enumerable
            .Range(20, 60)
            .Concat(Enumerable.Repeat(Enumerable.Range(6, 7), 10).SelectMany(a => a).Select(a => a * 5))
            .ToList();
        var text =
            "name,age,place\n"
            + string.Join(
                '\n',
                ages.Select(
                    (age, i) => $"خالد سامي {(char)('ب' + (i % 20))}{(char)('ت' + (i / 20))} الحداد,{age},Ain {i}"
                )
            )
            + "\n";
        var finding = Profiles.Of(text).Findings.Single(f => f.Kind.Code == "age-heaping");

        // From 23 to 62 there are 40 ages and 70 more; round are 25, 30, …, 60 (8) and the 70.
        finding.Measures.Single(m => m.Name == "whipple").Value.ShouldBe(Math.Round(500.0 * 78 / 110, 1));
        finding.Count.ShouldBe(12 + 70);
    }

    [Fact]
    public void Zero_and_99_are_placeholders_only_where_they_are_far_too_frequent()
    {
        var list = new CleanList(Rows);
        list[3, CleanList.Age] = "99";
        Profiles.Of(list.Csv()).Codes().ShouldNotContain("age-placeholder");
        var places = Planted(250, i => i * 7);
        foreach (var place in places)
        {
            list[place, CleanList.Age] = "99";
        }

        var report = Profiles.Of(list.Csv());
        report.RowsOf("age-placeholder").ShouldBe(places.Append(3).Order().Select(CleanList.FileRow));
    }

    private static List<int> Planted(int count, Func<int, int> place) => [.. Enumerable.Range(0, count).Select(place)];

    private static int YearOfBirth(CleanList list, int place) => int.Parse(list[place, CleanList.Birth][..4]);

    private static void SetBirth(CleanList list, int place, LocalDate birth)
    {
        var death = LocalDate.FromDateOnly(DateOnly.Parse(list[place, CleanList.Death], CultureInfo.InvariantCulture));
        list[place, CleanList.Birth] = birth.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        list[place, CleanList.Age] = Math.Max(0, Period.Between(birth, death, PeriodUnits.Years).Years)
            .ToString(CultureInfo.InvariantCulture);
    }
}

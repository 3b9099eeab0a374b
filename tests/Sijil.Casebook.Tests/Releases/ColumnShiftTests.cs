using Sijil.Casebook.Releases;

namespace Sijil.Casebook.Tests.Releases;

public sealed class ColumnShiftTests
{
    [Fact]
    public void Nineteen_people_are_people_and_twenty_of_forty_are_a_column()
    {
        Ages(19, 40).Shifts.ShouldBeEmpty();
        Ages(19, 40).Count(ChangeKind.Changed).ShouldBe(19);
        var shift = Ages(20, 40).Shifts.Single();
        (shift.Kind, shift.Amount, shift.Affected, shift.Susceptible).ShouldBe((ShiftKind.Years, 1, 20, 40));
    }

    [Fact]
    public void Corrections_of_ages_in_both_directions_are_no_shift()
    {
        var older = ListRelease.Of(200);
        var newer = older.Copy();
        for (var i = 0; i < 100; i++)
        {
            newer.Rows[i][4] = Plus(newer.Rows[i][4], i % 2 == 0 ? 1 : -1);
        }

        var difference = ListRelease.Compare(older, newer);
        difference.Shifts.ShouldBeEmpty();
        difference.Count(ChangeKind.Changed).ShouldBe(100);
    }

    [Fact]
    public void Somebody_whose_age_moved_otherwise_than_the_column_is_changed()
    {
        var older = ListRelease.Of(100);
        var newer = older.Copy();
        foreach (var row in newer.Rows)
        {
            row[4] = Plus(row[4], 1);
        }

        newer.Rows[8][4] = Plus(newer.Rows[8][4], 9);

        var difference = ListRelease.Compare(older, newer);
        difference.People.Single(p => p.Kind == ChangeKind.Changed).NewRow.ShouldBe(10);
        difference.Count(ChangeKind.Rewritten).ShouldBe(99);
    }

    [Fact]
    public void A_date_column_read_month_first_is_told_by_those_days_that_can_be_months()
    {
        var older = ListRelease.Of(300);
        var newer = older.Copy();
        var exchanged = 0;
        foreach (var row in newer.Rows)
        {
            var day = DateOnly.ParseExact(row[2], "yyyy-MM-dd", null);
            if (day.Day <= 12)
            {
                exchanged += day.Day == day.Month ? 0 : 1;
                row[2] = $"{day.Year:0000}-{day.Day:00}-{day.Month:00}";
            }
        }

        var shift = ListRelease.Compare(older, newer).Shifts.Single();
        (shift.Kind, shift.Affected, shift.Susceptible).ShouldBe((ShiftKind.DayMonth, exchanged, exchanged));
    }

    [Fact]
    public void Dates_counted_from_another_day_move_by_the_same_number_of_days()
    {
        var older = ListRelease.Of(100);
        var newer = older.Copy();
        foreach (var row in newer.Rows)
        {
            // The two date systems of spreadsheets begin 1,462 days apart.
            row[2] = DateOnly.ParseExact(row[2], "yyyy-MM-dd", null).AddDays(1462).ToString("yyyy-MM-dd", null);
        }

        var difference = ListRelease.Compare(older, newer);
        var shift = difference.Shifts.Single();
        (shift.Kind, shift.Amount).ShouldBe((ShiftKind.Days, 1462));
        difference.Count(ChangeKind.Rewritten).ShouldBe(shift.Affected);
        shift.Affected.ShouldBeGreaterThan(90);
    }

    [Fact]
    public void A_code_replaced_wherever_it_stood_is_told_with_both_words()
    {
        var older = ListRelease.Of(270);
        var newer = older.Copy();
        foreach (var row in newer.Rows.Where(row => row[5] == "W4"))
        {
            row[5] = "North";
        }

        var shift = ListRelease.Compare(older, newer).Shifts.Single();
        (shift.Kind, shift.From, shift.To, shift.Affected).ShouldBe((ShiftKind.Code, "W4", "North", 30));
    }

    [Fact]
    public void Another_language_of_the_sex_is_another_format()
    {
        var older = ListRelease.Of(100);
        var newer = older.Copy();
        foreach (var row in newer.Rows)
        {
            row[3] = row[3] == "male" ? "ذكر" : "أنثى";
        }

        var difference = ListRelease.Compare(older, newer);
        difference.Shifts.Single().Kind.ShouldBe(ShiftKind.Format);
        difference.Count(ChangeKind.Changed).ShouldBe(0);
    }

    [Fact]
    public void An_emptied_column_is_one_change()
    {
        var older = ListRelease.Of(100);
        var newer = older.Copy();
        foreach (var row in newer.Rows)
        {
            row[2] = "";
        }

        var difference = ListRelease.Compare(older, newer);
        difference.Shifts.Single().Kind.ShouldBe(ShiftKind.Emptied);
        difference.Count(ChangeKind.Rewritten).ShouldBe(100);
    }

    private static ReleaseDifference Ages(int moved, int people)
    {
        var older = ListRelease.Of(people);
        var newer = older.Copy();
        for (var i = 0; i < moved; i++)
        {
            newer.Rows[i][4] = Plus(newer.Rows[i][4], 1);
        }

        return ListRelease.Compare(older, newer);
    }

    private static string Plus(string age, int years) =>
        (int.Parse(age, System.Globalization.CultureInfo.InvariantCulture) + years).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
}

using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;

namespace Sijil.Casebook.Tests.Releases;

public sealed class ReleaseComparisonTests
{
    private const int Id = 0;
    private const int Name = 1;
    private const int Birth = 2;
    private const int Sex = 3;
    private const int Age = 4;
    private const int Ward = 5;

    [Fact]
    public void The_same_people_in_another_order_with_columns_moved_and_rows_numbered_anew_are_no_change()
    {
        var older = Numbered(ListRelease.Of(200));
        var newer = ListRelease.Of(200);
        newer.Rows.Reverse();
        var moved = new ListRelease
        {
            Header = ["name", "n", "ward", "age", "sex", "birth_date", "id"],
            Rows =
            [
                .. newer.Rows.Select((r, i) => new[] { r[Name], $"{i + 1}", r[Ward], r[Age], r[Sex], r[Birth], r[Id] }),
            ],
        };

        var difference = ListRelease.Compare(older, moved);

        difference.People.ShouldBeEmpty();
        difference.Shifts.ShouldBeEmpty();
        difference.Count(ChangeKind.Same).ShouldBe(200);
        difference.Columns.Count(c => c.Fate == ColumnFate.Kept).ShouldBe(6);
        difference.Columns.Single(c => c.Fate == ColumnFate.Index).NewHeader.ShouldBe("n");
    }

    // A letter lost between alef and lam orders the key of the whole name anew, and the given name then is another one.
    [Theory]
    [InlineData("لارا", "لاا")]
    [InlineData("ليان", "لان")]
    public void A_letter_lost_beside_alef_or_lam_loses_nobody_who_keeps_the_id(string given, string damaged)
    {
        var older = ListRelease.Of(100);
        older.Rows[40][Name] = given + " يوسف راشد النجار";
        var newer = older.Copy();
        newer.Rows[40][Name] = damaged + " يوسف راشد النجار";

        var difference = ListRelease.Compare(older, newer);

        difference.Count(ChangeKind.Removed).ShouldBe(0);
        Single(difference, ChangeKind.Changed).Fields.Single().Nature.ShouldBe(ChangeNature.LettersLost);
    }

    [Fact]
    public void Each_kind_of_change_is_told_with_its_rows_and_values()
    {
        var older = ListRelease.Of(100);
        var newer = older.Copy();
        newer.Rows[10][Id] = "499999999";
        newer.Rows[20][Birth] = "1931-05-06";
        newer.Rows[30][Sex] = "female";
        newer.Rows[40][Name] = newer.Rows[40][Name].Replace("يوسف", "يوسوف", StringComparison.Ordinal);
        newer.Rows.RemoveAt(50);
        newer.Rows.Add(["477777777", "منير عمر صالح الكرمي", "1990-02-03", "male", "33", "W1"]);

        var difference = ListRelease.Compare(older, newer);

        var moved = Single(difference, ChangeKind.Renumbered);
        (moved.OldRow, moved.NewRow, moved.NewId).ShouldBe((12, 12, "499999999"));
        Single(difference, ChangeKind.Removed).OldRow.ShouldBe(52);
        Single(difference, ChangeKind.Added).NewRow.ShouldBe(101);
        var birth = difference.People.Single(p => p.NewRow == 22).Fields.Single();
        (birth.Field, birth.New, birth.Nature).ShouldBe((Field.BirthDate, "1931-05-06", ChangeNature.Different));
        difference.Groups.Sum(g => g.People).ShouldBe(101);
        difference.Count(ChangeKind.Same).ShouldBe(100 - 1 - Touched(older, newer));

        static int Touched(ListRelease a, ListRelease b) =>
            a.Rows.Count(row => b.Rows.Any(r => r[Id] == row[Id] && !r.SequenceEqual(row))) + 1;
    }

    [Fact]
    public void An_older_release_given_as_the_newer_mirrors_the_difference()
    {
        var older = ListRelease.Of(150);
        var newer = older.Copy();
        newer.Rows.RemoveRange(0, 9);
        newer.Rows.AddRange(ListRelease.Of(163).Rows.Skip(150));
        newer.Rows[70][Age] = "99";

        var there = ListRelease.Compare(older, newer);
        var back = ListRelease.Compare(newer, older);

        (there.Count(ChangeKind.Added), there.Count(ChangeKind.Removed)).ShouldBe((13, 9));
        (back.Count(ChangeKind.Added), back.Count(ChangeKind.Removed)).ShouldBe((9, 13));
        Pairs(there, ChangeKind.Changed)
            .ShouldBe(Pairs(back, ChangeKind.Changed).Select(pair => (pair.NewRow, pair.OldRow)));

        static IEnumerable<(int? OldRow, int? NewRow)> Pairs(ReleaseDifference difference, ChangeKind kind) =>
            difference.People.Where(p => p.Kind == kind).Select(p => (p.OldRow, p.NewRow)).ToArray();
    }

    [Fact]
    public void Two_people_with_one_id_stay_two_and_one_who_gets_an_id_of_his_own_is_found()
    {
        var older = ListRelease.Of(80);
        older.Rows[3][Id] = older.Rows[4][Id];
        var newer = older.Copy();
        newer.Rows[3][Id] = "488888888";

        var difference = ListRelease.Compare(older, newer);

        difference.People.Length.ShouldBe(1);
        var moved = Single(difference, ChangeKind.Renumbered);
        (moved.OldRow, moved.NewRow).ShouldBe((5, 5));
    }

    [Fact]
    public void An_id_that_was_given_to_somebody_else_pairs_nobody()
    {
        var older = ListRelease.Of(80);
        var newer = older.Copy();
        newer.Rows[7] = [older.Rows[7][Id], "منيرة عمر صالح الكرمي", "2001-02-03", "female", "3", "W1"];

        var difference = ListRelease.Compare(older, newer);

        Single(difference, ChangeKind.Removed).SameIdRow.ShouldBe(9);
        Single(difference, ChangeKind.Added).SameIdRow.ShouldBe(9);
    }

    [Fact]
    public void Ids_given_out_anew_are_a_change_of_the_column_and_of_nobody()
    {
        var older = ListRelease.Of(120);
        var newer = older.Copy();
        for (var i = 0; i < 120; i++)
        {
            // The same numbers, each somebody else's: a comparison by id would call everybody changed.
            newer.Rows[i][Id] = older.Rows[(i + 17) % 120][Id];
        }

        var difference = ListRelease.Compare(older, newer);

        difference.Shifts.Single().Kind.ShouldBe(ShiftKind.Ids);
        difference.Count(ChangeKind.Rewritten).ShouldBe(120);
        difference.Matching.IdBits.ShouldBe(0, 0.5);
    }

    [Fact]
    public void Somebody_unnamed_is_followed_by_the_id_alone()
    {
        var older = ListRelease.Of(80);
        older.Rows[9][Name] = "مجهول الهوية";
        var newer = ListRelease.Of(80);

        var difference = ListRelease.Compare(older, newer);

        var named = Single(difference, ChangeKind.Changed);
        named.Fields.Single().Field.ShouldBe(Field.Name);
        difference.Matching.IdAlone.ShouldBe(1);
    }

    [Fact]
    public void Somebody_removed_and_put_back_is_reinstated_from_the_release_that_had_him()
    {
        var first = ListRelease.Of(90);
        var second = first.Copy();
        second.Rows.RemoveAt(33);
        var third = first.Copy();
        third.Rows[33][Id] = "466666666";

        var back = Single(ListRelease.Compare(first, second, third), ChangeKind.Reinstated);
        (back.OldRow, back.NewRow, back.Earlier).ShouldBe((35, 35, 0));
        ListRelease.Compare(second, third).Count(ChangeKind.Added).ShouldBe(1);
    }

    [Fact]
    public void A_renamed_column_is_found_by_its_values_and_a_dropped_one_is_no_change_of_people()
    {
        var older = ListRelease.Of(100);
        var newer = new ListRelease
        {
            Header = ["id", "name", "sex", "age", "zz"],
            Rows = [.. older.Rows.Select(r => new[] { r[Id], r[Name], r[Sex], r[Age], r[Ward] })],
        };

        var difference = ListRelease.Compare(older, newer);

        difference.People.ShouldBeEmpty();
        var renamed = difference.Columns.Single(c => c.Fate == ColumnFate.Renamed);
        (renamed.OldHeader, renamed.NewHeader).ShouldBe(("ward", "zz"));
        difference.Columns.Single(c => c.Fate == ColumnFate.Dropped).OldHeader.ShouldBe("birth_date");
    }

    [Fact]
    public void A_removed_row_with_the_name_of_a_row_that_stays_may_have_been_a_duplicate()
    {
        var older = ListRelease.Of(60);
        older.Rows.Add(["455555555", older.Rows[5][Name], "", older.Rows[5][Sex], "", ""]);

        Single(ListRelease.Compare(older, ListRelease.Of(60)), ChangeKind.Removed).TwinRow.ShouldBe(7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var older = ListRelease.Of(300);
        var newer = older.Copy();
        newer.Rows.RemoveRange(0, 30);
        newer.Rows.AddRange(ListRelease.Of(340).Rows.Skip(300));
        for (var i = 0; i < 40; i++)
        {
            newer.Rows[i][Id] = $"{300_000_000 + i}";
            newer.Rows[i][Birth] = "";
        }

        var options = new ComparisonOptions { Run = new() { Threads = threads } };
        var difference = ListRelease.Compare(options, older, newer);

        difference.Count(ChangeKind.Renumbered).ShouldBe(40);
        System
            .Text.Json.JsonSerializer.Serialize(difference)
            .ShouldBe(System.Text.Json.JsonSerializer.Serialize(ListRelease.Compare(older, newer)));
    }

    private static PersonChange Single(ReleaseDifference difference, ChangeKind kind) =>
        difference.People.Single(person => person.Kind == kind);

    private static ListRelease Numbered(ListRelease release) =>
        new()
        {
            Header = ["n", .. release.Header],
            Rows = [.. release.Rows.Select((row, i) => (string[])[$"{i + 1}", .. row])],
        };
}

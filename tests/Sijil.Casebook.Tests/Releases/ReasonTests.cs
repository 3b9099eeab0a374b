using System.Text;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Tests.Intake;

namespace Sijil.Casebook.Tests.Releases;

public sealed class ReasonTests
{
    [Fact]
    public void A_reason_written_into_the_csv_finds_its_change_again_in_another_order()
    {
        var older = ListRelease.Of(60);
        var newer = older.Copy();
        newer.Rows.RemoveRange(10, 3);
        using var csv = new ListFile([]);
        ChangesCsv.Write(csv.Path, ListRelease.Compare(older, newer));
        var lines = File.ReadAllLines(csv.Path);
        lines[2] += "\"found alive, by the family\"";
        File.WriteAllLines(csv.Path, lines);

        newer.Rows.Reverse();
        var options = new ComparisonOptions { Reasons = ReasonFile.Read(csv.Path) };
        var explained = ListRelease.Compare(options, older, newer).People.Single(p => p.Reason is not null);

        (explained.OldRow, explained.Reason).ShouldBe((13, "found alive, by the family"));
    }

    [Fact]
    public void Two_equal_changes_have_two_keys()
    {
        var older = ListRelease.Of(60);
        string[] unknown = ["", "مجهول الهوية", "", "male", "30", ""];
        older.Rows.AddRange([unknown, unknown]);

        var keys = ListRelease.Compare(older, ListRelease.Of(60)).People.Select(p => p.Key).ToArray();

        keys.Length.ShouldBe(2);
        keys[1].ShouldBe(keys[0] + "-2");
    }

    [Fact]
    public void A_file_without_keys_is_refused_with_what_it_has()
    {
        using var file = new ListFile(Encoding.UTF8.GetBytes("row,reason\n1,x\n"));
        Should
            .Throw<InputFaultException>(() => ReasonFile.Read(file.Path))
            .Message.ShouldContain("\"change_key\" was expected");
    }

    [Fact]
    public void Without_names_neither_the_csv_nor_the_page_holds_a_cell()
    {
        var older = ListRelease.Of(60);
        var newer = older.Copy();
        newer.Rows.RemoveAt(20);
        newer.Rows[5][1] += " الكرمي";
        var difference = ListRelease.Compare(older, newer);
        using var csv = new ListFile([]);
        ChangesCsv.Write(csv.Path, difference, names: false);

        var written = File.ReadAllText(csv.Path) + ReleasePage.Html("a.csv", "b.csv", difference, names: false);
        written.ShouldNotContain("الكرمي");
        written.ShouldNotContain(older.Rows[20][0]);
        written.ShouldNotContain(older.Rows[20][1]);
        difference.People.ShouldAllBe(person => !written.Contains(person.Key, StringComparison.Ordinal));
        ReleasePage.Html("a.csv", "b.csv", difference).ShouldContain("الكرمي");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Every_word_is_there_in_both_languages(string language)
    {
        var words = ReleaseWords.Of(language);
        words.Kinds.Length.ShouldBe(Enum.GetValues<ChangeKind>().Length);
        words.Natures.Length.ShouldBe(Enum.GetValues<ChangeNature>().Length);
        words.ShiftKinds.Length.ShouldBe(Enum.GetValues<ShiftKind>().Length);
        words.Fates.Length.ShouldBe(Enum.GetValues<ColumnFate>().Length);
        words.Sexes.Length.ShouldBe(Enum.GetValues<Sijil.Text.Values.Sex>().Length);
        words.ChangeHeadings.Length.ShouldBe(7);
    }
}

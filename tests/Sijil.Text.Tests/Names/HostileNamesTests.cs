using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

/// <summary>Cells that are no way to write a name: read or set aside, never guessed at silently, never thrown at.</summary>
public sealed class HostileNamesTests
{
    [Theory]
    [InlineData("سمير\uD800 علي حسن", "سمير+علي+حسن")]
    [InlineData("\uDC00سمير علي حسن", "سمير+علي+حسن")]
    [InlineData("\u202Eسمير\u202C \u2067علي\u2069 حسن", "سمير+علي+حسن")]
    [InlineData("سم\0ير\u0007 علي\u001B حسن", "سمير+علي+حسن")]
    [InlineData("سمير\r\nعلي\tحسن", "سمير+علي+حسن")]
    [InlineData("\u200F\u200E\uFEFF سمير \u200B علي حسن", "سمير+علي+حسن")]
    public void What_does_not_show_changes_no_unit(string raw, string units) =>
        string.Join('+', PersonName.Parse(raw).Units.Select(unit => unit.Fold)).ShouldBe(units);

    [Fact]
    public void A_lost_character_is_said() => PersonName.Parse("سمير\uD800 علي").Steps.ShouldContain("damaged");

    [Fact]
    public void A_thousand_marks_on_each_letter_change_no_unit()
    {
        var marks = string.Concat(Enumerable.Repeat("\u064B\u0651\u0301\u06D6", 250));
        var name = PersonName.Parse(string.Concat("سمير علي".Select(c => c == ' ' ? " " : c + marks)));
        name.Units.Select(unit => unit.Fold).ShouldBe(["سمير", "علي"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("؟؟؟")]
    [InlineData("-–—")]
    [InlineData("\u200F\u202E\u2069")]
    [InlineData("()[]«»")]
    [InlineData("#REF!")]
    [InlineData("\0")]
    public void Nothing_but_signs_names_nobody(string raw)
    {
        var name = PersonName.Parse(raw);
        name.Units.ShouldBeEmpty();
        NameAlignment.Of(name, name).ShouldBe(default);
    }

    [Fact]
    public void Two_scripts_in_one_cell_keep_all_that_was_written()
    {
        var name = PersonName.Parse("سمير علي حسن Samir Ali");
        name.Script.ShouldBe(NameScript.Arabic);
        name.Units.Select(unit => unit.Fold).ShouldBe(["سمير", "علي", "حسن"]);
        name.Residue.ShouldBe(["Samir", "Ali"]);
    }

    [Theory]
    [InlineData("م")]
    [InlineData("محمد ")]
    [InlineData("عبد ")]
    [InlineData("ابو ")]
    [InlineData("هللا ")]
    [InlineData("اهلل")]
    [InlineData("الشهيد ")]
    [InlineData("al-")]
    [InlineData("Abd el ")]
    [InlineData("و")]
    [InlineData("(")]
    [InlineData("\uD83D")]
    [InlineData("м ")]
    public void A_hundred_thousand_characters_are_read_and_compared(string piece)
    {
        var raw = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var name = PersonName.Parse(raw);
        name.Raw.ShouldBe(raw);
        NameAlignment.Of(name, name).ShouldBe(NameAlignment.Of(PersonName.Parse(raw), name));
        NameAlignment.Of(name, PersonName.Parse("سمير علي حسن")).Father.ShouldNotBe(NameAgreement.Same);
    }
}

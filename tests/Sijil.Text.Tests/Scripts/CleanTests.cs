using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

public sealed class CleanTests
{
    [Theory]
    [InlineData("\uFEFB", "لا")]
    [InlineData("\uFDF2", "الله")]
    [InlineData("م\uFE77حمد", "م\u064Eحمد")]
    [InlineData("محم\uFC60د", "محم\u064E\u0651د")]
    [InlineData("محمد \uFDFA", "محمد")]
    [InlineData("\uFD3Eابو علي\uFD3F", ")ابو علي(")]
    [InlineData("ى\u0654", "ئ")]
    [InlineData("ه\u0654", "ۀ")]
    [InlineData("\u202Bمحمد\u202C\u200F", "محمد")]
    [InlineData("سید\u200Cعلی", "سیدعلی")]
    [InlineData("\u00A0محمد\u2009\tعلي ", "محمد علي")]
    [InlineData("١٢٫٥ ۱۲٬۰۰۰", "12.5 12000")]
    [InlineData("Sa\u02BFid \u2010 O\u2019Neil", "Sa'id - O'Neil")]
    public void Clean_text_is_as_specified(string raw, string clean) => ArabicFold.Clean(raw).ShouldBe(clean);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character_and_parts_no_word()
    {
        var raw = "م" + '\uD800' + "حمد";
        ArabicFold.Clean(raw).ShouldBe("م\uFFFDحمد");
        ArabicFold.Fold(raw).ShouldBe("محمد");
    }

    [Fact]
    public void Isolated_marks_put_no_space_into_a_word() =>
        Enumerable
            .Range(0xFE70, 15)
            .Concat(Enumerable.Range(0xFC5E, 6))
            // FE75 is the one unassigned code point of the row.
            .Where(code => code != 0xFE75)
            .ShouldAllBe(code => ArabicFold.Fold("مح" + (char)code + "مد") == "محمد");

    [Fact]
    public void Clean_ASCII_is_left_as_it_is()
    {
        const string Text = "Plain text, 12-3";
        ArabicFold.Clean(Text).ShouldBeSameAs(Text);
    }
}

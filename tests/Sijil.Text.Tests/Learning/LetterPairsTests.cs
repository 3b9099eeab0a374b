using Sijil.Text.Learning;
using Sijil.Text.Names;

namespace Sijil.Text.Tests.Learning;

public sealed class LetterPairsTests
{
    [Fact]
    public void Letters_may_be_parted_by_spaces_and_equal_pairs_are_added_up() =>
        LetterPairs
            .Read(["Šarón\tש ר ו ן\t2", "sharon\tשרון\t3"], NameScript.Hebrew, null, out var leftOut)
            .ShouldBe([new LetterPair("שרונ", "sharon", 5)], $"{leftOut} left out");

    [Fact]
    public void Arabic_keeps_the_letters_that_its_fold_merges_and_drops_vowel_signs() =>
        LetterPairs
            .Read(["osama\tأُ س ا م ة\t1"], NameScript.Arabic, null, out _)
            .ShouldBe([new LetterPair("أسامة", "osama", 1)]);

    [Theory]
    [InlineData("anna maria\tанна\t1")]
    [InlineData("anna\tанна мария1\t1")]
    [InlineData("???\tанна\t1")]
    [InlineData("anna\t12\t1")]
    [InlineData("anna\tanna\t1")]
    public void What_nothing_can_be_learned_from_is_left_out_and_counted(string line)
    {
        LetterPairs.Read([line, "ivan\tиван\t1"], NameScript.Cyrillic, null, out var leftOut).Count.ShouldBe(1);
        leftOut.ShouldBe(1);
    }

    [Fact]
    public void Words_that_are_not_wanted_are_left_out_by_their_fold()
    {
        LetterPairs
            .Read(["ivan\tИван\t1", "anna\tАнна\t1"], NameScript.Cyrillic, fold => fold == "анна", out var leftOut)
            .Single()
            .Latin.ShouldBe("anna");
        leftOut.ShouldBe(1);
    }

    [Theory]
    [InlineData("anna\tанна")]
    [InlineData("anna\tанна\t0")]
    [InlineData("anna\tанна\t-1")]
    [InlineData("anna\tанна\t1.5")]
    [InlineData("anna\tанна\t1000001")]
    [InlineData("anna,анна,1")]
    [InlineData("anna\tанна\t1\t1")]
    public void Another_form_is_refused_with_its_row_and_without_its_text(string line)
    {
        var fault = Should.Throw<FormatException>(() =>
            LetterPairs.Read(["ivan\tиван\t1", line], NameScript.Cyrillic, null, out _)
        );

        fault.Message.ShouldStartWith("row 2: ");
        fault.Message.ShouldNotContain("anna");
    }

    [Fact]
    public void A_line_without_end_is_refused() =>
        Should.Throw<FormatException>(() =>
            LetterPairs.Read([new string('a', 100_000) + "\tа\t1"], NameScript.Cyrillic, null, out _)
        );
}

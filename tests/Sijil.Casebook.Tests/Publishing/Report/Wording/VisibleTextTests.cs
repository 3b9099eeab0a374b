using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Tests.Publishing.Report.Wording;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("list\u202Efdp.exe", "list⟨U+202E⟩fdp.exe")]
    [InlineData("a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩")]
    [InlineData("line\nbreak\0", "line⟨U+000A⟩break⟨U+0000⟩")]
    public void What_hides_or_turns_text_around_is_written_out(string text, string expected) =>
        VisibleText.Of(text).ShouldBe(expected);

    [Fact]
    public void Half_a_character_is_written_out() => VisibleText.Of("a\uD800b").ShouldBe("a⟨U+FFFD⟩b");

    [Theory]
    [InlineData("لجنة التوثيق")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("مُوثَّق")]
    [InlineData("Kalehisar İlçesi 𐤀")]
    public void Ordinary_text_stays_as_it_is(string text) => VisibleText.Of(text).ShouldBe(text);
}

using System.Text.RegularExpressions;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Tests.Publishing.Report.Wording;

public sealed partial class PhrasesTests
{
    [Theory]
    [InlineData(0, "لا أحد")]
    [InlineData(1, "شخص واحد")]
    [InlineData(2, "شخصان")]
    [InlineData(3, "٣ أشخاص")]
    [InlineData(10, "١٠ أشخاص")]
    [InlineData(11, "١١ شخصاً")]
    [InlineData(99, "٩٩ شخصاً")]
    [InlineData(100, "١٠٠ شخص")]
    [InlineData(102, "١٠٢ شخص")]
    [InlineData(103, "١٠٣ أشخاص")]
    [InlineData(1_204, "١٬٢٠٤ أشخاص")]
    [InlineData(14_032, "١٤٬٠٣٢ شخصاً")]
    public void Arabic_counts_people_by_its_own_grammar(long number, string expected) =>
        PlainText.Of(Phrases.Arabic.Count(number, "person")).ShouldBe(expected);

    [Theory]
    [InlineData(2, "شخصين")]
    [InlineData(5, "٥ أشخاص")]
    public void Arabic_knows_the_dual_after_a_preposition(long number, string expected) =>
        PlainText.Of(Phrases.Arabic.Count(number, "person.oblique")).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 people")]
    [InlineData(1, "1 person")]
    [InlineData(12_345, "12,345 people")]
    public void English_counts_people(long number, string expected)
    {
        PlainText.Of(Phrases.English.Count(number, "person")).ShouldBe(expected);
        PlainText.Of(Phrases.English.Count(number, "person.oblique")).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, "0%", "٠٪")]
    [InlineData(0.004, "under 1%", "أقل من ١٪")]
    [InlineData(0.5, "50%", "٥٠٪")]
    [InlineData(0.996, "over 99%", "أكثر من ٩٩٪")]
    [InlineData(1, "100%", "١٠٠٪")]
    public void A_share_is_never_rounded_to_none_or_all(double share, string english, string arabic)
    {
        PlainText.Of(Phrases.English.Percent(share)).ShouldBe(english);
        PlainText.Of(Phrases.Arabic.Percent(share)).ShouldBe(arabic);
    }

    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_placeholders()
    {
        var english = Phrases.English.Keys.Where(key => !key.StartsWith("count.", StringComparison.Ordinal)).ToArray();
        var arabic = Phrases.Arabic.Keys.Where(key => !key.StartsWith("count.", StringComparison.Ordinal)).ToArray();
        arabic.ShouldBe(english);
        foreach (var key in english.Where(key => !key.Contains("month", StringComparison.Ordinal)))
        {
            Placeholders(Phrases.Arabic.Text(key)).ShouldBe(Placeholders(Phrases.English.Text(key)), key);
        }
    }

    [Fact]
    public void Every_Arabic_noun_has_all_six_forms()
    {
        foreach (
            var noun in new[]
            {
                "person",
                "person.oblique",
                "record",
                "list",
                "list.oblique",
                "pair",
                "pair.oblique",
                "model",
            }
        )
        {
            foreach (var form in new[] { "zero", "one", "two", "few", "many", "other" })
            {
                Phrases.Arabic.TextOrNull($"count.{noun}.{form}").ShouldNotBeNullOrEmpty($"{noun} {form}");
            }
        }
    }

    [Fact]
    public void No_text_uses_a_sides_word_for_the_dead()
    {
        foreach (var words in new[] { Phrases.English, Phrases.Arabic })
        {
            foreach (var key in words.Keys)
            {
                SidesWord().IsMatch(words.Text(key)).ShouldBeFalse(key);
            }
        }
    }

    [Fact]
    public void A_text_whose_placeholder_is_not_filled_is_a_fault_and_not_a_gap() =>
        Should.Throw<InvalidOperationException>(() => Phrases.English.Say("deaths.unknown"));

    private static string[] Placeholders(string text) =>
        Placeholder()
            .Matches(text)
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        "martyr|terrorist|casualt|شهيد|شهداء|إرهاب|قتلى",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SidesWord();
}

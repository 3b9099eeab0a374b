using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining.Words;

public sealed class ExplanationWordsTests
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];
    private static readonly string[] AllPlaces =
    [
        "times",
        "number",
        "list",
        "item",
        "comparison",
        "level",
        "clause",
        "odds",
        "percent",
        "condition",
        "threshold",
        "reason",
        "rule",
        "left",
        "right",
        "records",
        "pairs",
        "smaller",
        "larger",
    ];

    [Fact]
    public void Both_languages_have_the_same_phrases() =>
        Stems(ExplanationWords.Arabic).ShouldBe(Stems(ExplanationWords.English));

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        foreach (var key in ExplanationWords.English.Keys.Where(ExplanationWords.Arabic.Has))
        {
            Places(ExplanationWords.Arabic, key).ShouldBe(Places(ExplanationWords.English, key), key);
        }
    }

    [Theory]
    [InlineData(0.99999, "more than 99.9%")]
    [InlineData(0.9968, "99.7%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.012, "1.2%")]
    [InlineData(0.00001, "less than 0.1%")]
    public void Probabilities_are_never_certain(double probability, string expected) =>
        NumberText.PercentInWords(probability, ExplanationWords.English).ShouldBe(expected);

    [Fact]
    public void Arabic_Indic_digits_carry_their_own_signs()
    {
        var words = ExplanationWords.Arabic with { UsesArabicIndicDigits = true };
        NumberText.PercentInWords(0.9968, words).ShouldBe("\u2067٩٩٫٧٪\u2069");
        NumberText.Whole(12500, words).ShouldBe("١٢٬٥٠٠");
        NumberText.Bits(-3.25, words).ShouldBe("−٣٫٣");
    }

    [Fact]
    public void Latin_text_and_numbers_are_isolated_in_Arabic_and_Arabic_in_English()
    {
        ExplanationWords.Arabic.Embed("dob").ShouldBe("\u2068dob\u2069");
        ExplanationWords.Arabic.Embed("12").ShouldBe("\u206812\u2069");
        ExplanationWords.Arabic.Embed("العائلة").ShouldBe("العائلة");
        ExplanationWords.English.Embed("العائلة").ShouldBe("\u2068العائلة\u2069");
        ExplanationWords.English.Embed("dob 12").ShouldBe("dob 12");
    }

    [Fact]
    public void What_would_turn_the_reading_order_is_written_out() =>
        ExplanationWords.English.Embed("a\u202Eb\nc").ShouldBe("a⟨U+202E⟩b⟨U+000A⟩c");

    [Fact]
    public void Lists_have_commas_and_an_and()
    {
        ExplanationWords.English.List([]).ShouldBe("");
        ExplanationWords.English.List(["a"]).ShouldBe("a");
        ExplanationWords.English.List(["a", "b"]).ShouldBe("a and b");
        ExplanationWords.English.List(["a", "b", "c"]).ShouldBe("a, b and c");
        ExplanationWords.Arabic.List(["س", "ص", "ع"]).ShouldBe("س وص وع");
    }

    private static string[] Stems(ExplanationWords words) =>
        [
            .. words
                .Keys.Select(key =>
                    key.LastIndexOf('.') is var dot and > 0 && Forms.Contains(key[(dot + 1)..]) ? key[..dot] : key
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Places(ExplanationWords words, string key) =>
        [
            .. AllPlaces
                .Where(place => words.Say(key, (place, "@")).Contains('@', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}

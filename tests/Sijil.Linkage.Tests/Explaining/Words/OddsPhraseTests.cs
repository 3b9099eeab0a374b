using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining.Words;

public sealed class OddsPhraseTests
{
    [Theory]
    [InlineData(1, "speaks neither way")]
    [InlineData(1.04, "speaks neither way")]
    [InlineData(1.1, "slightly more likely for one person than for two")]
    [InlineData(1.5, "one and a half times as likely for one person as for two")]
    [InlineData(1.66, "about one and a half times as likely for one person as for two")]
    [InlineData(2, "2 times as likely for one person as for two")]
    [InlineData(2.5, "two and a half times as likely for one person as for two")]
    [InlineData(8, "8 times as likely for one person as for two")]
    [InlineData(8.45, "about 8 times as likely for one person as for two")]
    [InlineData(14.2, "about 14 times as likely for one person as for two")]
    [InlineData(23, "about 25 times as likely for one person as for two")]
    [InlineData(252, "about 250 times as likely for one person as for two")]
    [InlineData(1234, "about 1,200 times as likely for one person as for two")]
    [InlineData(1_540_000, "about 1.5 million times as likely for one person as for two")]
    [InlineData(3e10, "more than a billion times as likely for one person as for two")]
    public void In_English(double ratio, string expected)
    {
        OddsPhrase.Of(new MatchWeight(Math.Log2(ratio)), ExplanationWords.English).ShouldBe(expected);
        OddsPhrase
            .Of(new MatchWeight(-Math.Log2(ratio)), ExplanationWords.English)
            .ShouldBe(
                expected
                    .Replace("for one person", "for X", StringComparison.Ordinal)
                    .Replace("for two", "for one", StringComparison.Ordinal)
                    .Replace("for X", "for two people", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData(1, "لا يرجّح ذلك أياً من الاحتمالين")]
    [InlineData(1.1, "ذلك أرجح قليلاً لشخص واحد منه لشخصين")]
    [InlineData(1.5, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين مرة ونصف مرة")]
    [InlineData(2, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين مرتين")]
    [InlineData(3, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين \u20683\u2069 مرات")]
    [InlineData(10, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u206810\u2069 مرات")]
    [InlineData(11, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u206811\u2069 مرة")]
    [InlineData(100, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u2068100\u2069 مرة")]
    [InlineData(1e6, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو مليون مرة")]
    [InlineData(2e6, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو مليوني مرة")]
    [InlineData(5e6, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u20685\u2069 ملايين مرة")]
    [InlineData(1.5e6, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u20681.5\u2069 مليون مرة")]
    [InlineData(2e7, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u206820\u2069 مليون مرة")]
    [InlineData(3e10, "احتمال ذلك لشخص واحد يعادل احتماله لشخصين أكثر من مليار مرة")]
    public void In_Arabic(double ratio, string expected) =>
        OddsPhrase.Of(new MatchWeight(Math.Log2(ratio)), ExplanationWords.Arabic).ShouldBe(expected);

    [Fact]
    public void Against_in_Arabic() =>
        OddsPhrase
            .Of(new MatchWeight(-3), ExplanationWords.Arabic)
            .ShouldBe("احتمال ذلك لشخصين يعادل احتماله لشخص واحد \u20688\u2069 مرات");

    [Fact]
    public void A_rounded_number_is_never_a_sixth_off()
    {
        for (var bits = 0.81; bits < 29; bits += 0.013)
        {
            var ratio = Math.Pow(2, bits);
            (RoundedOdds.Of(new MatchWeight(bits)).Times / ratio).ShouldBeInRange(5.0 / 6, 7.0 / 6);
        }
    }

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    [InlineData(111, "many")]
    [InlineData(1000, "other")]
    public void Plural_forms_of_Arabic(long number, string form) => PluralForm.Of("ar", number).ShouldBe(form);
}

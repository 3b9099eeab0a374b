using Sijil.Casebook.Browsing;

namespace Sijil.Casebook.Tests.Browsing;

public sealed class AlignedNamesTests
{
    // "-" is a gap, "=" before a pair says that the two are one word.
    [Theory]
    [InlineData("سليم نادر يوسف الرماح", "سليم نادر الرماح", "=سليم|سليم =نادر|نادر يوسف|- =الرماح|الرماح")]
    [InlineData("سليم نادر الرماح", "سليم نادر يوسف الرماح", "=سليم|سليم =نادر|نادر -|يوسف =الرماح|الرماح")]
    [InlineData("أحمد نادر الرمّاح", "احمد نادر الرماح", "=أحمد|احمد =نادر|نادر =الرمّاح|الرماح")]
    [InlineData("سامر نادر الرماح", "وليد نادر الرماح", "سامر|وليد =نادر|نادر =الرماح|الرماح")]
    [InlineData("سليم الرماح", "سليم رماح", "=سليم|سليم الرماح|رماح")]
    [InlineData("", "سليم", "-|سليم")]
    [InlineData("", "", "")]
    public void Words_stand_beside_the_words_that_stand_for_them(string left, string right, string expected) =>
        string.Join(
                ' ',
                AlignedNames
                    .Of(left, right)
                    .Select(w => (w.IsAlike ? "=" : "") + (w.Left ?? "-") + "|" + (w.Right ?? "-"))
            )
            .ShouldBe(expected);

    // A name in two scripts: the same words are not marked as if they differed.
    [Fact]
    public void The_same_name_in_another_script_is_alike() =>
        AlignedNames.Of("محمد حسن", "Mohammed Hassan").ShouldAllBe(w => w.IsAlike);

    // Whatever the names: every word of each, once, in its order.
    [Theory]
    [InlineData("a b c d e f", "f e d c b a")]
    [InlineData("  سليم   نادر ", "\tنادر\nسليم")]
    [InlineData("<b> \u202eحسام\u202c &", "حسام")]
    public void No_word_is_lost_or_doubled(string left, string right)
    {
        var words = AlignedNames.Of(left, right);
        words
            .Select(w => w.Left)
            .OfType<string>()
            .ShouldBe(left.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words
            .Select(w => w.Right)
            .OfType<string>()
            .ShouldBe(right.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words.ShouldAllBe(w => w.Left != null || w.Right != null);
    }

    [Fact]
    public void A_text_that_is_no_name_is_left_as_it_is()
    {
        var text = string.Join(' ', Enumerable.Repeat("س", 5_000));
        AlignedNames.Of(text, "سليم").ShouldBe([new AlignedWord(text, "سليم", IsAlike: false)]);
    }
}

using System.Collections.Immutable;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class PairSentencesTests
{
    [Fact]
    public void A_match_in_English() =>
        Texts(Waterfall.Of(InventedPair.Match), ExplanationWords.English)
            .ShouldBe([
                "Before anything is compared, about one pair in 4,000 is one person.",
                "given name – same: about 65 times as likely for one person as for two.",
                "The value of given name is rarer than most: about 5 times as likely again for one person.",
                "At least one of the records states no father: says nothing.",
                "family name – near: 8 times as likely for one person as for two.",
                "date of birth – same: about 700 times as likely for one person as for two.",
                "place – different: 4 times as likely for two people as for one.",
                "sex – same: speaks neither way.",
                "Taken together, the two records are one person with a probability of 99.1%.",
                "What decides for it: date of birth and given name.",
                "What speaks against it all the same: place.",
            ]);

    [Fact]
    public void A_match_in_Arabic() =>
        Texts(Waterfall.Of(InventedPair.Match), InventedPair.ArabicNames)
            .ShouldBe([
                "قبل أي مقارنة، نحو زوج واحد من كل \u20684,000\u2069 زوج هو شخص واحد.",
                "الاسم – متطابق: احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u206865\u2069 مرة.",
                "قيمة الاسم أندر من المعتاد: يزيد ذلك ترجيح شخص واحد نحو \u20685\u2069 مرات.",
                "أحد القيدين على الأقل لا يذكر اسم الأب: لا دلالة في ذلك.",
                "العائلة – متقارب: احتمال ذلك لشخص واحد يعادل احتماله لشخصين \u20688\u2069 مرات.",
                "تاريخ الميلاد – متطابق: احتمال ذلك لشخص واحد يعادل احتماله لشخصين نحو \u2068700\u2069 مرة.",
                "المكان – مختلف: احتمال ذلك لشخصين يعادل احتماله لشخص واحد \u20684\u2069 مرات.",
                "الجنس – متطابق: لا يرجّح ذلك أياً من الاحتمالين.",
                "خلاصة ذلك كله: احتمال أن يكون القيدان لشخص واحد هو \u206899.1%\u2069.",
                "أهم ما يرجّح ذلك: تاريخ الميلاد والاسم.",
                "ما ينفي ذلك مع هذا: المكان.",
            ]);

    [Fact]
    public void Names_that_are_not_in_the_map_stand_isolated_as_the_model_has_them() =>
        Texts(Waterfall.Of(InventedPair.Match), ExplanationWords.Arabic)[4]
            .ShouldStartWith("\u2068family name\u2069 – \u2068near\u2069: ");

    [Fact]
    public void A_clause_of_ones_own_replaces_the_names()
    {
        var words = ExplanationWords.English with
        {
            Names = new ExplanationNames
            {
                Clauses = ImmutableDictionary<(string, string), string>.Empty.Add(
                    ("family name", "near"),
                    "The family names are spelt alike but not equal"
                ),
            },
        };
        Texts(Waterfall.Of(InventedPair.Match), words)
            .ShouldContain(
                "The family names are spelt alike but not equal: 8 times as likely for one person as for two."
            );
    }

    [Fact]
    public void Frequent_values_and_missing_values_that_weigh_are_told()
    {
        var pair = InventedPair.Of(
            -1,
            ("name", "same", 2, 3, -3),
            ("town", "same", 2, 1, 0.2),
            ("age", null, 0, -1, 0),
            ("sex", "same", 2, 1, -0.01)
        );
        var texts = Texts(Waterfall.Of(pair), ExplanationWords.English);
        texts[0].ShouldBe("Before anything is compared, about one pair in 3 is one person.");
        texts.ShouldContain("The value of name is commoner than most: its agreement counts 8 times less.");
        texts.ShouldContain("The value of town is a little rarer than most: counts slightly more.");
        texts.ShouldContain("The value of sex is about as common as most: changes nothing.");
        texts.ShouldContain("At least one of the records states no age: 2 times as likely for two people as for one.");
    }

    [Fact]
    public void What_only_the_prior_decides_is_said_so()
    {
        Texts(Waterfall.Of(InventedPair.Of(-12, ("name", "same", 2, 3, 0))), ExplanationWords.English)
            .ShouldContain(
                "Nothing that was compared speaks against it, but what agrees is too little: few of so many pairs are one person."
            );
        Texts(Waterfall.Of(InventedPair.Of(2)), ExplanationWords.English)
            .ShouldBe([
                "Before anything is compared, 80% of such pairs are one person.",
                "Taken together, the two records are one person with a probability of 80%.",
                "Nothing that was compared speaks for it: it was likely from the start.",
            ]);
    }

    private static string[] Texts(Waterfall waterfall, ExplanationWords words) =>
        [.. PairSentences.Of(waterfall, words).Select(sentence => sentence.Text)];
}

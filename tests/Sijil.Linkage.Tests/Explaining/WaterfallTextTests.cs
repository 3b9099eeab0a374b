using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class WaterfallTextTests
{
    [Fact]
    public void Columns_stand_under_each_other() =>
        WaterfallText
            .Write(Waterfall.Of(InventedPair.Match), ExplanationWords.English, 25)
            .ShouldBe(
                """
                   −12.0   <0.1%     ▒▒▒▒▒▒▒▒▒▒▒▒│           Before comparing
                    +6.0      2%     ██████      │           given name – same
                    +2.3      7%           ██    │           given name – a rare value
                     0.0      7%                 │           father – not stated
                    +3.0     37%             ███ │           family name – near
                    +9.5   99.8%                ██████████   date of birth – same
                    −2.0   99.1%                 │      ▒▒   place – different
                     0.0   99.1%                 │           sex – same
                    +6.8   99.1%                 ███████     Together

                """
            );

    [Fact]
    public void In_Arabic_the_figures_stay_left_and_the_words_are_isolated()
    {
        var lines = WaterfallText
            .Write(Waterfall.Of(InventedPair.Match), InventedPair.ArabicNames)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(9);
        lines.ShouldAllBe(line => line.StartsWith('\u200E') && line.EndsWith('\u2069'));
        lines.Select(line => line.IndexOf('\u2067')).Distinct().Count().ShouldBe(1);
        lines[1].ShouldEndWith("\u2067الاسم – متطابق\u2069");
    }

    [Theory]
    [InlineData(9)]
    [InlineData(201)]
    public void Too_few_or_too_many_columns_are_refused(int columns) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            WaterfallText.Write(Waterfall.Of(InventedPair.Match), ExplanationWords.English, columns)
        );
}

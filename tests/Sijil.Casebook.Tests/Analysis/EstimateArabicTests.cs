using System.Reflection;
using Sijil.Casebook.Analysis;
using Sijil.Estimation.Reporting;

namespace Sijil.Casebook.Tests.Analysis;

public sealed class EstimateArabicTests
{
    [Fact]
    public void Every_refusal_has_words_of_its_own() =>
        Codes(typeof(RefusalCode)).ShouldAllBe(c => EstimateArabic.Refusal(c) != EstimateArabic.Refusal("none such"));

    [Fact]
    public void Every_warning_has_words_of_its_own() =>
        Codes(typeof(WarningCode)).ShouldAllBe(c => EstimateArabic.Warning(c) != EstimateArabic.Warning("none such"));

    private static IEnumerable<string> Codes(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
}

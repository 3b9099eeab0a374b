using Sijil.Text.Values;

namespace Sijil.Text.Tests.Values;

public sealed class AgeReaderTests
{
    private const double Month = 1.0 / 12;
    private const double Day = 1 / 365.25;

    [Theory]
    [InlineData("34", 34, 34)]
    [InlineData(" 34.0 ", 34, 34)]
    [InlineData("٣٤", 34, 34)]
    [InlineData("۳۴", 34, 34)]
    [InlineData("0", 0, 0)]
    [InlineData("0.5", 0.5, 0.5)]
    [InlineData("٠٫٥", 0.5, 0.5)]
    [InlineData("34 years", 34, 34)]
    [InlineData("34 years old", 34, 34)]
    [InlineData("34y", 34, 34)]
    [InlineData("34 سنة", 34, 34)]
    [InlineData("٣٤ عاماً", 34, 34)]
    [InlineData("العمر: 34 سنة", 34, 34)]
    [InlineData("34 ans", 34, 34)]
    [InlineData("34 años", 34, 34)]
    [InlineData("34 yaşında", 34, 34)]
    [InlineData("34 ساڵ", 34, 34)]
    [InlineData("۳۴ ساله", 34, 34)]
    [InlineData("سنة", 1, 1)]
    [InlineData("سنة واحدة", 1, 1)]
    [InlineData("سنتان", 2, 2)]
    [InlineData("سنة ونصف", 1.5, 1.5)]
    [InlineData("نصف سنة", 0.5, 0.5)]
    [InlineData("3M", 3 * Month, 3 * Month)]
    [InlineData("3 أشهر", 3 * Month, 3 * Month)]
    [InlineData("18 شهرا", 1.5, 1.5)]
    [InlineData("شهر", Month, Month)]
    [InlineData("شهرين", 2 * Month, 2 * Month)]
    [InlineData("3-month-old", 3 * Month, 3 * Month)]
    [InlineData("6 mois", 0.5, 0.5)]
    [InlineData("6 aylık", 0.5, 0.5)]
    [InlineData("10 days", 10 * Day, 10 * Day)]
    [InlineData("10 أيام", 10 * Day, 10 * Day)]
    [InlineData("يومان", 2 * Day, 2 * Day)]
    [InlineData("2 weeks", 14 * Day, 14 * Day)]
    [InlineData("2 years 3 months", 2.25, 2.25)]
    [InlineData("سنتان و 3 أشهر", 2.25, 2.25)]
    [InlineData("سنة وشهرين", 1 + (2 * Month), 1 + (2 * Month))]
    [InlineData("2 años y 3 meses", 2.25, 2.25)]
    [InlineData("أقل من عام", 0, 11 * Month)]
    [InlineData("اقل من سنة", 0, 11 * Month)]
    [InlineData("less than a year", 0, 11 * Month)]
    [InlineData("<1", 0, 11 * Month)]
    [InlineData("less than a month", 0, 30 * Day)]
    [InlineData("less than a day", 0, 0)]
    [InlineData("أقل من يوم", 0, 0)]
    [InlineData("under 5", 0, 4)]
    [InlineData("دون 18", 0, 17)]
    [InlineData("20-25", 20, 25)]
    [InlineData("٢٠ – ٢٥", 20, 25)]
    [InlineData("20 to 25 years", 20, 25)]
    [InlineData("بين 20 و 25 سنة", 20, 25)]
    [InlineData("between 20 and 25", 20, 25)]
    [InlineData("من 20 الى 25", 20, 25)]
    [InlineData("3-4 months", 3 * Month, 4 * Month)]
    [InlineData("3 months - 2 years", 3 * Month, 2)]
    [InlineData("60+", 60, 130)]
    [InlineData("أكثر من 60 سنة", 60, 130)]
    [InlineData("حوالي 30", 28, 32)]
    [InlineData("~30", 28, 32)]
    [InlineData("40s", 40, 49)]
    [InlineData("في الأربعينات", 40, 49)]
    [InlineData("child", 0, 17)]
    [InlineData("طفل", 0, 17)]
    [InlineData("طفل 7 سنوات", 7, 7)]
    [InlineData("Child - 5", 5, 5)]
    [InlineData("Adult", 18, 130)]
    [InlineData("130", 130, 130)]
    public void An_age_is_read(string raw, double min, double max)
    {
        var reading = AgeReader.Read(raw);
        reading.Problem.ShouldBeNull();
        var age = reading.Value.ShouldNotBeNull();
        age.MinYears.ShouldBe(min, 1e-9);
        age.MaxYears.ShouldBe(max, 1e-9);
        age.Raw.ShouldBe(raw);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("-1")]
    [InlineData("age: -1")]
    [InlineData("−1")]
    [InlineData("131")]
    [InlineData("25-20")]
    [InlineData("25 M")]
    [InlineData("25 F")]
    [InlineData("M")]
    [InlineData("34 35")]
    [InlineData("20-25-30")]
    [InlineData("2 years 3")]
    [InlineData("1999-05-03")]
    [InlineData("34 people")]
    [InlineData("about")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999")]
    [InlineData("years!")]
    public void What_cannot_be_an_age_is_refused_with_a_reason(string raw)
    {
        var reading = AgeReader.Read(raw);
        reading.Value.ShouldBeNull();
        reading.Problem.ShouldNotBeNull().ShouldStartWith("expected an age");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("غير معروف")]
    [InlineData("n/a")]
    public void Nothing_stated_is_neither_value_nor_problem(string raw) =>
        AgeReader.Read(raw).IsNotStated.ShouldBeTrue();
}

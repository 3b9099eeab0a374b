using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Text.Dates;
using Sijil.Text.Places;
using Sijil.Text.Values;

namespace Sijil.Text.Tests.Values;

public sealed class CellTests
{
    [Theory]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("رقم ١٢٬٣٤٥٫٦", "رقم 12345.6")]
    [InlineData("plain 12", "plain 12")]
    [InlineData("", "")]
    public void Digits_become_ascii_and_nothing_else_changes(string raw, string expected) =>
        CellDigits.ToAscii(raw).ShouldBe(expected);

    [Theory]
    [InlineData("", true, false)]
    [InlineData(" \u00A0\u200F", true, false)]
    [InlineData("-", true, false)]
    [InlineData("ـــ", true, false)]
    [InlineData("...", true, false)]
    [InlineData("N/A", true, false)]
    [InlineData("#N/A", true, false)]
    [InlineData("غير مذكور", true, false)]
    [InlineData("غيـر  مذكور.", true, false)]
    [InlineData("non précisé", true, false)]
    [InlineData("Belirtilmemiş", true, false)]
    [InlineData("BİLİNMİYOR", false, true)]
    [InlineData("?", false, true)]
    [InlineData("؟؟", false, true)]
    [InlineData("Unknown", false, true)]
    [InlineData("غير معروفة", false, true)]
    [InlineData("مجهول الهوية", false, true)]
    [InlineData("0", false, false)]
    [InlineData("سليم", false, false)]
    [InlineData("\uD800", false, false)]
    public void Not_stated_and_unknown_are_two_things(string raw, bool notStated, bool unknown) =>
        (NotStatedWords.IsNotStated(raw), NotStatedWords.IsUnknown(raw)).ShouldBe((notStated, unknown));

    [Fact]
    public void Any_text_is_read_or_refused_and_never_thrown_at()
    {
        var ordinary = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        const string alphabet = "0123456789٣۴/-.: ,T\u200F~?+<سنةشهرأقلمنآذارهـمفMmFaged\uD800\u0301كت";
        var nasty = Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(chars => new string(chars));
        var mixed = Gen.OneOf(ordinary, nasty, nasty.Resize(12));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(mixed.ToArbitrary(), EveryReaderIsSound));
    }

    [Fact]
    public void Enormous_cells_are_refused_quickly()
    {
        foreach (var unit in new[] { "1", "م", "\u0301", "\uD800", " ", "12/", "س ", "-" })
        {
            EveryReaderIsSound(new StringBuilder().Insert(0, unit, 100_000).ToString()).ShouldBeTrue();
        }
    }

    private static bool EveryReaderIsSound(string raw)
    {
        foreach (var order in Enum.GetValues<DateOrder>())
        {
            var date = DateReader.Read(raw, order, placeholders: true);
            (date.Value is null || date.Problem is null).ShouldBeTrue();
            if (date.Value is { } value)
            {
                value.Earliest.ShouldBeLessThanOrEqualTo(value.Latest);
                value.Raw.ShouldBe(raw);
                value.Earliest.Year.ShouldBeInRange(1780, 2150);
                value.Latest.Year.ShouldBeInRange(1780, 2150);
            }
        }

        var age = AgeReader.Read(raw);
        (age.Value is null || age.Problem is null).ShouldBeTrue();
        if (age.Value is { } years)
        {
            years.MinYears.ShouldBeInRange(0, years.MaxYears);
            years.MaxYears.ShouldBeLessThanOrEqualTo(130);
        }

        (NotStatedWords.IsNotStated(raw) && NotStatedWords.IsUnknown(raw)).ShouldBeFalse();
        var key = PlaceKey.Of(raw);
        PlaceKey.Of(raw).ShouldBe(key);
        _ = SexReader.Read(raw);
        _ = SexColumn.Of([raw]).Read(raw);
        _ = DateOrderInference.Of([raw]);
        CellDigits.ToAscii(CellDigits.ToAscii(raw)).ShouldBe(CellDigits.ToAscii(raw));
        return true;
    }
}

using Sijil.Text.Places;

namespace Sijil.Text.Tests.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("الرقة", "الرقه")]
    [InlineData("مدينة الرقة", "الرقة")]
    [InlineData("دير الزور", "ديرالزور")]
    [InlineData("محافظة دير الزور", "دير الزّور")]
    [InlineData("إدلب", "ادلب")]
    [InlineData("Ar-Raqqa", "Raqqa")]
    [InlineData("Al Raqqa City", "raqa")]
    [InlineData("Dar'a", "DARA")]
    [InlineData("Deir ez-Zor", "Deir Ezzor")]
    [InlineData("As-Suqaylabiyah", "Suqaylabiyah")]
    [InlineData("Kobanî", "KOBANI")]
    [InlineData("Şanlıurfa ili", "SANLIURFA")]
    [InlineData("كفر نبل، إدلب", "كفرنبل / ادلب")]
    [InlineData("Kafr Nabl (Idlib)", "kafr nabl, Idlib")]
    public void Spellings_of_one_place_share_a_key(string one, string other)
    {
        PlaceKey.Of(one).ShouldNotBeEmpty();
        PlaceKey.Of(one).ShouldBe(PlaceKey.Of(other));
    }

    [Theory]
    [InlineData("دمشق", "ريف دمشق")]
    [InlineData("Damascus", "Rural Damascus")]
    [InlineData("كفر نبل", "نبل")]
    [InlineData("تل أبيض", "أبيض")]
    [InlineData("Ward 1", "Ward 11")]
    public void Different_places_have_different_keys(string one, string other) =>
        (PlaceKey.Of(one) == PlaceKey.Of(other)).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("غير معروف")]
    public void Nothing_stated_has_no_key(string raw) => PlaceKey.Of(raw).ShouldBeEmpty();

    [Theory]
    [InlineData("المدينة")]
    [InlineData("Village")]
    public void A_place_named_by_a_generic_word_keeps_it(string raw) => PlaceKey.Of(raw).ShouldNotBeEmpty();
}

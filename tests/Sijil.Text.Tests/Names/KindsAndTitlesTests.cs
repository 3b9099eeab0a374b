using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

/// <summary>The lists of the specification, sections 2.3 and 2.4, in all their languages. Persons are invented.</summary>
public sealed class KindsAndTitlesTests
{
    [Theory]
    [InlineData("kimliği belirsiz")]
    [InlineData("ناشناس")]
    [InlineData("نەناسراو")]
    [InlineData("неизвестный")]
    [InlineData("Неопознанная женщина")]
    [InlineData("невідомий")]
    [InlineData("NN")]
    [InlineData("No identificado")]
    [InlineData("no identificada")]
    [InlineData("sin identificar")]
    [InlineData("inconnu")]
    [InlineData("אלמוני")]
    [InlineData("לא מזוהה")]
    public void Nobody_is_named(string text) => PersonName.Parse(text).Kind.ShouldBe(NameKind.Unidentified);

    [Theory]
    [InlineData("сын Петра Коваля")]
    [InlineData("дружина Петра Коваля")]
    [InlineData("hijo de Ana García")]
    [InlineData("veuve de Salim Qassar")]
    [InlineData("בן של משה לוי")]
    [InlineData("אשת משה לוי")]
    [InlineData("همسر رضا نوری")]
    public void A_relative_is_named(string text) => PersonName.Parse(text).Kind.ShouldBe(NameKind.Relational);

    [Theory]
    [InlineData("семья Коваль")]
    [InlineData("familia García")]
    [InlineData("משפחת לוי")]
    [InlineData("Ana García y otros")]
    [InlineData("Анна Коваль и другие")]
    public void Several_are_meant(string text) => PersonName.Parse(text).Kind.ShouldBe(NameKind.Group);

    [Theory]
    [InlineData("الملازم أول نادر كمال القصار", "الملازم|أول", 3)]
    [InlineData("المغفور له نادر كمال القصار", "المغفور|له", 3)]
    [InlineData("نادر كمال القصار رحمه الله", "رحمه|الله", 3)]
    [InlineData("Al-Hajj Salim Nader", "al|hajj", 2)]
    [InlineData("El-Hadj Salim Nader", "el|hadj", 2)]
    [InlineData("Dr. Salim Nader", "Dr", 2)]
    [InlineData("Şehîd Salim Nader", "Şehîd", 2)]
    [InlineData("капитан Иван Коваль", "капитан", 2)]
    [InlineData("ד\"ר משה לוי ז\"ל", "ד״ר|ז״ל", 2)]
    public void Titles_and_wishes_are_taken_off_and_kept(string text, string titles, int units)
    {
        var name = PersonName.Parse(text);

        string.Join('|', name.Titles).ShouldBe(titles);
        name.Units.Length.ShouldBe(units);
    }

    [Theory]
    [InlineData("رائد نادر القصار")]
    [InlineData("السيد نادر القصار")]
    [InlineData("أمير نادر القصار")]
    [InlineData("ملك نادر القصار")]
    [InlineData("سلطان نادر القصار")]
    [InlineData("جهاد نادر القصار")]
    [InlineData("شهيد القصار")]
    [InlineData("نادر كمال الشيخ")]
    [InlineData("نادر كمال الحاج")]
    [InlineData("نادر كمال المختار")]
    [InlineData("نادر كمال النقيب")]
    [InlineData("رحمة نادر القصار")]
    public void What_looks_like_a_title_and_is_a_name_stays(string text) =>
        PersonName.Parse(text).Titles.ShouldBeEmpty();

    [Theory]
    [InlineData("سليم نادر القصار الملقب بالأعرج", "القصار", "الملقب بالأعرج")]
    [InlineData("سليم نادر القصار المعروف ب ابو حسن", "القصار", "المعروف ب ابو حسن")]
    [InlineData("Salim Nader alias Abu Hasan", "Nader", "alias Abu Hasan")]
    [InlineData("Salim Nader a.k.a. Abu Hasan", "Nader", "a k a Abu Hasan")]
    [InlineData("Иван Коваль он же Вовк", "Коваль", "он же Вовк")]
    [InlineData("سليم نادر المعروف", "المعروف", "")]
    [InlineData("سليم الشهير القصار", "القصار", "")]
    public void A_second_name_is_set_aside(string text, string family, string residue)
    {
        var name = PersonName.Parse(text);

        name[NameRole.Family]!.Text.ShouldBe(family);
        string.Join('|', name.Residue).ShouldBe(residue);
    }

    [Theory]
    [InlineData("Anna de la Cruz")]
    [InlineData("Nina García")]
    [InlineData("Иван Коваль")]
    [InlineData("שלום בן דוד")]
    [InlineData("Рауф Ахмед оглы Гасанов")]
    public void And_a_name_is_a_name(string text) => PersonName.Parse(text).Kind.ShouldBe(NameKind.Named);
}

using Sijil.Text.Names;
using static Sijil.Text.Names.NameAgreement;

namespace Sijil.Text.Tests.Names;

/// <summary>Hebrew, Cyrillic, Kurdish, Persian, Turkish and Spanish names: the specification's own examples, and what must stay apart. Persons are invented.</summary>
public sealed class ThirdScriptTests
{
    [Theory]
    [InlineData("Олександр", "Александр")]
    [InlineData("Володимир", "Владимир")]
    [InlineData("Євген", "Евгений")]
    [InlineData("Микола", "Николай")]
    [InlineData("Дмитро", "Дмитрий")]
    [InlineData("Сергій", "Сергей")]
    [InlineData("Магомед", "Мухаммад")]
    [InlineData("Гусейн", "Хусейн")]
    [InlineData("מוחמד", "מחמד")]
    [InlineData("פאטמה", "פטמה")]
    public void Spellings_of_one_name_in_one_script_are_near(string one, string other) => Is(Near, one, other);

    [Theory]
    [InlineData("Фёдор", "Федор")]
    [InlineData("ОЛЕНА", "Олена")]
    [InlineData("ג'מאל", "גמאל")]
    [InlineData("ג׳מאל", "ג'מאל")]
    public void Case_and_signs_that_come_and_go_make_no_difference(string one, string other) => Is(Same, one, other);

    [Theory]
    [InlineData("Олександр", "Oleksandr")]
    [InlineData("Олександр", "Aleksandr")]
    [InlineData("Володимир", "Volodymyr")]
    [InlineData("Володимир", "Vladimir")]
    [InlineData("Євген", "Yevhen")]
    [InlineData("Михаил", "Mikhail")]
    [InlineData("Магомед", "Magomed")]
    [InlineData("Гусейн", "Hussein")]
    [InlineData("Джамал", "Djamal")]
    [InlineData("Джамал", "Jamal")]
    [InlineData("Дмитро", "Dmytro")]
    [InlineData("Сергій", "Serhii")]
    [InlineData("Ђорђе", "Djordje")]
    [InlineData("מוחמד", "Mohammed")]
    [InlineData("ג'מאל", "Jamal")]
    [InlineData("ח'אלד", "Khaled")]
    [InlineData("תמר", "Tamar")]
    [InlineData("נועה", "Noa")]
    [InlineData("عثمان", "Осман")]
    [InlineData("محمد", "Магомед")]
    [InlineData("حسين", "Гусейн")]
    [InlineData("خالد", "ח'אלד")]
    [InlineData("محمد", "מוחמד")]
    [InlineData("عبد الرحمن", "עבד אל-רחמן")]
    public void A_name_is_found_across_scripts(string one, string other) => Is(Near, one, other);

    [Theory]
    [InlineData("Олена", "Dmytro")]
    [InlineData("Иван", "Mariam")]
    [InlineData("Иван", "سمير")]
    [InlineData("נועה", "Khaled")]
    [InlineData("משה", "سليم")]
    [InlineData("Анна", "Борис")]
    [InlineData("יוסף", "שלמה")]
    public void Other_names_are_different(string one, string other) => Is(Different, one, other);

    [Theory]
    [InlineData("Иван", "שלום")]
    [InlineData("Иван", "شربوطي")]
    public void What_no_Latin_spelling_joins_is_missing(string one, string other) => Is(Missing, one, other);

    [Theory]
    [InlineData("Анна Коваленко Иванова", "Анна Коваленко Иванов")]
    [InlineData("Марія Ковальська", "Мария Ковальский")]
    [InlineData("Олена Толстая", "Олена Толстой")]
    public void Families_of_women_and_men_are_one(string one, string other) => Align(one, other).Family.ShouldBe(Same);

    [Theory]
    [InlineData("Мария Ковальская", "Maria Kovalskyi")]
    [InlineData("Анна Петровна Иванова", "Anna Petrovna Ivanov")]
    public void And_across_scripts(string one, string other) => Align(one, other).Family.ShouldBe(Near);

    [Theory]
    [InlineData("Анна Петровна Иванова", "Борис Петрович Иванов", Same)]
    [InlineData("Анна Петровна Иванова", "Анна Пётр Иванова", Near)]
    [InlineData("Анна Петровна Иванова", "Анна Борисовна Иванова", Different)]
    public void A_patronymic_says_who_the_father_is(string one, string other, NameAgreement father) =>
        Align(one, other).Father.ShouldBe(father);

    [Theory]
    [InlineData("ئازاد", "آزاد")]
    [InlineData("ئازاد", "Azad")]
    [InlineData("شێرکۆ", "شيركو")]
    [InlineData("شێرکۆ", "Şêrko")]
    [InlineData("هێڤی", "هيفي")]
    [InlineData("هێڤی", "Hêvî")]
    [InlineData("بەرزان", "برزان")]
    [InlineData("بەرزان", "Berzan")]
    [InlineData("ژیان", "جيان")]
    [InlineData("ژیان", "Jiyan")]
    [InlineData("گوڵ", "جول")]
    [InlineData("چیا", "Çiya")]
    [InlineData("پەروین", "Perwîn")]
    [InlineData("Xelîl", "خليل")]
    public void Kurdish_names_agree_in_Sorani_Arabic_and_Latin_letters(string one, string other) =>
        ((byte)Align(one, other).Given).ShouldBeGreaterThanOrEqualTo((byte)Near);

    [Theory]
    [InlineData("سید‌علی حسینی", "سيد علي حسيني")]
    [InlineData("رضا حسن‌زاده", "رضا حسن زاده")]
    [InlineData("رضا حسن زاده", "Reza Hassan Zadeh")]
    [InlineData("رضا نوری", "Reza Nouri")]
    public void Persian_compounds_agree_joined_and_apart(string one, string other)
    {
        var alignment = Align(one, other);
        ((byte)alignment.Given).ShouldBeGreaterThanOrEqualTo((byte)Near);
        ((byte)alignment.Family).ShouldBeGreaterThanOrEqualTo((byte)Near);
    }

    [Theory]
    [InlineData("محمد", "Mehmet")]
    [InlineData("احمد", "Ahmet")]
    [InlineData("خديجة", "Hatice")]
    [InlineData("رجب", "Recep")]
    [InlineData("جمعة", "Cuma")]
    [InlineData("زينب", "Zeynep")]
    [InlineData("عبد القادر", "Abdülkadir")]
    [InlineData("قاسم", "Ghasem")]
    [InlineData("Necmettin", "Najm al-Din")]
    public void Turkish_and_Persian_forms_of_Arabic_names_agree(string one, string other) =>
        ((byte)Align(one, other).Given).ShouldBeGreaterThanOrEqualTo((byte)Near);

    [Theory]
    [InlineData("Elena Vázquez", "Elena Basquez")]
    [InlineData("Elena Llorente", "Elena Yorente")]
    [InlineData("Elena Jiménez", "Elena Ximenez")]
    [InlineData("Elena Cebada", "Elena Sebada")]
    [InlineData("Elena de la Huerta", "Elena Uerta")]
    [InlineData("Elena Núñez", "Elena Nunes")]
    public void Spanish_families_agree_by_sound(string one, string other) =>
        ((byte)Align(one, other).Family).ShouldBeGreaterThanOrEqualTo((byte)Near);

    [Fact]
    public void Agreement_does_not_depend_on_the_side()
    {
        foreach (var (a, b) in new[] { ("Олена", "Olena"), ("ژیان", "Jiyan"), ("محمد", "מוחמד"), ("Vega", "Bega") })
        {
            Align(a, b).ShouldBe(Align(b, a));
        }
    }

    private static void Is(NameAgreement expected, string one, string other) =>
        Align(one, other).Given.ShouldBe(expected, $"{one} and {other}");

    private static NameAlignment Align(string one, string other) =>
        NameAlignment.Of(PersonName.Parse(one), PersonName.Parse(other));
}

using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

/// <summary>Who is who in a name, by the order that its list declares. Persons are invented.</summary>
public sealed class NameOrderTests
{
    [Theory]
    [InlineData(NameOrder.GivenFirst, "سليم نادر كمال القصار", "Given سليم|Father نادر|Grandfather كمال|Family القصار")]
    [InlineData(NameOrder.FamilyFirst, "Benali Salim Nader", "Given Salim|Father Nader|Family Benali")]
    [InlineData(NameOrder.GivenFatherFamily, "سليم (بن نادر) القصار", "Given سليم|Father بن نادر|Family القصار")]
    [InlineData(NameOrder.GivenFatherFamily, "سليم (نادر) القصار", "Given سليم|Father نادر|Family القصار")]
    [InlineData(NameOrder.GivenFatherFamily, "سليم القصار (جريح)", "Given سليم|Family القصار")]
    [InlineData(
        NameOrder.GivenFatherFamily,
        "سليم نادر كمال القصار",
        "Given سليم|Father نادر|Other كمال|Family القصار"
    )]
    [InlineData(NameOrder.GivenFatherGrandfather, "سليم نادر كمال", "Given سليم|Father نادر|Grandfather كمال")]
    [InlineData(NameOrder.GivenFatherGrandfather, "سليم نادر", "Given سليم|Father نادر")]
    [InlineData(NameOrder.GivenFamily, "Mehmet Ali Yılmaz", "Given Mehmet|Other Ali|Family Yılmaz")]
    [InlineData(
        NameOrder.FamilyGivenPatronymic,
        "Ковальчук Анна Петровна",
        "Given Анна|Father Петровна|Family Ковальчук"
    )]
    [InlineData(
        NameOrder.FamilyGivenPatronymic,
        "Анна Петровна Ковальчук",
        "Given Анна|Father Петровна|Family Ковальчук"
    )]
    [InlineData(
        NameOrder.GivenPatronymicFamily,
        "Ковальчук Анна Петровна",
        "Given Анна|Father Петровна|Family Ковальчук"
    )]
    [InlineData(NameOrder.GivenPatronymicFamily, "Анна Петровна", "Given Анна|Father Петровна")]
    [InlineData(NameOrder.GivenPatronymicFamily, "Анна Ковальчук", "Given Анна|Family Ковальчук")]
    [InlineData(NameOrder.FamilyGivenPatronymic, "Ковальчук Анна", "Given Анна|Family Ковальчук")]
    [InlineData(
        NameOrder.FamilyGivenPatronymic,
        "Kovalchuk Anna Petrivna",
        "Given Anna|Father Petrivna|Family Kovalchuk"
    )]
    [InlineData(
        NameOrder.FamilyGivenPatronymic,
        "Гасанов Рауф Ахмед оглы",
        "Given Рауф|Father Ахмед оглы|Family Гасанов"
    )]
    [InlineData(NameOrder.GivenPaternalMaternal, "Ana García López", "Given Ana|MothersFamily López|Family García")]
    [InlineData(NameOrder.GivenPaternalMaternal, "Ana García", "Given Ana|Family García")]
    [InlineData(NameOrder.GivenPaternalMaternal, "Ana", "Given Ana")]
    [InlineData(
        NameOrder.GivenPaternalMaternal,
        "María Elena de la Cruz y Vega",
        "Given María|Other Elena|MothersFamily y Vega|Family de la Cruz"
    )]
    [InlineData(NameOrder.GivenPaternalMaternal, "García López, Ana", "Given Ana|MothersFamily López|Family García")]
    [InlineData(NameOrder.GivenPaternalMaternal, "García, Ana Elena", "Given Ana|Other Elena|Family García")]
    [InlineData(NameOrder.GivenFirst, "Ковальчук, Анна Петровна", "Given Анна|Father Петровна|Family Ковальчук")]
    public void Roles_follow_the_declared_order(NameOrder order, string text, string expected) =>
        Roles(text, order).ShouldBe(expected);

    [Theory]
    [InlineData("Коваль Анна Петровна", "Given Анна|Father Петровна|Family Коваль")]
    [InlineData("Анна Петровна Коваль", "Given Анна|Father Петровна|Family Коваль")]
    // No known given name in the middle: «-вич» may be a family.
    [InlineData("Драган Перо Јовановић", "Given Драган|Father Перо|Family Јовановић")]
    public void In_a_list_that_says_nothing_a_patronymic_is_believed_only_behind_a_known_given_name(
        string text,
        string expected
    ) => Roles(text, NameOrder.GivenFirst).ShouldBe(expected);

    [Fact]
    public void A_dropped_second_surname_still_agrees_on_the_first()
    {
        var full = PersonName.Parse("Ana García López", NameOrder.GivenPaternalMaternal);
        var half = PersonName.Parse("Ana Garcia", NameOrder.GivenPaternalMaternal);

        NameAlignment.Of(full, half).Family.ShouldBe(NameAgreement.Same);
    }

    [Fact]
    public void An_official_list_of_four_parts_holds_no_titles()
    {
        Roles("الشيخ نادر كمال القصار", NameOrder.GivenFatherGrandfatherFamily)
            .ShouldBe("Given الشيخ|Father نادر|Grandfather كمال|Family القصار");
        PersonName.Parse("الشيخ نادر كمال القصار").Titles.ShouldBe(["الشيخ"]);
    }

    [Fact]
    public void Any_text_is_read_in_any_order()
    {
        foreach (var order in Enum.GetValues<NameOrder>())
        {
            foreach (
                var text in new[] { "", " ", "،", "Петровна", "оглы", "(", "(a)", "a (b) c", "y", "de la", "a, b, c" }
            )
            {
                var name = PersonName.Parse(text, order);
                name.Raw.ShouldBe(text);
                name.Units.Count(unit => unit.Role == NameRole.Family).ShouldBeLessThanOrEqualTo(1);
            }
        }
    }

    private static string Roles(string text, NameOrder order) =>
        string.Join('|', PersonName.Parse(text, order).Units.Select(unit => $"{unit.Role} {unit.Text}"));
}

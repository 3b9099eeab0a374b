using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

public sealed class GroupEntryTests
{
    [Theory]
    [InlineData("his wife and three children", 4, 4)]
    [InlineData("His wife, two sons and a daughter", 4, 4)]
    [InlineData("12 unidentified", 12, 12)]
    [InlineData("unknown male", 1, 1)]
    [InlineData("unidentified 12", 1, 1)]
    [InlineData("Unknown body no. 7", 1, 1)]
    [InlineData("five people", 5, 5)]
    [InlineData("3-5 children", 3, 5)]
    [InlineData("3 or 4 bodies", 3, 4)]
    [InlineData("at least 6 women", 6, null)]
    [InlineData("children", 2, null)]
    [InlineData("children (3)", 3, 3)]
    [InlineData("family of five", 5, 5)]
    [InlineData("bodies of three men", 3, 3)]
    [InlineData("body of a child", 1, 1)]
    [InlineData("wife of his son", 1, 1)]
    [InlineData("child, 3 years", 1, 1)]
    [InlineData("baby boy", 1, 1)]
    [InlineData("twins", 2, 2)]
    [InlineData("زوجته وثلاثة أطفال", 4, 4)]
    [InlineData("زوجته و٣ أطفال", 4, 4)]
    [InlineData("طفلان", 2, 2)]
    [InlineData("زوجته وطفلاه", 3, 3)]
    [InlineData("ابنتاه", 2, 2)]
    [InlineData("١٢ مجهول الهوية", 12, 12)]
    [InlineData("مجهول الهوية", 1, 1)]
    [InlineData("مجهول رقم 12", 1, 1)]
    [InlineData("مجهولان", 2, 2)]
    [InlineData("جثة طفل", 1, 1)]
    [InlineData("خمس جثث مجهولة", 5, 5)]
    [InlineData("زوجة ابنه", 1, 1)]
    [InlineData("أطفاله الثلاثة", 2, null)]
    [InlineData("أسرة من 5 أفراد", 5, 5)]
    [InlineData("4 نساء و6 أطفال", 10, 10)]
    [InlineData("طفل 3 سنوات", 1, 1)]
    public void Persons_are_counted(string text, int min, int? max) =>
        GroupEntry.Count(text).ShouldBe(new PersonCount(min, max, false));

    [Theory]
    [InlineData("Salim Nader and his wife", 2, 2)]
    [InlineData("سليم نادر الرماح وزوجته وثلاثة أطفال", 5, 5)]
    [InlineData("سليم نادر الرماح وعائلته", 3, null)]
    public void One_of_them_may_be_named(string text, int min, int? max) =>
        GroupEntry.Count(text).ShouldBe(new PersonCount(min, max, true));

    [Theory]
    [InlineData("عائلة سليم الرماح", 2, null)]
    [InlineData("ابن سليم الرماح", 1, 1)]
    [InlineData("two sons of Salim Nader", 2, 2)]
    [InlineData("آل الرماح", 2, null)]
    public void Whose_they_are_is_nobody_more(string text, int min, int? max) =>
        GroupEntry.Count(text).ShouldBe(new PersonCount(min, max, false));

    [Theory]
    [InlineData("")]
    [InlineData("سليم نادر يوسف الرماح")]
    [InlineData("Salim Nader")]
    [InlineData("123456789")]
    public void A_name_counts_nobody(string text) => GroupEntry.Count(text).ShouldBeNull();

    [Theory]
    [InlineData("his wife and three children", NameKind.Group)]
    [InlineData("زوجته وثلاثة أطفال", NameKind.Group)]
    [InlineData("طفلان", NameKind.Group)]
    [InlineData("five people", NameKind.Group)]
    [InlineData("his wife", NameKind.Relational)]
    [InlineData("زوجته", NameKind.Relational)]
    [InlineData("unknown male", NameKind.Unidentified)]
    [InlineData("12 unidentified", NameKind.Unidentified)]
    [InlineData("زوجته فاطمة سالم الهادي", NameKind.Named)]
    [InlineData("بنت الهدى سالم", NameKind.Relational)]
    [InlineData("سليم نادر يوسف الرماح", NameKind.Named)]
    [InlineData("شهد سالم", NameKind.Named)]
    [InlineData("Man Singh", NameKind.Named)]
    public void Who_is_counted_is_not_taken_for_a_name(string text, NameKind kind) =>
        PersonName.Parse(text).Kind.ShouldBe(kind);
}

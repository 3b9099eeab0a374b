using Sijil.Text.Names;
using static Sijil.Text.Names.NameAgreement;

namespace Sijil.Text.Tests.Names;

public sealed class NameAlignmentTests
{
    [Theory]
    [InlineData("محمد", "محمود")]
    [InlineData("حسن", "حسين")]
    [InlineData("علي", "علا")]
    [InlineData("سمير", "سمر")]
    [InlineData("احمد", "حامد")]
    [InlineData("عبد الرحمن", "عبد الرحيم")]
    [InlineData("Mohammed", "Mahmoud")]
    [InlineData("Hassan", "Hussein")]
    [InlineData("Samir", "Samar")]
    [InlineData("محمد", "Mahmoud")]
    [InlineData("حسن", "Hussein")]
    [InlineData("سمر", "Samir")]
    public void Brothers_stay_apart(string one, string other)
    {
        (Align(one, other).Given <= Distant).ShouldBeTrue();
        var alignment = Align(WithFather(one), WithFather(other));
        alignment.ShouldBe(new NameAlignment(Align(one, other).Given, Same, Same, Same));
    }

    [Theory]
    [InlineData("محمد", "Mohammed")]
    [InlineData("محمد", "Muhammad")]
    [InlineData("محمد", "Mohamed")]
    [InlineData("يوسف", "Youcef")]
    [InlineData("يوسف", "Yousef")]
    [InlineData("حسين", "Hussain")]
    [InlineData("مصطفى", "Mostafa")]
    [InlineData("عيسى", "Issa")]
    [InlineData("عبد الله", "Abdullah")]
    [InlineData("عبد الرحمن", "Abdel Rahman")]
    [InlineData("صلاح الدين", "Salah al-Din")]
    [InlineData("Mohammed", "Muhamad")]
    [InlineData("Cherif", "Sharif")]
    [InlineData("Djamel", "Jamal")]
    [InlineData("Abdurrahman", "Abd al-Rahman")]
    public void Attested_spellings_of_one_name_are_the_same(string one, string other) =>
        Align(one, other).Given.ShouldBe(Same);

    [Theory]
    [InlineData("بشيران", "Bushayran")]
    [InlineData("قنيطان", "Qunaytan")]
    [InlineData("شربوطي", "Charbouti")]
    public void Rare_names_are_near_when_letters_fit(string arabic, string latin) =>
        Align(arabic, latin).Given.ShouldBe(Near);

    [Fact]
    public void Orthography_and_damage_leave_a_name_the_same()
    {
        var same = new NameAlignment(Same, Same, Same, Same);
        Align("أحمد مصطفى عبد الله الأشقر", "احمد مصطفي عبدالله الاشقر").ShouldBe(same);
        Align("علاء الدين بلال عبد الله الأشقر", "عالء الدين بالل عبد هللا االشقر").ShouldBe(same);
        Align("احمد داود يحيى النجار", "احمد داوود يحي النجار").ShouldBe(same);
    }

    [Fact]
    public void Names_that_the_key_merges_are_near_not_the_same() => Align("صلاح علي", "صالح علي").Given.ShouldBe(Near);

    [Fact]
    public void A_missing_grandfather_leaves_the_family_aligned()
    {
        var alignment = Align("سمير احمد علي النجار", "سمير احمد النجار");
        alignment.ShouldBe(new NameAlignment(Same, Same, Missing, Same));
        Align("سمير احمد علي النجار", "Samir al-Najjar").ShouldBe(new NameAlignment(Same, Missing, Missing, Same));
        Align("سمير احمد علي", "سمير احمد علي النجار").ShouldBe(new NameAlignment(Same, Same, Near, Missing));
    }

    [Fact]
    public void An_extra_unit_moves_nothing()
    {
        var alignment = Align("سمير احمد علي خليل النجار", "سمير احمد علي النجار");
        alignment.ShouldBe(new NameAlignment(Same, Same, Same, Same));
    }

    [Fact]
    public void A_clan_beside_its_branch_is_near()
    {
        Align("سمير احمد علي النجار العطار", "سمير احمد علي النجار").Family.ShouldBe(Near);
    }

    [Fact]
    public void A_given_name_is_never_skipped()
    {
        var alignment = Align("سمير احمد علي النجار", "احمد علي النجار");
        alignment.Given.ShouldBe(Different);
    }

    // Cousins: the father of one is called as the grandfather of the other. Found on generated lists, where it was believed at 12 bits.
    [Fact]
    public void Two_full_names_that_each_leave_an_ancestor_out_disagree() =>
        Align("علاء محمد دياب ابو النجا", "علاء سعيد محمد ابو النجا")
            .ShouldBe(new NameAlignment(Same, Close, Different, Same));

    [Fact]
    public void A_grandfather_in_the_fathers_place_is_believed_less()
    {
        var alignment = Align("سمير احمد محمود النجار", "سمير محمود النجار");
        alignment.ShouldBe(new NameAlignment(Same, Close, Missing, Same));
    }

    [Theory]
    [InlineData("النجار", "نجار", Near)]
    [InlineData("ابو عطوان", "عطوان", Close)]
    [InlineData("ابو عطوان", "العطوان", Close)]
    [InlineData("شربوطي", "الشربوطي", Near)]
    public void Particles_before_a_family_cost_little(string one, string other, NameAgreement expected) =>
        Align("سمير احمد " + one, "سمير احمد " + other).Family.ShouldBe(expected);

    [Theory]
    [InlineData("سمير احمد الشربوطي", "Samir Ahmed Sharbouti")]
    [InlineData("سمير احمد شربوطي", "Samir Ahmed al-Sharbouti")]
    [InlineData("Samir Ahmed Charbouti", "Samir Ahmed el Sharbuti")]
    public void Articles_cost_little_in_Latin_and_across_scripts_too(string one, string other) =>
        Align(one, other).ShouldBe(new NameAlignment(Same, Same, Missing, Near));

    [Theory]
    [InlineData("شربوطي", "شربوتي", Near)]
    [InlineData("شربوطي", "شربطوي", Near)]
    [InlineData("شربوطي", "شربوط", Near)]
    [InlineData("شربوطي", "شبوتي", Close)]
    [InlineData("شربوطي", "قنيطان", Different)]
    [InlineData("محمد", "سمير", Different)]
    public void Letters_decide_where_no_name_is_known(string one, string other, NameAgreement expected) =>
        Align(one, other).Given.ShouldBe(expected);

    [Fact]
    public void What_is_not_written_or_cannot_be_compared_is_missing()
    {
        Align("", "سمير").ShouldBe(default);
        Align("مجهول الهوية", "مجهول الهوية").ShouldBe(default);
        Align("Иван", "שלום").Given.ShouldBe(Missing);
        Align("Иван", "شربوطي").Given.ShouldBe(Missing);
        NameAlignment
            .Of(PersonName.FromParts(null, null, null, "النجار"), PersonName.Parse("سمير النجار"))
            .ShouldBe(new NameAlignment(Missing, Missing, Missing, Same));
    }

    private static string WithFather(string given) =>
        given + (given[0] < 'z' ? " Ahmed Ali al-Najjar" : " احمد علي النجار");

    private static NameAlignment Align(string one, string other) =>
        NameAlignment.Of(PersonName.Parse(one), PersonName.Parse(other));
}

using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("محمد احمد علي النجار", "محمد|احمد|علي|النجار")]
    [InlineData("عبد الرحمن سمير عبد ربه ابو عبد الله", "عبدالرحمن|سمير|عبدربه|ابوعبدالله")]
    [InlineData("صلاح الدين نور الهدى زين العابدين آل سعيد", "صلاحالدين|نورالهدي|زينالعابدين|السعيد")]
    [InlineData("معتصم بالله سمير جاد الله", "معتصمبالله|سمير|جادالله")]
    [InlineData("محمد بن احمد بن علي", "محمد|احمد|علي")]
    [InlineData("محمد عبد خليل النجار", "محمد|عبد|خليل|النجار")]
    [InlineData("عبد هللا عالء الدين محمد", "عبدهللا|عالالدين|محمد")]
    [InlineData("فاطمة الزهراء سمير حسن", "فاطمهالزهرا|سمير|حسن")]
    public void Arabic_words_join_to_units(string raw, string folds) => Folds(PersonName.Parse(raw)).ShouldBe(folds);

    [Theory]
    [InlineData("Abd al-Rahman Samir", "abdalrahman|samir")]
    [InlineData("Abdul Rahman Samir", "abdalrahman|samir")]
    [InlineData("Abdelrahman Samir", "abdalrahman|samir")]
    [InlineData("Abdurrahman Samir", "abdalrahman|samir")]
    [InlineData("ʿAbd ar-Raḥmān Samir", "abdalrahman|samir")]
    [InlineData("Abd Allah Samir", "abdallah|samir")]
    [InlineData("Abdullah Elnajjar", "abdallah|alnajjar")]
    [InlineData("Salah ad-Din Samir an-Najjar", "salahaldin|samir|alnajjar")]
    [InlineData("Salaheddine Noureddine", "salahaldin|nouraldin")]
    [InlineData("Nour El-Houda Abu Hasan", "nouralhouda|abuhasan")]
    [InlineData("Samir bin Ali", "samir|ali")]
    [InlineData("Elias Alaa", "elias|alaa")]
    public void Latin_words_join_to_the_same_units(string raw, string folds) =>
        Folds(PersonName.Parse(raw)).ShouldBe(folds);

    [Theory]
    [InlineData("عبد الرحمن")]
    [InlineData("عبدالرحمن")]
    [InlineData("Abd al-Rahman")]
    [InlineData("Abdul Rahman")]
    [InlineData("Abdelrahman")]
    [InlineData("Abderrahmane")]
    public void One_name_has_one_canonical_form_and_skeleton_in_every_spelling(string raw)
    {
        var unit = PersonName.Parse(raw).Units.ShouldHaveSingleItem();
        unit.Canonical.ShouldBe("عبدالرحمن");
        unit.Skeleton.ShouldBe("bdlrmn");
    }

    [Fact]
    public void Roles_follow_the_position()
    {
        Roles(PersonName.Parse("سمير")).ShouldBe([NameRole.Given]);
        Roles(PersonName.Parse("سمير حسن")).ShouldBe([NameRole.Given, NameRole.Family]);
        Roles(PersonName.Parse("سمير علي حسن")).ShouldBe([NameRole.Given, NameRole.Father, NameRole.Family]);
        Roles(PersonName.Parse("سمير علي جمال خليل حسن"))
            .ShouldBe([NameRole.Given, NameRole.Father, NameRole.Grandfather, NameRole.Other, NameRole.Family]);
    }

    [Fact]
    public void Family_first_is_put_in_the_usual_order()
    {
        Folds(PersonName.Parse("BENALI Samir Hasan", NameOrder.FamilyFirst)).ShouldBe("samir|hasan|benali");
        Folds(PersonName.Parse("al-Najjar, Samir Hasan")).ShouldBe("samir|hasan|alnajjar");
    }

    [Theory]
    [InlineData("الشهيد الدكتور سمير علي حسن", "سمير|علي|حسن", "الشهيد|الدكتور")]
    [InlineData("م. سمير علي حسن", "سمير|علي|حسن", "م.")]
    [InlineData("Dr. Samir Ali Hasan", "samir|ali|hasan", "Dr")]
    [InlineData("رائد علي حسن", "رايد|علي|حسن", "")]
    [InlineData("شهيد حسن", "شهيد|حسن", "")]
    public void Titles_are_taken_off_and_kept(string raw, string folds, string titles)
    {
        var name = PersonName.Parse(raw);
        Folds(name).ShouldBe(folds);
        string.Join('|', name.Titles).ShouldBe(titles);
    }

    [Theory]
    [InlineData("سمير علي حسن (ابو جمال)", "سمير|علي|حسن", "ابو جمال")]
    [InlineData("UNB8 سمير علي", "سمير|علي", "UNB8")]
    [InlineData("سمير علي / سامر علي", "سمير|علي", "سامر علي")]
    [InlineData("Samir Ali W12", "samir|ali", "W12")]
    [InlineData("سمير (علي حسن", "سمير|علي|حسن", "")]
    public void Codes_and_brackets_go_to_the_residue(string raw, string folds, string residue)
    {
        var name = PersonName.Parse(raw);
        Folds(name).ShouldBe(folds);
        string.Join('|', name.Residue).ShouldBe(residue);
    }

    [Theory]
    [InlineData("", NameKind.NotStated)]
    [InlineData("-", NameKind.NotStated)]
    [InlineData("مجهول الهوية", NameKind.Unidentified)]
    [InlineData("غير معروف", NameKind.Unidentified)]
    [InlineData("Unidentified body", NameKind.Unidentified)]
    [InlineData("طفل سمير علي", NameKind.Relational)]
    [InlineData("زوجة سمير علي", NameKind.Relational)]
    [InlineData("son of Samir Ali", NameKind.Relational)]
    [InlineData("s/o Samir Ali", NameKind.Relational)]
    [InlineData("سمير علي وزوجته واطفاله", NameKind.Group)]
    [InlineData("عائلة النجار", NameKind.Group)]
    [InlineData("Samir Ali and 3 others", NameKind.Group)]
    [InlineData("وليد علي حسن", NameKind.Named)]
    [InlineData("كريمة علي حسن", NameKind.Named)]
    public void Entries_that_are_no_name_are_recognised(string raw, NameKind kind)
    {
        var name = PersonName.Parse(raw);
        name.Kind.ShouldBe(kind);
        name.Units.IsEmpty.ShouldBe(kind != NameKind.Named);
    }

    [Fact]
    public void Words_broken_by_text_extraction_are_mended() =>
        Folds(PersonName.Parse("حسي ن علي النج ار")).ShouldBe("حسين|علي|النجار");

    [Fact]
    public void Names_run_together_are_parted_when_the_name_is_short() =>
        Folds(PersonName.Parse("احمدكمال علي النجار")).ShouldBe("احمد|كمال|علي|النجار");

    [Fact]
    public void Columns_give_the_roles()
    {
        var name = PersonName.FromParts("سمير", "علي", null, "ابو حسن");
        name.Raw.ShouldBe("سمير علي ابو حسن");
        Roles(name).ShouldBe([NameRole.Given, NameRole.Father, NameRole.Family]);
        Folds(PersonName.FromParts("Samir Ali", "", null, "Hasan")).ShouldBe("samir|ali|hasan");
        Folds(PersonName.FromParts("سمير علي حسن", null, null, null)).ShouldBe("سمير|علي|حسن");
        PersonName.FromParts(null, null, null, null).Kind.ShouldBe(NameKind.NotStated);
        PersonName.FromParts("مجهول", null, null, "النجار").Kind.ShouldBe(NameKind.Unidentified);
        Roles(PersonName.FromParts(null, "علي", null, "حسن")).ShouldBe([NameRole.Father, NameRole.Family]);
    }

    [Fact]
    public void Steps_say_what_the_forms_changed() =>
        PersonName
            .Parse("مُحَـمَّد أحمد مصطفى عبد هللا")
            .Steps.ShouldBe(["tatweel", "marks", "alef-family", "ya", "lam-alef", "joined"]);

    private static string Folds(PersonName name) => string.Join('|', name.Units.Select(unit => unit.Fold));

    private static NameRole[] Roles(PersonName name) => [.. name.Units.Select(unit => unit.Role)];
}

